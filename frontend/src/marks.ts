// Marked words and the rows they belong to: lighting them up and bringing them into view.

export const still = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Every element that belongs to an item, in rows, drawings and texts. */
export function partsOf(item: string, within: ParentNode = document): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>(`[data-i~="${CSS.escape(item)}"]`)];
}

/** Light up an item everywhere, and nothing else. */
export function light(item: string | null): void {
  for (const lit of document.querySelectorAll(".on")) lit.classList.remove("on");
  if (item === null) return;
  for (const part of partsOf(item)) part.classList.add("on");
  for (const claim of document.querySelectorAll(`[data-line="${CSS.escape(item)}"]`)) claim.classList.add("on");
}

/** Bring an element into the middle of its pane, one taller than that to the top, unless it is in view already. */
export function show(element: Element | null | undefined): void {
  if (!element) return;
  const box = element.getBoundingClientRect();
  const pane = element.closest(".pane")?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight };
  const top = Math.max(pane.top, 0) + 8;
  const bottom = Math.min(pane.bottom, innerHeight) - 8;
  const tall = box.height > bottom - top;
  if (box.top >= top && (box.bottom <= bottom || (tall && box.top < (top + bottom) / 2))) return;
  element.scrollIntoView({ block: tall ? "start" : "center", behavior: still() ? "auto" : "smooth" });
}
