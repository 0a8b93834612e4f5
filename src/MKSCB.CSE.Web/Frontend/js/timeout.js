import { renewToken } from "./token.js";

// Warns before the session ends. The server keeps the clock; this one restarts with every page and every "stay".
// Several tabs share one session: each tells the others when it has been used.
const CHANNEL = "cse-session";

export function startTimeout(drafts) {
  const dialog = document.getElementById("app-timeout");
  if (dialog instanceof HTMLDialogElement) new Timeout(dialog, drafts).start();
}

class Timeout {
  constructor(dialog, drafts) {
    this.dialog = dialog;
    this.drafts = drafts;
    this.idle = Number(dialog.dataset.idleSeconds) * 1000;
    this.warn = Number(dialog.dataset.warnSeconds) * 1000;
    this.left = dialog.querySelector(".app-timeout__left");
    this.spoken = dialog.querySelector("[data-timeout-spoken]");
    this.channel = "BroadcastChannel" in window ? new BroadcastChannel(CHANNEL) : undefined;
  }

  start() {
    this.restart();
    this.channel?.postMessage("used");
    this.channel?.addEventListener("message", (event) => (event.data === "out" ? this.leave() : this.restart()));
    this.dialog.querySelector("[data-timeout-stay]").addEventListener("click", () => this.stay());
    this.dialog.querySelector("[data-timeout-out]").addEventListener("click", () => this.signOut());
    // Escape means "stay": a slip of the hand must never sign somebody out.
    this.dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      this.stay();
    });
    // A laptop that slept wakes with its timers late: the time that passed decides.
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && this.look());
    setInterval(() => this.look(), 1000);
  }

  restart() {
    this.ends = Date.now() + this.idle;
    this.said = undefined;
    if (this.dialog.open) this.dialog.close();
  }

  look() {
    if (this.leaving) return;
    const left = this.ends - Date.now();
    if (left <= 0) this.signOut();
    else if (left <= this.warn) this.show(left);
  }

  show(left) {
    if (!this.dialog.open) {
      this.dialog.showModal();
      this.drafts.saveAll();
    }
    const seconds = Math.ceil(left / 1000);
    this.left.textContent = seconds > 60 ? `${Math.ceil(seconds / 60)} minutes` : `${seconds} seconds`;
    this.speak(seconds);
  }

  // Read out at the start, at one minute and at twenty seconds: not every second.
  speak(seconds) {
    const mark = [20, 60, this.warn / 1000].find((at) => seconds <= at);
    if (mark === this.said) return;
    this.said = mark;
    this.spoken.textContent = `You will be signed out in ${this.left.textContent}.`;
  }

  async stay() {
    if (this.leaving) return this.uncover();
    const answer = await this.post("/account/still-here");
    if (answer?.ok) {
      this.restart();
      this.channel?.postMessage("used");
    } else if (answer?.type === "opaqueredirect" || answer?.status === 401) {
      // The session has ended on the server already.
      this.leave();
    } else {
      this.left.textContent = "a moment: we could not reach the service. Try again";
    }
  }

  async signOut() {
    if (this.leaving) return;
    this.leaving = true;
    await this.drafts.saveAll();
    await this.post("/account/sign-out");
    this.channel?.postMessage("out");
    this.leave();
  }

  // Nothing of a child's record stays on an unattended screen: the page goes, or, while something typed could not
  // be saved, it is covered and kept.
  leave() {
    this.leaving = true;
    if (this.drafts.anyUnsaved()) this.cover();
    else location.replace("/account/sign-in?from=" + encodeURIComponent(location.pathname));
  }

  cover() {
    this.dialog.classList.add("app-timeout--covering");
    this.dialog.querySelector("h2").textContent = "You have been signed out";
    this.dialog.querySelector("#app-timeout-text").textContent = "The last of what you typed could not be saved. It is still here. Sign in again in a new tab, then come back to this one.";
    this.dialog.querySelector("[data-timeout-stay]").textContent = "I have signed in: save and carry on";
    this.dialog.querySelector("[data-timeout-out]").hidden = true;
    if (!this.dialog.open) this.dialog.showModal();
  }

  async uncover() {
    await renewToken();
    await this.drafts.saveAll();
    if (this.drafts.anyUnsaved()) this.spoken.textContent = "It is still not saved. Check that you have signed in.";
    else location.reload();
  }

  async post(address) {
    try {
      return await fetch(address, { method: "POST", headers: { "X-CSRF": this.dialog.dataset.csrf }, credentials: "same-origin", redirect: "manual" });
    } catch {
      return undefined;
    }
  }
}
