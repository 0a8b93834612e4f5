// GOV.UK's script puts aria-expanded on a radio that reveals a question; ARIA does not allow it there and readers
// treat it each their own way. The question revealed follows the radio in reading order, so nothing is lost.
export function plainRadios() {
  const strip = () => document.querySelectorAll(".govuk-radios__input[aria-expanded], .govuk-checkboxes__input[aria-expanded]").forEach((box) => box.removeAttribute("aria-expanded"));
  strip();
  // After GOV.UK's own listeners, which run on the same click and when a page comes back from the cache.
  document.addEventListener("click", () => setTimeout(strip));
  addEventListener("pageshow", () => setTimeout(strip));
}
