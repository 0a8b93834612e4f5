// A form is sent once. The server is idempotent anyway; this spares people the second page.
const AGAIN_AFTER = 10_000;

export function guardSubmits() {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post") return;
    if (form.dataset.sending) {
      event.preventDefault();
      return;
    }
    form.dataset.sending = "true";
    // If no page came (a lost connection), the form can be sent again.
    setTimeout(() => delete form.dataset.sending, AGAIN_AFTER);
  });
  // A page taken from the browser's back-forward cache starts afresh.
  addEventListener("pageshow", () => document.querySelectorAll("form[data-sending]").forEach((form) => delete form.dataset.sending));
}
