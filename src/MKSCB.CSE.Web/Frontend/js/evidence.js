// Under each indicator stands "What it rests on". Without script it opens by hand; with script it shows and opens
// itself once the answer says that something is there or may be. What was typed is never hidden.
const POSITIVE = new Set(["Yes", "Possible", "High", "Medium", "Low"]);

export function unfoldEvidence() {
  document.querySelectorAll("[data-question]").forEach((question) => {
    const evidence = question.querySelector("[data-evidence]");
    const show = (chosen) => {
      const wanted = POSITIVE.has(chosen) || isFilled(evidence);
      evidence.hidden = !wanted;
      if (wanted) evidence.open = true;
    };
    show(question.querySelector("input[name$='.Value']:checked")?.value);
    question.addEventListener("change", (event) => event.target.name?.endsWith(".Value") && show(event.target.value));
  });
}

function isFilled(evidence) {
  return [...evidence.querySelectorAll("input, textarea")].some((field) => (field.type === "radio" || field.type === "checkbox" ? field.checked : field.value.trim() !== ""));
}
