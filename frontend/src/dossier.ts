// The dossier: it can be read without this script, which lights up words and rows together, filters, and adds keys.
import { light, partsOf, show } from "./marks";

interface Address {
  id: string;
  text: string;
}

/** The address after `#`: an element's id, then what is filtered. */
function address(): Address {
  const [id = "", ...rest] = decodeURIComponent(location.hash.slice(1)).split("&");
  const text = rest.find((part) => part.startsWith("text="))?.slice(5) ?? "";
  return id.startsWith("text=") ? { id: "", text: id.slice(5) } : { id, text };
}

function hashOf({ id, text }: Address): string {
  const filter = text === "" ? "" : `${id === "" ? "" : "&"}text=${encodeURIComponent(text)}`;
  return `#${id}${filter}`;
}

/** The item that an id belongs to: a row's own, or that of its words. */
const itemOf = (id: string): string => (id.startsWith("w-") ? id.slice(2) : id);

export function startDossier(): void {
  const search = searchBox();
  const follow = (): void => {
    const { id, text } = address();
    if (search.value !== text) search.value = text;
    filter(text);
    if (id === "") return;
    const target = document.getElementById(id);
    const item = target?.dataset["line"] ?? itemOf(id);
    light(item);
    const details = target?.closest("details");
    if (details) details.open = true;
    if (text !== "" || !target?.checkVisibility()) show(target);
    const words = partsOf(item, document.getElementById("texts") ?? document)[0];
    if (words && target !== words) show(words);
    if (id.startsWith("w-")) show(document.getElementById(itemOf(id)));
  };
  addEventListener("hashchange", follow);
  document.addEventListener("click", (event) => keepFilter(event));
  search.addEventListener("input", () => {
    history.replaceState(null, "", hashOf({ id: address().id, text: search.value.trim() }));
    filter(search.value.trim());
  });
  document.addEventListener("keydown", (event) => keys(event, search));
  follow();
}

/** A link within the page keeps the filter in the address. */
function keepFilter(event: MouseEvent): void {
  const link = (event.target as Element | null)?.closest<HTMLAnchorElement>('a[href^="#"]');
  const { text } = address();
  if (!link || text === "" || event.defaultPrevented) return;
  event.preventDefault();
  location.hash = hashOf({ id: (link.getAttribute("href") ?? "#").slice(1), text });
}

function searchBox(): HTMLInputElement {
  const box = document.createElement("input");
  box.type = "search";
  box.placeholder = "filter rows";
  box.setAttribute("aria-label", "Filter rows by words");
  box.className = "find";
  document.querySelector(".top nav")?.append(box);
  return box;
}

const BLOCKS = ".record .row, .record .claim, .record .event";
let blocks: ReadonlyArray<readonly [HTMLElement, string]> | null = null;

/** Hide the rows that do not hold these words; what they hold is read once, when it is first asked for. */
function filter(text: string): void {
  if (text === "" && blocks === null) return;
  blocks ??= [...document.querySelectorAll<HTMLElement>(BLOCKS)].map((block) => [block, (block.textContent ?? "").toLocaleLowerCase()] as const);
  const wanted = text.toLocaleLowerCase();
  for (const [block, words] of blocks) {
    const hidden = !words.includes(wanted);
    if (block.hidden !== hidden) block.hidden = hidden;
  }
}

function keys(event: KeyboardEvent, search: HTMLInputElement): void {
  const typing = (event.target as Element | null)?.closest("input, select, textarea");
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape" && typing) {
    search.value = "";
    search.dispatchEvent(new Event("input"));
    search.blur();
  }
  if (typing) return;
  if (event.key === "/") {
    event.preventDefault();
    search.focus();
  }
  if (event.key === "j" || event.key === "k") step(event.key === "j" ? 1 : -1);
}

/** Go to the next or previous row that is shown. */
function step(by: number): void {
  const rows = [...document.querySelectorAll<HTMLElement>(".record .row[id], .record .claim[data-line]")].filter(
    (row) => row.checkVisibility() && !row.hidden,
  );
  const { id, text } = address();
  const here = rows.findIndex((row) => row.id === itemOf(id));
  const next = rows[Math.min(Math.max(here + by, 0), rows.length - 1)];
  if (!next) return;
  location.hash = hashOf({ id: next.id, text });
  show(next);
  const words = partsOf(next.dataset["line"] ?? next.id, document.getElementById("texts") ?? document)[0];
  show(words);
}
