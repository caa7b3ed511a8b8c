// The desk: moving through the record by key or click, deciding, and keeping the address in step with the screen.
import { ask, say, tell, tellKeys } from "./dialogs";
import { Editor } from "./editing";
import { light, partsOf, show } from "./marks";
import { type Outcome, part, Refused, send } from "./wire";

const KEYS = [
  ["j k ↓ ↑", "next, previous row"],
  ["Enter", "bring the words into view"],
  ["a", "accept"],
  ["r", "reject"],
  ["v", "cannot be verified"],
  ["s", "skip to the next that nobody has reviewed"],
  ["c", "change the item, or give another verdict"],
  [", . < >", "while changing: move the beginning or the end of the words"],
  ["n", "add what was missed: mark its words first, or choose them with the arrow keys"],
  ["u U", "undo, redo (also Ctrl+Z and Ctrl+Shift+Z)"],
  ["A R", "accept or reject all that are shown and not yet reviewed"],
  ["m M", "mark an event; make the marked ones one"],
  ["t T", "mark a report; take the marked ones out of their event"],
  ["y d", "a doubtful pair: one event, different events"],
  ["/", "filter; Esc leaves it"],
  ["1 … 0", "the views"],
  ["f p", "next page, previous page"],
  ["[ ]", "previous text, next text"],
  ["?", "this table"],
] as const;

const $ = <T extends Element>(selector: string, within: ParentNode = document): T | null => within.querySelector<T>(selector);
const $$ = <T extends Element>(selector: string, within: ParentNode = document): T[] => [...within.querySelectorAll<T>(selector)];

export function startDesk(): void {
  new Desk().start();
}

class Desk {
  private readonly text = $<HTMLElement>("#text")!;
  private readonly record = $<HTMLElement>("#record")!;
  private readonly filter = $<HTMLFormElement>("form.filter")!;
  private readonly readOnly = "readOnly" in document.body.dataset;
  private version = document.body.dataset["version"] ?? "";
  private current: HTMLElement | null = null;
  private asking = 0;
  private waiting: Promise<unknown> = Promise.resolve();
  private pending = 0;
  private readonly editor = new Editor({
    text: () => $<HTMLElement>(".text", this.text),
    save: (action, request) => this.decide(action, request, false),
    seen: (item) => this.row(item)?.dataset["seen"] || null,
    run: (work) => this.run(work),
  });

  start(): void {
    document.addEventListener("keydown", (event) => this.pressed(event));
    document.addEventListener("click", (event) => this.clicked(event));
    this.filter.addEventListener("submit", (event) => {
      event.preventDefault();
      this.run(() => this.filtered());
    });
    let waiting = 0;
    this.filter.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = window.setTimeout(() => this.run(() => this.filtered()), 120);
    });
    this.record.addEventListener("submit", (event) => this.submitted(event));
    addEventListener("popstate", () => location.reload());
    const item = new URLSearchParams(location.search).get("item");
    const row = (item && this.row(item)) || this.rows()[0];
    if (row) this.run(() => this.select(row, false));
  }

  /** Do things one after the other, so that a quick second key acts on what the first has made; the body is busy meanwhile. */
  private run(work: () => unknown): void {
    this.pending += 1;
    document.body.dataset["busy"] = "";
    this.waiting = this.waiting
      .then(work)
      .catch((error: unknown) => say(error instanceof Error ? error.message : String(error)))
      .finally(() => {
        this.pending -= 1;
        if (this.pending === 0) delete document.body.dataset["busy"];
      });
  }

  private rows(): HTMLElement[] {
    return $$<HTMLElement>("[data-nav]", this.record).filter((row) => row.checkVisibility());
  }

  private row(item: string): HTMLElement | null {
    return $<HTMLElement>(`[data-nav][data-i="${CSS.escape(item)}"], [data-nav][data-line="${CSS.escape(item)}"], [data-event="${CSS.escape(item)}"]`, this.record);
  }

  /** Make a row the current one: its words light up beside it, and the address names it. */
  private async select(row: HTMLElement, focus = true): Promise<void> {
    this.current = row;
    const item = row.dataset["line"] ?? row.dataset["i"] ?? row.dataset["first"] ?? "";
    this.address({ item: row.dataset["i"] ?? row.dataset["event"] ?? item });
    if (focus) row.focus({ preventScroll: true });
    show(row);
    await this.showText(row.dataset["doc"] ?? null, item);
    if (row.matches("li.item")) await this.detail(row, item);
    this.light(item);
  }

  private light(item: string): void {
    light(item);
    this.current?.classList.add("on");
    show(partsOf(item, this.text)[0]);
  }

  private async detail(row: HTMLElement, item: string): Promise<void> {
    if ($(".detail", row)) return;
    const asked = ++this.asking;
    const html = await part(`item/${encodeURIComponent(item)}${location.search}`);
    if (asked !== this.asking || this.current !== row) return;
    for (const old of $$(".detail", this.record)) old.remove();
    row.insertAdjacentHTML("beforeend", html);
    show(row);
  }

  private async showText(doc: string | null, item: string | null, anew = false): Promise<void> {
    const shown = $<HTMLElement>(".sheet", this.text)?.dataset["doc"];
    if (doc === null || (shown === doc && !anew)) return;
    const query = new URLSearchParams(location.search);
    query.set("doc", doc);
    if (item) query.set("item", item);
    else query.delete("item");
    this.text.innerHTML = await part(`text?${query}`);
    if (!anew) this.text.scrollTop = 0;
  }

  /** Keep the address in step with what is shown, without a new step in the browser's history. */
  private address(changes: Record<string, string | null>, push = false): void {
    const query = new URLSearchParams(location.search);
    for (const [name, value] of Object.entries(changes)) {
      if (value === null || value === "") query.delete(name);
      else query.set(name, value);
    }
    const address = `?${query}`;
    if (push) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  }

  private async filtered(): Promise<void> {
    const asked: Record<string, string | null> = { page: null, item: null };
    for (const [name, value] of new FormData(this.filter)) if (typeof value === "string") asked[name] = value.trim();
    this.address(asked);
    await this.load(false);
  }

  private async view(name: string): Promise<void> {
    this.address({ view: name, page: null }, true);
    for (const link of $$<HTMLElement>("[data-view]")) {
      if (link.dataset["view"] === name) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    const hidden = $<HTMLInputElement>('input[name="view"]', this.filter);
    if (hidden) hidden.value = name;
    await this.load();
  }

  /** Load the record's side for the present address. */
  private async load(focus = true): Promise<void> {
    const asked = ++this.asking;
    const item = new URLSearchParams(location.search).get("item");
    let html: string;
    try {
      html = await part(`record${location.search}`);
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
      return;
    }
    if (asked !== this.asking) return;
    this.record.innerHTML = html;
    this.record.scrollTop = 0;
    this.current = null;
    const row = (item && this.row(item)) || this.rows()[0];
    if (row) await this.select(row, focus);
  }

  private async step(by: number): Promise<void> {
    const rows = this.rows();
    const here = this.current ? rows.indexOf(this.current) : -1;
    const next = rows[here + by];
    if (next) await this.select(next);
    else await this.turn(by);
  }

  private async turn(by: number): Promise<void> {
    const link = $<HTMLElement>(by > 0 ? 'a[rel="next"]' : 'a[rel="prev"]', this.record);
    if (!link) return;
    this.address({ page: link.dataset["turn"] ?? null, item: null });
    await this.load();
    const last = this.rows().at(-1);
    if (by < 0 && last) await this.select(last);
  }

  private async skip(): Promise<void> {
    const rows = this.rows();
    const here = this.current ? rows.indexOf(this.current) : -1;
    const next = rows.slice(here + 1).find((row) => (row.dataset["state"] ?? "machine") === "machine");
    if (next) await this.select(next);
    else await this.turn(1);
  }

  /** Send a decision; show what became of it, or both versions if somebody else was first. */
  private async decide(action: string, request: object, onward = true): Promise<boolean> {
    if (this.readOnly) {
      say("The case was opened with --read-only.");
      return false;
    }
    let outcome: Outcome;
    try {
      outcome = await send(action, request);
    } catch (error) {
      if (error instanceof Refused && error.html) {
        tell(error.html);
        await this.load();
      } else say(error instanceof Error ? error.message : String(error));
      return false;
    }
    await this.became(action, outcome, onward);
    return true;
  }

  private async became(action: string, outcome: Outcome, onward: boolean): Promise<void> {
    this.version = outcome.version;
    $("#recent")!.innerHTML = outcome.recent;
    if (outcome.items.length === 0) {
      say(`nothing to ${action}`);
      return;
    }
    say(`${action}: ${outcome.items.length === 1 ? "1 item" : `${outcome.items.length} items`}`);
    const before = this.current;
    const next = onward && before ? this.rows()[this.rows().indexOf(before) + 1] : null;
    for (const [item, html] of Object.entries(outcome.rows)) this.replaced(item, html);
    const [only] = outcome.items;
    if (outcome.again) {
      if (outcome.items.length === 1 && only && action !== "undo") this.address({ item: only });
      await this.load();
    } else if (next?.isConnected) await this.select(next);
    else if (only && !onward && this.row(only)) await this.select(this.row(only)!);
    else if (this.current && !this.current.isConnected) this.current = this.row(before?.dataset["i"] ?? "");
    const doc = $<HTMLElement>(".sheet", this.text)?.dataset["doc"] ?? null;
    const item = this.current?.dataset["line"] ?? this.current?.dataset["i"] ?? null;
    await this.showText(doc, item, true);
    if (item) this.light(item);
  }

  private replaced(item: string, html: string): void {
    for (const row of $$<HTMLElement>(`li.item[data-i="${CSS.escape(item)}"]`, this.record)) {
      const holder = document.createElement("ol");
      holder.innerHTML = html;
      const made = holder.firstElementChild as HTMLElement | null;
      if (!made) continue;
      if (this.current === row) this.current = made;
      row.replaceWith(made);
    }
    const seen = /data-seen="([^"]*)"/.exec(html)?.[1] ?? "";
    for (const row of $$<HTMLElement>(`[data-nav][data-i="${CSS.escape(item)}"]`, this.record)) row.dataset["seen"] = seen;
  }

  private async simple(decision: string): Promise<void> {
    const row = this.current;
    const item = row?.dataset["i"];
    if (!row || !item || !["item", "claim"].includes(row.dataset["nav"] ?? "")) return;
    await this.decide("decide", { decision, items: [{ id: item, seen: row.dataset["seen"] || null }] });
  }

  private bulk(decision: string): void {
    const waiting = this.record.querySelector(".listhead .note")?.textContent ?? "";
    const query = new URLSearchParams(location.search);
    ask(`${decision === "accept" ? "Accept" : "Reject"} all that are shown and not yet reviewed? Shown: ${waiting}`, () => {
      const request = { decision, filter: Object.fromEntries(query), version: this.version };
      this.run(async () => {
        await this.decide("decide", request, false);
        await this.load();
      });
    });
  }

  private async pair(same: boolean): Promise<void> {
    const row = this.current;
    if (row?.dataset["nav"] === "pair") {
      await this.decide("pair", { left: row.dataset["left"], right: row.dataset["right"], same });
    }
  }

  private marked(kind: string): HTMLInputElement[] {
    return $$<HTMLInputElement>(`input[data-mark="${kind}"]`, this.record).filter((box) => box.checked);
  }

  private mark(kind: string): void {
    const within = this.current?.closest<HTMLElement>(".eventrow, [data-nav]");
    const row = kind === "event" ? this.current?.closest(".eventrow") : within;
    const box = row && $<HTMLInputElement>(`input[data-mark="${kind}"]`, row);
    if (box && !box.disabled) box.checked = !box.checked;
  }

  private async merge(): Promise<void> {
    const events = this.marked("event").map((box) => box.closest<HTMLElement>(".eventrow")?.dataset["event"]);
    await this.decide("merge", { events }, false);
  }

  private async split(): Promise<void> {
    const boxes = this.marked("report");
    const event = boxes[0]?.closest<HTMLElement>(".eventrow");
    if (!event) {
      say("mark the reports to take out first, with t");
      return;
    }
    const reports = boxes.filter((box) => event.contains(box)).map((box) => box.value);
    await this.decide("split", { event: event.dataset["event"], reports }, false);
  }

  private async edit(): Promise<void> {
    const row = this.current;
    if (!row || this.readOnly) return;
    if (row.dataset["nav"] === "claim") {
      const form = $<HTMLFormElement>(".verdictform", row);
      if (form) form.hidden = false;
      form?.querySelector("select")?.focus();
    } else if (row.matches("li.item")) this.editor.open(row);
    else if (row.dataset["i"]) {
      this.address({ view: "record", item: row.dataset["i"], page: null }, true);
      await this.view("record");
      if (this.current?.matches("li.item")) this.editor.open(this.current);
    }
  }

  private submitted(event: Event): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const row = form.closest<HTMLElement>("[data-nav]");
    if (!row) return;
    if (form.matches(".verdictform")) {
      const data = new FormData(form);
      const request = { item: row.dataset["i"], seen: row.dataset["seen"] || null, verdict: data.get("verdict"), note: data.get("note") };
      this.run(() => this.decide("verdict", request, false));
    } else if (form.matches(".edit")) this.run(() => this.editor.submit(form, row));
  }

  private clicked(event: MouseEvent): void {
    const target = event.target as Element;
    const button = target.closest<HTMLElement>("[data-do]");
    const row = target.closest<HTMLElement>("#record [data-nav]");
    if (row && row !== this.current && !target.closest("summary")) this.current = row;
    if (button) {
      this.act(button.dataset["do"] ?? "", button);
      return;
    }
    const link = target.closest<HTMLAnchorElement>("a[href]");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      if (this.followed(link)) event.preventDefault();
      return;
    }
    if (row && !target.closest("input, select, form, summary, label")) this.run(() => this.select(row));
  }

  private act(name: string, button: HTMLElement): void {
    const acts: Record<string, () => unknown> = {
      accept: () => this.simple("accept"),
      reject: () => this.simple("reject"),
      unverifiable: () => this.simple("unverifiable"),
      edit: () => this.edit(),
      editverdict: () => this.edit(),
      cancel: () => this.editor.close(),
      same: () => this.pair(true),
      different: () => this.pair(false),
      revert: async () => {
        await this.decide("revert", { review: button.dataset["review"] }, false);
        await this.load();
      },
    };
    const act = acts[name];
    if (act) this.run(act);
  }

  /** Follow a link within the app without loading the page anew; false where the browser should. */
  private followed(link: HTMLAnchorElement): boolean {
    const href = link.getAttribute("href") ?? "";
    const { view, go, turn, doc } = link.dataset;
    if (view) this.run(() => this.view(view));
    else if (go) this.run(() => this.go(go));
    else if (turn) {
      this.address({ page: turn, item: null });
      this.run(() => this.load());
    } else if (doc) this.run(() => this.showText(doc, null, true));
    else if ("clear" in link.dataset) {
      for (const field of $$<HTMLInputElement>("input:not([name=view]), select", this.filter)) field.value = "";
      this.run(() => this.filtered());
    } else if (href.startsWith("#q-")) this.run(() => this.quoted(href.slice(1)));
    else if (href.startsWith("#w-")) this.run(() => this.go(href.slice(3), link.closest("#record") !== null));
    else if (/^#(sta|rep|fig)-/.test(href)) this.run(() => this.go(href.slice(1)));
    else if (href.startsWith("#")) show(document.getElementById(href.slice(1)));
    else return false;
    return true;
  }

  /** Go to an item: its row if the list holds it, else the words alone, or the page of the record that holds it. */
  private async go(item: string, stay = false): Promise<void> {
    const row = this.row(item);
    if (row) {
      await this.select(row);
      return;
    }
    this.address({ item });
    if (!stay) {
      this.address({ view: "record", item, page: null });
      await this.view("record");
      if (this.row(item)) return;
    }
    const query = new URLSearchParams(location.search);
    query.delete("doc");
    this.text.innerHTML = await part(`text?${query}`);
    light(item);
    show(partsOf(item, this.text)[0]);
  }

  /** Show words that are a quote and no item. */
  private async quoted(id: string): Promise<void> {
    const doc = id.slice(2).split("-").slice(0, 2).join("-");
    await this.showText(doc, null);
    light(id);
    show(partsOf(id, this.text)[0]);
  }

  private pressed(event: KeyboardEvent): void {
    if ($<HTMLDialogElement>("#dialog")?.open || $<HTMLDialogElement>("#adding")?.open) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z" && !typing(event)) {
      event.preventDefault();
      this.run(() => this.decide(event.shiftKey ? "redo" : "undo", {}, false));
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      this.left();
      return;
    }
    if (this.editor.pressed(event, typing(event))) {
      event.preventDefault();
      return;
    }
    if (typing(event)) return;
    const done = this.keyed(event.key);
    if (done) event.preventDefault();
  }

  private left(): void {
    this.editor.close();
    for (const form of $$<HTMLFormElement>(".verdictform", this.record)) form.hidden = true;
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    this.current?.focus({ preventScroll: true });
  }

  private keyed(key: string): boolean {
    if (/^[0-9]$/.test(key)) {
      const link = $$<HTMLElement>("[data-view]")[(Number(key) + 9) % 10];
      if (link) this.run(() => this.view(link.dataset["view"] ?? "record"));
      return link !== undefined;
    }
    const work = this.works[key];
    if (work) this.run(work);
    else if (key === "/") $<HTMLInputElement>("#filter-text")?.focus();
    else if (key === "?") tellKeys(KEYS);
    else if (key === "Enter" && this.current && document.activeElement === this.current) {
      const row = this.current;
      this.run(() => this.select(row));
    } else return false;
    return true;
  }

  private readonly works: Record<string, () => unknown> = {
    j: () => this.step(1),
    ArrowDown: () => this.step(1),
    k: () => this.step(-1),
    ArrowUp: () => this.step(-1),
    a: () => this.simple("accept"),
    r: () => this.simple("reject"),
    v: () => this.simple("unverifiable"),
    s: () => this.skip(),
    c: () => this.edit(),
    n: () => this.readOnly || this.editor.add(this.current),
    u: () => this.decide("undo", {}, false),
    U: () => this.decide("redo", {}, false),
    A: () => this.bulk("accept"),
    R: () => this.bulk("reject"),
    m: () => this.mark("event"),
    M: () => this.merge(),
    t: () => this.mark("report"),
    T: () => this.split(),
    y: () => this.pair(true),
    d: () => this.pair(false),
    f: () => this.turn(1),
    p: () => this.turn(-1),
    "[": () => $<HTMLElement>('.docs a[rel="prev"]')?.click(),
    "]": () => $<HTMLElement>('.docs a[rel="next"]')?.click(),
  };
}

const typing = (event: Event): boolean => (event.target as Element | null)?.closest("input:not([type=checkbox]), select, textarea") !== null;
