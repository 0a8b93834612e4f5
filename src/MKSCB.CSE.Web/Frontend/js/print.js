// A print says when it was printed, not when the page was opened. Without script it says the latter.
export function stampPrints() {
  addEventListener("beforeprint", () => {
    const now = new Date();
    const day = now.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "Europe/London" });
    const time = now.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/London" });
    document.querySelectorAll("[data-print-time]").forEach((mark) => (mark.textContent = `${time} on ${day}`));
  });
}
