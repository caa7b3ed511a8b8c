// Places: a field in which a name is typed and one of the places offered for it is chosen, by key or by click.
import { offered, type Offer } from "./wire";

const FEWEST = 2;

/** Follow what is typed into every field for a place, wherever it appears. */
export function startPlaces(): void {
  document.addEventListener("input", (event) => {
    const field = fieldOf(event.target);
    if (field) void typed(field);
  });
  document.addEventListener("keydown", (event) => {
    const field = fieldOf(event.target);
    if (field && pressed(field, event.key)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }, true);
  document.addEventListener("focusout", (event) => {
    const field = fieldOf(event.target);
    if (field) setTimeout(() => fold(field), 150);
  });
  document.addEventListener("mousedown", (event) => {
    const option = (event.target as Element | null)?.closest<HTMLElement>(".offered [role=option]");
    if (!option) return;
    event.preventDefault();
    const field = option.closest(".placefield")?.querySelector<HTMLInputElement>("[name=placename]");
    if (field) choose(field, option);
  });
}

const fieldOf = (target: EventTarget | null): HTMLInputElement | null =>
  target instanceof HTMLInputElement && target.name === "placename" ? target : null;
const listOf = (field: HTMLInputElement): HTMLElement => field.closest(".placefield")!.querySelector<HTMLElement>(".offered")!;
const keyOf = (field: HTMLInputElement): HTMLInputElement => field.closest(".placefield")!.querySelector<HTMLInputElement>("[name=place]")!;
const optionsOf = (field: HTMLInputElement): HTMLElement[] => [...listOf(field).querySelectorAll<HTMLElement>("[role=option]")];

async function typed(field: HTMLInputElement): Promise<void> {
  const sought = field.value.trim();
  if (sought === "") keyOf(field).value = "";
  if (sought.length < FEWEST) {
    fold(field);
    return;
  }
  const found = await offered(sought);
  if (field.value.trim() === sought && document.activeElement === field) unfold(field, found);
}

function unfold(field: HTMLInputElement, offers: Offer[]): void {
  const list = listOf(field);
  list.replaceChildren(...offers.map((offer, number) => option(offer, `${list.id}-${number}`)));
  if (offers.length === 0) {
    const none = document.createElement("li");
    none.className = "none";
    none.textContent = "no place of this name is known";
    list.append(none);
  }
  list.hidden = false;
  field.setAttribute("aria-expanded", "true");
  mark(field, 0);
  list.scrollIntoView({ block: "nearest" });
}

function option(offer: Offer, id: string): HTMLElement {
  const made = document.createElement("li");
  made.id = id;
  made.setAttribute("role", "option");
  made.dataset["key"] = offer.key;
  made.dataset["name"] = offer.name;
  const name = document.createElement("bdi");
  name.textContent = offer.name;
  const told = document.createElement("span");
  told.className = "note";
  told.textContent = ` ${offer.told}`;
  made.append(name, told);
  return made;
}

function mark(field: HTMLInputElement, wanted: number): void {
  const options = optionsOf(field);
  const place = options.length === 0 ? -1 : (wanted + options.length) % options.length;
  options.forEach((one, number) => one.setAttribute("aria-selected", String(number === place)));
  const chosen = options[place];
  if (chosen) {
    field.setAttribute("aria-activedescendant", chosen.id);
    chosen.scrollIntoView({ block: "nearest" });
  } else field.removeAttribute("aria-activedescendant");
}

function choose(field: HTMLInputElement, chosen: HTMLElement): void {
  field.value = chosen.dataset["name"] ?? "";
  keyOf(field).value = chosen.dataset["key"] ?? "";
  fold(field);
}

function fold(field: HTMLInputElement): void {
  const list = listOf(field);
  list.hidden = true;
  list.replaceChildren();
  field.setAttribute("aria-expanded", "false");
  field.removeAttribute("aria-activedescendant");
}

/** Keys while places are offered; true if the key was taken. */
function pressed(field: HTMLInputElement, key: string): boolean {
  if (listOf(field).hidden) return false;
  const options = optionsOf(field);
  const here = options.findIndex((one) => one.getAttribute("aria-selected") === "true");
  if (key === "ArrowDown") mark(field, here + 1);
  else if (key === "ArrowUp") mark(field, here - 1);
  else if (key === "Enter" && options[here]) choose(field, options[here]);
  else if (key === "Escape") fold(field);
  else return false;
  return true;
}
