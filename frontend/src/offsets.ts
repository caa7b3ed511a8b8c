// Offsets: places in a text counted in code points, as the case counts them, and places in the page, and back.

export interface Span {
  start: number;
  end: number;
}

const length = (text: string): number => [...text].length;

/** The stretch of the text that is selected, or null if nothing of the text is. */
export function selected(text: HTMLElement): Span | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return null;
  const start = offsetOf(range.startContainer, range.startOffset, text);
  const end = offsetOf(range.endContainer, range.endOffset, text);
  return start === null || end === null || end <= start ? null : { start, end };
}

/** The code point offset of a place in the page; pieces carry that of their first character. */
function offsetOf(node: Node, at: number, text: HTMLElement): number | null {
  let piece = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>("[data-s]") ?? null;
  if (!piece && node instanceof Element) {
    const child = node.childNodes[at] ?? node.lastChild;
    const pieces = [...text.querySelectorAll<HTMLElement>("[data-s]")];
    piece = pieces.find((one) => child && (child.contains(one) || child.compareDocumentPosition(one) & 4)) ?? null;
    return piece ? Number(piece.dataset["s"]) : null;
  }
  if (!piece) return null;
  const before = document.createRange();
  before.selectNodeContents(piece);
  before.setEnd(node, at);
  return Number(piece.dataset["s"]) + length(before.toString());
}

/** Select the stretch between two offsets in the page. */
export function select(text: HTMLElement, span: Span): string {
  const range = document.createRange();
  const [from, to] = [placeOf(text, span.start, false), placeOf(text, span.end, true)];
  if (!from || !to) return "";
  range.setStart(from.node, from.at);
  range.setEnd(to.node, to.at);
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  from.node.parentElement?.scrollIntoView({ block: "nearest" });
  return range.toString();
}

function placeOf(text: HTMLElement, offset: number, isEnd: boolean): { node: Text; at: number } | null {
  for (const piece of text.querySelectorAll<HTMLElement>("[data-s]")) {
    const first = Number(piece.dataset["s"]);
    const characters = [...(piece.textContent ?? "")];
    const inside = isEnd ? first < offset && offset <= first + characters.length : first <= offset && offset < first + characters.length;
    if (!inside) continue;
    const walker = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT);
    const node = walker.nextNode();
    return node instanceof Text ? { node, at: characters.slice(0, offset - first).join("").length } : null;
  }
  return null;
}

export interface Word extends Span {
  /** Whether it has letters or digits, and is no mere sign. */
  spoken: boolean;
}

/** Where each word and each sign of the text stands. */
export function wordsOf(text: HTMLElement): Word[] {
  const found: Word[] = [];
  for (const line of text.querySelectorAll<HTMLElement>("p.line")) {
    const first = line.querySelector<HTMLElement>("[data-s]");
    if (!first) continue;
    const start = Number(first.dataset["s"]);
    for (const match of (line.textContent ?? "").matchAll(/[\p{L}\p{N}\p{M}'’\-.,]*[\p{L}\p{N}]|[^\s\p{L}\p{N}]/gu)) {
      const at = start + length((line.textContent ?? "").slice(0, match.index));
      found.push({ start: at, end: at + length(match[0]), spoken: /[\p{L}\p{N}]/u.test(match[0]) });
    }
  }
  return found;
}
