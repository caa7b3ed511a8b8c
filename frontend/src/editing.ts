// Editing: changing the words and fields of an item, and adding one; words are chosen by mouse or by key, whole words
// at a time, and what is sent are offsets, never the words themselves.
import { say } from "./dialogs";
import { changedFields, placed } from "./fields";
import { select, selected, type Span, wordsOf } from "./offsets";

interface Around {
  text: () => HTMLElement | null;
  save: (action: string, request: object) => Promise<boolean>;
  seen: (item: string) => string | null;
  run: (work: () => unknown) => void;
}

export class Editor {
  private form: HTMLFormElement | null = null;
  private before = "";
  private span: Span | null = null;
  private marking: { anchor: number; focus: number } | null = null;

  constructor(private readonly around: Around) {
    document.addEventListener("selectionchange", () => this.taken());
    document.addEventListener("change", (event) => {
      const target = event.target as HTMLInputElement;
      if (target.name === "piece" && target.form === this.form) this.shown();
    });
    document.querySelector<HTMLFormElement>("#adding form")?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.around.run(() => this.submitAdded(event.target as HTMLFormElement));
    });
    // Enter in a list of choices sends its form, as it does in a field.
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !(event.target instanceof HTMLSelectElement)) return;
      const form = event.target.closest<HTMLFormElement>("#adding form, form.edit, form.verdictform");
      if (!form) return;
      event.preventDefault();
      form.requestSubmit();
    });
    const voice = document.querySelector<HTMLSelectElement>("#adding [name=voice]");
    voice?.addEventListener("change", () => this.voiced(voice.value));
  }

  /** Open the form of the current row. */
  open(row: HTMLElement): void {
    const form = row.querySelector<HTMLFormElement>("form.edit");
    if (!form || !this.around.text()) return;
    this.form = form;
    form.hidden = false;
    this.before = JSON.stringify(this.pieces());
    this.shown();
    form.querySelector<HTMLElement>(".fields select, .fields input")?.focus();
  }

  close(): void {
    if (this.form) this.form.hidden = true;
    this.form = null;
    this.span = null;
    this.marking = null;
    document.querySelector<HTMLDialogElement>("#adding")?.close();
    getSelection()?.removeAllRanges();
  }

  /** Leave a field of the open form, so that keys move its words again; false where none was left. */
  leftField(target: Element): boolean {
    if (!this.form?.contains(target) || !(target instanceof HTMLElement) || target === this.form) return false;
    target.blur();
    this.shown();
    return true;
  }

  /** Send what the form changes. */
  async submit(form: HTMLFormElement, row: HTMLElement): Promise<void> {
    const item = row.dataset["i"] ?? "";
    if (!placed(form)) return;
    const fields = changedFields(form);
    const pieces = this.pieces();
    if (JSON.stringify(pieces) !== this.before) {
      if (form.dataset["kind"] === "said") fields["pieces"] = pieces.map(({ start, end }) => [start, end]);
      else Object.assign(fields, pieces[0]);
    }
    const note = fields["note"];
    delete fields["note"];
    if (Object.keys(fields).length === 0) {
      say("nothing was changed");
      return;
    }
    const saved = await this.around.save("change", { item, seen: this.around.seen(item), form: fields, note });
    if (saved) this.close();
  }

  private radios(): HTMLInputElement[] {
    return [...(this.form?.querySelectorAll<HTMLInputElement>("[name=piece]") ?? [])];
  }

  private pieces(): Span[] {
    return this.radios().map(({ dataset }) => ({ start: Number(dataset["start"]), end: Number(dataset["end"]) }));
  }

  private active(): HTMLInputElement | null {
    return this.radios().find((radio) => radio.checked) ?? null;
  }

  /** Select the words of the piece that is being changed. */
  private shown(): void {
    const radio = this.active();
    if (radio) this.choose({ start: Number(radio.dataset["start"]), end: Number(radio.dataset["end"]) });
  }

  /** Another piece of the quotation: the word behind all others, else the one before them, to be moved from there. */
  addPiece(): void {
    const [radio, text] = [this.active(), this.around.text()];
    const pieces = this.pieces();
    const [first, last] = [Math.min(...pieces.map(({ start }) => start)), Math.max(...pieces.map(({ end }) => end))];
    const words = text ? wordsOf(text).filter(({ spoken }) => spoken) : [];
    const word = words.find(({ start }) => start >= last) ?? words.findLast(({ end }) => end <= first);
    if (!radio || !word || this.form?.dataset["kind"] !== "said") return;
    const label = radio.closest("label")!.cloneNode(true) as HTMLElement;
    this.form.querySelector(".pieces label:last-of-type")?.after(label);
    const made = label.querySelector<HTMLInputElement>("input")!;
    made.checked = true;
    this.choose({ start: word.start, end: word.end });
  }

  /** Leave the present piece out, unless it is the only one. */
  dropPiece(): void {
    const radio = this.active();
    const rest = this.radios().filter((one) => one !== radio);
    const [next] = rest;
    if (!radio || !next) {
      say("a quotation needs at least one piece");
      return;
    }
    radio.closest("label")?.remove();
    next.checked = true;
    this.shown();
  }

  /** Add what was missed: the selected words, or words to be chosen by key. */
  add(row: HTMLElement | null): void {
    const text = this.around.text();
    if (!text) return;
    const chosen = selected(text);
    if (chosen) {
      this.ask(chosen);
      return;
    }
    const words = wordsOf(text);
    const lit = text.querySelector<HTMLElement>(".on[data-s]") ?? text.querySelector<HTMLElement>("[data-s]");
    const from = Number(lit?.dataset["s"] ?? 0);
    const place = Math.max(0, words.findIndex((word) => word.start >= from));
    this.marking = { anchor: place, focus: place };
    this.marked(words);
    if (row) row.blur();
    say("arrow keys choose a word, Shift extends, Enter goes on, Esc leaves");
  }

  /** Keys while words are being chosen; true if the key was taken. */
  pressed(event: KeyboardEvent, typing: boolean): boolean {
    if (this.marking) return this.pressedMarking(event);
    if (this.form && !typing && ",.<>".includes(event.key)) {
      this.moved(event.key);
      return true;
    }
    if (this.form && !typing && "+-".includes(event.key)) {
      if (event.key === "+") this.addPiece();
      else this.dropPiece();
      return true;
    }
    if (this.form && event.key === "Enter" && !typing) {
      this.form.requestSubmit();
      return true;
    }
    return false;
  }

  private pressedMarking(event: KeyboardEvent): boolean {
    const text = this.around.text();
    const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 12, ArrowUp: -12 };
    const by = steps[event.key];
    if (!text || !this.marking) return false;
    const words = wordsOf(text);
    if (by !== undefined) {
      const focus = Math.min(Math.max(this.marking.focus + by, 0), words.length - 1);
      this.marking = { anchor: event.shiftKey ? this.marking.anchor : focus, focus };
      this.marked(words);
    } else if (event.key === "Enter") {
      const chosen = selected(text);
      this.marking = null;
      if (chosen) this.ask(chosen);
    } else return event.key === "Shift";
    return true;
  }

  private marked(words: Span[]): void {
    const text = this.around.text();
    const { anchor, focus } = this.marking!;
    const [from, to] = [words[Math.min(anchor, focus)], words[Math.max(anchor, focus)]];
    if (text && from && to) select(text, { start: from.start, end: to.end });
  }

  private ask(span: Span): void {
    const box = document.querySelector<HTMLDialogElement>("#adding");
    const form = box?.querySelector<HTMLFormElement>("form");
    if (!box || !form) return;
    this.span = span;
    form.reset();
    const words = form.querySelector<HTMLElement>(".spanwords");
    if (words) words.textContent = getSelection()?.toString() ?? "";
    const guess = /\d/.test(words?.textContent ?? "") && (words?.textContent ?? "").length < 12 ? "counted" : "reported";
    const voice = form.querySelector<HTMLSelectElement>("[name=voice]")!;
    voice.value = (words?.textContent ?? "").length > 40 ? "said" : guess;
    this.voiced(voice.value);
    box.showModal();
    voice.focus();
  }

  private voiced(voice: string): void {
    for (const label of document.querySelectorAll<HTMLElement>("#adding [data-voices]")) {
      label.hidden = !(label.dataset["voices"] ?? "").split(" ").includes(voice);
    }
  }

  private async submitAdded(form: HTMLFormElement): Promise<void> {
    const text = this.around.text();
    if (!this.span || !text || !placed(form)) return;
    const fields: Record<string, unknown> = { ...this.span };
    for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>("[name]")) {
      if (field.closest("[hidden]") || field.value === "" || field.name === "placename") continue;
      fields[field.name] = field.value;
    }
    const note = fields["note"];
    delete fields["note"];
    document.querySelector<HTMLDialogElement>("#adding")?.close();
    await this.around.save("add", { document: text.dataset["document"], seen: null, form: fields, note });
    this.close();
  }

  /** Words selected in the text while a form is open become the item's words. */
  private taken(): void {
    const text = this.around.text();
    if (!this.form || !text) return;
    const chosen = selected(text);
    if (chosen) this.chosen(chosen);
  }

  private choose(span: Span): void {
    const text = this.around.text();
    if (!text) return;
    select(text, span);
    this.chosen(span);
  }

  private chosen(span: Span): void {
    this.span = span;
    const radio = this.active();
    if (!radio) return;
    [radio.dataset["start"], radio.dataset["end"]] = [String(span.start), String(span.end)];
    const words = radio.closest("label")?.querySelector<HTMLElement>(".spanwords");
    if (words) words.textContent = getSelection()?.toString() ?? "";
  }

  private moved(key: string): void {
    const text = this.around.text();
    if (!text || !this.span) return;
    const words = wordsOf(text);
    const first = words.findIndex((word) => word.end > this.span!.start);
    const last = words.findLastIndex((word) => word.start < this.span!.end);
    const from = Math.max(0, key === "," ? first - 1 : key === "." ? Math.min(first + 1, last) : first);
    const to = Math.min(words.length - 1, key === "<" ? Math.max(last - 1, first) : key === ">" ? last + 1 : last);
    const [start, end] = [words[from], words[to]];
    if (start && end) this.choose({ start: start.start, end: end.end });
  }
}
