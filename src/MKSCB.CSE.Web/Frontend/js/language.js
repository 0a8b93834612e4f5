// Gentle suggestions beside free text, as one writes. They never stop anything and change nothing; a child's own
// words carry no data-language and are never looked at.
export function startLanguageHints() {
  const list = document.getElementById("language-hints");
  if (!list) return;
  const rules = JSON.parse(list.textContent).map((rule) => ({ ...rule, pattern: new RegExp(`\\b(${rule.words.map(escape).join("|")})\\b`, "i") }));
  document.querySelectorAll("textarea[data-language]").forEach((box) => watch(box, rules));
}

function watch(box, rules) {
  const note = document.createElement("p");
  note.className = "govuk-body-s app-language";
  note.setAttribute("role", "status");
  box.after(note);
  let timer;
  const look = () => {
    const found = rules.map((rule) => ({ words: rule.pattern.exec(box.value)?.[0], instead: rule.instead })).filter((hint) => hint.words);
    const text = found.map((hint) => `Instead of “${hint.words}”, think about: ${hint.instead}.`).join(" ");
    if (note.textContent !== text) note.textContent = text;
  };
  box.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, 800);
  });
  look();
}

function escape(words) {
  return words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
