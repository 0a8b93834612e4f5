// After signing in again in another tab the page's antiforgery token is stale. A fresh one is read from the same
// page, so that what was typed here can still be saved.
export async function renewToken() {
  try {
    const answer = await fetch(location.pathname, { credentials: "same-origin", redirect: "manual" });
    if (!answer.ok) return false;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const token = page.getElementById("app-timeout")?.dataset.csrf;
    if (!token) return false;
    document.querySelectorAll("input[name=__RequestVerificationToken]").forEach((field) => (field.value = token));
    document.getElementById("app-timeout").dataset.csrf = token;
    return true;
  } catch {
    return false;
  }
}
