// Fields: what a form changes, and whether its place is one of those that were offered.
import { say } from "./dialogs";

/** Whether the place in a form is one of those that were offered; a name alone is none. */
export function placed(form: HTMLFormElement): boolean {
  const [name, key] = [form.querySelector<HTMLInputElement>("[name=placename]"), form.querySelector<HTMLInputElement>("[name=place]")];
  if (!name || !key || name.closest("[hidden]") || name.value === name.defaultValue) return true;
  if (name.value.trim() === "" || key.value !== (key.dataset["before"] ?? "")) return true;
  say("choose one of the places that are offered, with the arrow keys and Enter");
  name.focus();
  return false;
}

/** The fields whose value is not the one the form was made with; ends of a range travel together. */
export function changedFields(form: HTMLFormElement): Record<string, unknown> {
  const changed: Record<string, unknown> = {};
  const all: Record<string, unknown> = {};
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>(".fields [name]:not([name=placename])")) {
    const box = field instanceof HTMLInputElement && field.type === "checkbox" ? field : null;
    all[field.name] = box ? box.checked : field.value.trim();
    if (all[field.name] !== valueBefore(field)) changed[field.name] = all[field.name];
  }
  for (const group of [["first", "last"], ["low", "high", "approximate"], ["killed_low", "killed_high"], ["injured_low", "injured_high"]]) {
    if (group.some((name) => name in changed)) for (const name of group) if (name in all) changed[name] = all[name];
  }
  return changed;
}

function valueBefore(field: HTMLInputElement | HTMLSelectElement): string | boolean {
  if (field instanceof HTMLSelectElement) {
    return [...field.options].find((option) => option.defaultSelected)?.value ?? field.options[0]?.value ?? "";
  }
  if (field.type === "checkbox") return field.defaultChecked;
  return field.type === "hidden" ? (field.dataset["before"] ?? "") : field.defaultValue;
}
