// The clock of an item goes on between two page loads. It is drawn, never announced: a number that changes every minute
// would talk over the meeting.
export function runClocks() {
  document.querySelectorAll('[data-clock][data-runs="true"]').forEach((clock) => {
    const from = Date.now() - Number(clock.dataset.clock) * 1000;
    const spent = clock.querySelector(".app-clock__spent");
    setInterval(() => (spent.textContent = Math.floor((Date.now() - from) / 60_000)), 5_000);
  });
}
