// On a phone the filter would fill the first screen: fold it away, unless it is in use.
export function foldFilters() {
  if (matchMedia("(min-width: 641px)").matches) return;
  document.querySelectorAll("[data-app-filter=unused]").forEach((filter) => filter.removeAttribute("open"));
}
