// Saves a long form as it is typed: <form data-autosave="/screenings/…/draft">. After a minute of typing, on leaving
// a group of fields, and before the session ends. What could not be sent stays in the form and is tried again;
// nothing is ever written to the browser's own storage, which on a shared computer others could read.
import { renewToken } from "./token.js";

const TYPING = 60_000;
const RETRY_FROM = 5_000;
const RETRY_TO = 120_000;
const OUTLIVES = 60_000;
// Told by the field, not by its name: an indicator's code or an ethnicity's is no secret, and a page saved without it would lose it.
const SECRET = "input[type=password], input[autocomplete=one-time-code]";

export function startAutosave() {
  const drafts = [...document.querySelectorAll("form[data-autosave]")].map((form) => new Draft(form));
  return { saveAll: () => Promise.all(drafts.map((draft) => draft.save())), anyUnsaved: () => drafts.some((draft) => draft.changed) };
}

class Draft {
  constructor(form) {
    this.form = form;
    this.changed = false;
    this.retry = RETRY_FROM;
    this.says = this.region();
    form.addEventListener("input", () => this.touch());
    form.addEventListener("change", () => this.touch());
    form.addEventListener("focusout", (event) => this.leave(event));
    form.addEventListener("submit", (event) => this.submit(event));
    addEventListener("online", () => this.changed && this.save());
    addEventListener("beforeunload", (event) => {
      if (this.changed && !this.stopped) event.preventDefault();
    });
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && this.changed && this.save());
  }

  region() {
    const says = document.createElement("p");
    says.className = "govuk-body-s app-saved";
    says.setAttribute("role", "status");
    says.setAttribute("aria-live", "polite");
    this.form.append(says);
    return says;
  }

  touch() {
    if (!this.changed) this.tell("Not saved yet");
    this.changed = true;
    this.edits = (this.edits ?? 0) + 1;
    this.timer ??= setTimeout(() => this.save(), TYPING);
  }

  leave(event) {
    const group = event.target.closest("fieldset, .govuk-form-group");
    if (this.changed && group && !group.contains(event.relatedTarget)) this.save();
  }

  // Leaving the last field for the button has just sent a save: wait for it, or the two would race each other.
  async submit(event) {
    if (this.sending) {
      event.preventDefault();
      const button = event.submitter;
      await this.sending;
      this.form.requestSubmit(button);
    } else {
      this.stop();
    }
  }

  stop() {
    this.stopped = true;
    clearTimeout(this.timer);
    // If the page does not go (a lost connection), saving goes on.
    setTimeout(() => (this.stopped = false), 10_000);
  }

  // Asked while a save is on its way, it goes again as soon as that has arrived: what was typed since must not wait for
  // the next minute with "Saved" standing beside it.
  async save() {
    if (!this.changed || this.stopped) return this.sending;
    this.asked = true;
    this.sending ??= this.sendAll();
    await this.sending;
  }

  async sendAll() {
    clearTimeout(this.timer);
    this.timer = undefined;
    do this.asked = false;
    while ((await this.send()) && this.asked && this.changed && !this.stopped);
    this.sending = undefined;
  }

  // Says whether it arrived; what did not is tried again by itself, or by the button.
  async send() {
    const edits = this.edits;
    try {
      let answer = await this.post();
      if (answer.status === 400 && (await renewToken())) answer = await this.post();
      if (answer.ok) {
        this.saved(edits, await answer.text());
        return true;
      }
      if (answer.type === "opaqueredirect" || answer.status === 401) this.again("You have been signed out, so this is not being saved. Sign in again in a new tab, then carry on here: nothing you typed is lost.");
      else if (answer.status === 409) this.tell("Somebody else changed this, so it is not being saved as you go. Use the button to save: you will see both versions.");
      else if (answer.status === 400 || answer.status === 422) this.tell("Something here cannot be saved as it stands. Use the button to save: it will say what to change.");
      else this.again("We could not save just now. Your answers are still here and we will keep trying.");
    } catch {
      this.again("You appear to be offline. Your answers are still here and we will save them when you are back.");
    }
    return false;
  }

  post() {
    const body = this.body();
    // On the way out of the page the browser lets a small request outlive it.
    const keepalive = document.visibilityState === "hidden" && `${body}`.length < OUTLIVES;
    return fetch(this.form.dataset.autosave, { method: "POST", body, keepalive, headers: { "X-Requested-With": "autosave" }, credentials: "same-origin", redirect: "manual" });
  }

  body() {
    const fields = new URLSearchParams();
    const secrets = new Set([...this.form.querySelectorAll(SECRET)].map((field) => field.name));
    for (const [name, value] of new FormData(this.form)) if (typeof value === "string" && !secrets.has(name)) fields.append(name, value);
    return fields;
  }

  saved(edits, text) {
    this.retry = RETRY_FROM;
    // Typed on while it was being sent: the rest is still to be saved.
    this.changed = this.edits !== edits;
    this.newVersion(text);
    if (this.changed) this.timer ??= setTimeout(() => this.save(), TYPING);
    else this.tell(`Saved at ${new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/London" })}`);
  }

  // The server may answer with the draft's new version, so that the next save is not taken for a clash.
  newVersion(text) {
    const version = this.form.elements.namedItem("Version");
    if (version && /^\d+$/.test(text.trim())) version.value = text.trim();
  }

  again(words) {
    this.tell(words);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), this.retry);
    this.retry = Math.min(this.retry * 2, RETRY_TO);
  }

  tell(words) {
    this.says.textContent = words;
  }
}
