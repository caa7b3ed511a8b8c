// Screen: the list, the text beside it and the address, kept in step; one request brings all that a step needs.
import { $, $$ } from "./dom";
import { light, partsOf, show } from "./marks";
import { parts, type Parts } from "./wire";

export type Address = Record<string, string | null>;

export class Screen {
  readonly text = $<HTMLElement>("#text")!;
  readonly record = $<HTMLElement>("#record")!;
  readonly filter = $<HTMLFormElement>("form.filter")!;
  current: HTMLElement | null = null;

  /** The document whose text is shown. */
  get have(): string | null {
    return $<HTMLElement>(".sheet", this.text)?.dataset["doc"] ?? null;
  }

  rows(): HTMLElement[] {
    return $$<HTMLElement>("[data-nav]", this.record);
  }

  row(item: string): HTMLElement | null {
    const id = CSS.escape(item);
    return $<HTMLElement>(`[data-nav][data-i="${id}"], [data-nav][data-line="${id}"], [data-event="${id}"]`, this.record);
  }

  /** The row of the address, else the first. */
  private addressed(): HTMLElement | null {
    const item = new URLSearchParams(location.search).get("item");
    return (item && this.row(item)) || this.rows()[0] || null;
  }

  /** Begin with what the server has already put on the page. */
  begin(): void {
    const row = this.addressed();
    if (row) this.choose(row, false);
  }

  /** Load the list for the present address; `fresh` brings its text again even if it is there. */
  async load(focus = true, fresh = false): Promise<void> {
    const made = await parts("record,text,detail", { have: fresh ? null : this.have });
    this.record.innerHTML = made.record ?? "";
    this.record.scrollTop = 0;
    this.current = null;
    this.apply(made);
    const row = this.addressed();
    if (row) this.choose(row, focus);
    else light(null);
  }

  /** Make a row the current one: its words light up beside it, and the address names it. */
  async select(row: HTMLElement, focus = true): Promise<void> {
    this.current = row;
    const doc = row.dataset["doc"] ?? null;
    const wanted = [doc !== null && doc !== this.have && "text", row.matches("li.item") && !$(".detail", row) && "detail"].filter(Boolean);
    if (wanted.length > 0) this.apply(await parts(wanted.join(","), { item: itemOf(row), doc, have: this.have }));
    this.choose(row, focus);
  }

  /** Put parts that the server has made where they belong. */
  apply(made: Parts): void {
    if (made.text !== undefined) {
      const same = made.document === this.have;
      this.text.innerHTML = made.text;
      if (!same) this.text.scrollTop = 0;
    }
    const row = made.item === undefined ? null : $<HTMLElement>(`li.item[data-i="${CSS.escape(made.item)}"]`, this.record);
    if (!row || made.detail === undefined) return;
    for (const old of $$(".detail", this.record)) old.remove();
    row.insertAdjacentHTML("beforeend", made.detail);
  }

  /** Light up a row whose words are there. */
  choose(row: HTMLElement, focus = true): void {
    this.current = row;
    this.address({ item: row.dataset["i"] ?? row.dataset["event"] ?? null });
    if (focus) row.focus({ preventScroll: true });
    light(itemOf(row));
    row.classList.add("on");
    show(row);
    show(partsOf(itemOf(row), this.text)[0]);
  }

  /** Show another text; a null item leaves the list as it is. */
  async showText(doc: string): Promise<void> {
    this.apply(await parts("text", { doc, item: null, have: this.have }));
  }

  /** Show words that are a quote and no row, or an item that no row here shows. */
  async showWords(id: string, doc: string | null): Promise<void> {
    this.apply(await parts("text", { doc, item: id.startsWith("q-") ? null : id, have: this.have }));
    light(id);
    show(partsOf(id, this.text)[0]);
  }

  async step(by: number): Promise<void> {
    const rows = this.rows();
    const here = this.current ? rows.indexOf(this.current) : -1;
    const next = rows[here + by];
    if (next) await this.select(next);
    else await this.turn(by);
  }

  async turn(by: number): Promise<void> {
    const link = $<HTMLElement>(by > 0 ? 'a[rel="next"]' : 'a[rel="prev"]', this.record);
    if (!link) return;
    this.address({ page: link.dataset["turn"] ?? null, item: null });
    await this.load();
    const last = this.rows().at(-1);
    if (by < 0 && last) await this.select(last);
  }

  async skip(): Promise<void> {
    const rows = this.rows();
    const here = this.current ? rows.indexOf(this.current) : -1;
    const next = rows.slice(here + 1).find((row) => (row.dataset["state"] ?? "machine") === "machine");
    if (next) await this.select(next);
    else await this.turn(1);
  }

  /** Put a row that has changed in the place of the old one. */
  replace(item: string, html: string): void {
    const old = $<HTMLElement>(`li.item[data-i="${CSS.escape(item)}"]`, this.record);
    const holder = document.createElement("ol");
    holder.innerHTML = html;
    const made = holder.firstElementChild as HTMLElement | null;
    if (!old || !made) return;
    if (this.current === old) this.current = made;
    old.replaceWith(made);
  }

  /** Note the last review of an item, so that the next decision on it is known to be informed. */
  seen(item: string, review: string): void {
    for (const row of $$<HTMLElement>(`[data-nav][data-i="${CSS.escape(item)}"]`, this.record)) row.dataset["seen"] = review;
  }

  async view(name: string): Promise<void> {
    this.address({ view: name, page: null }, true);
    this.follow();
    await this.load();
  }

  async filtered(): Promise<void> {
    const asked: Address = { page: null, item: null };
    for (const [name, value] of new FormData(this.filter)) if (typeof value === "string") asked[name] = value.trim();
    this.address(asked);
    $<HTMLElement>("[data-clear]")?.toggleAttribute("hidden", !this.isFiltered());
    await this.load(false);
  }

  private isFiltered(): boolean {
    return [...new FormData(this.filter)].some(([name, value]) => name !== "view" && value !== "");
  }

  /** Let the filter's fields and the list of views say what the address says. */
  follow(): void {
    const query = new URLSearchParams(location.search);
    const view = query.get("view") ?? "record";
    for (const link of $$<HTMLElement>("[data-view]")) {
      if (link.dataset["view"] === view) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    for (const field of $$<HTMLInputElement | HTMLSelectElement>("input[name], select", this.filter)) {
      field.value = field.name === "view" ? view : (query.get(field.name) ?? "");
    }
    $<HTMLElement>("[data-clear]")?.toggleAttribute("hidden", !this.isFiltered());
  }

  /** Keep the address in step with what is shown; only another view is a step in the browser's history. */
  address(changes: Address, push = false): void {
    const query = new URLSearchParams(location.search);
    for (const [name, value] of Object.entries(changes)) {
      if (value === null || value === "") query.delete(name);
      else query.set(name, value);
    }
    if (push) history.pushState(null, "", `?${query}`);
    else history.replaceState(null, "", `?${query}`);
  }
}

/** The line that a row stands for. */
export const itemOf = (row: HTMLElement): string => row.dataset["line"] ?? row.dataset["i"] ?? row.dataset["first"] ?? "";
