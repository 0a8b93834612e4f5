// MOJ's component renames fields from data-name="Actions[%index%].Owner". Ours are rendered with their number,
// so that they post without script; the pattern is read off them before the component starts.
export function prepareAddAnother() {
  document.querySelectorAll(".moj-add-another__item").forEach((item) => {
    const index = item.dataset.index;
    item.querySelectorAll("input[name], select[name], textarea[name]").forEach((field) => {
      field.dataset.name = field.name.replace(`[${index}]`, "[%index%]");
      field.dataset.id = field.id.replace(`_${index}_`, "_%index%_");
    });
  });
}
