// The desk: keys and clicks, and what each of them does.
import { Deciding } from "./deciding";
import { say, tellKeys } from "./dialogs";
import { $, $$, typing } from "./dom";
import { Editor } from "./editing";
import { KEYS } from "./keys";
import { show } from "./marks";
import { startPlaces } from "./places";
import { Screen } from "./screen";

export function startDesk(): void {
  startPlaces();
  new Desk().start();
}

class Desk {
  private readonly screen = new Screen();
  private readonly deciding = new Deciding(this.screen);
  private waiting: Promise<unknown> = Promise.resolve();
  private pending = 0;
  private sought = false;
  private readonly editor = new Editor({
    text: () => $<HTMLElement>(".text", this.screen.text),
    save: (action, request) => this.deciding.decide(action, request, false),
    seen: (item) => this.screen.row(item)?.dataset["seen"] || null,
    run: (work) => this.run(work),
  });

  start(): void {
    document.body.classList.add("live");
    document.addEventListener("keydown", (event) => this.pressed(event));
    document.addEventListener("click", (event) => this.clicked(event));
    this.screen.filter.addEventListener("submit", (event) => {
      event.preventDefault();
      this.typed();
    });
    this.screen.filter.addEventListener("input", () => this.typed());
    this.screen.record.addEventListener("submit", (event) => this.submitted(event));
    addEventListener("popstate", () => {
      this.screen.follow();
      this.run(() => this.screen.load());
    });
    this.screen.begin();
  }

  /** Filter by what stands in the fields when its turn comes: letters typed meanwhile ask for nothing more. */
  private typed(): void {
    if (this.sought) return;
    this.sought = true;
    this.run(() => {
      this.sought = false;
      return this.screen.filtered();
    });
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

  private async edit(): Promise<void> {
    const row = this.screen.current;
    if (!row || this.deciding.readOnly) return;
    if (row.dataset["nav"] === "claim") {
      const form = $<HTMLFormElement>(".verdictform", row);
      if (form) form.hidden = false;
      form?.querySelector("select")?.focus();
    } else if (row.matches("li.item")) this.editor.open(row);
    else if (row.dataset["i"]) {
      this.screen.address({ item: row.dataset["i"] });
      await this.screen.view("record");
      if (this.screen.current?.matches("li.item")) this.editor.open(this.screen.current);
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
      this.run(() => this.deciding.decide("verdict", request, false));
    } else if (form.matches(".edit")) this.run(() => this.editor.submit(form, row));
  }

  private clicked(event: MouseEvent): void {
    const target = event.target as Element;
    const button = target.closest<HTMLElement>("[data-do]");
    const row = target.closest<HTMLElement>("#record [data-nav]");
    if (row && row !== this.screen.current && !target.closest("summary")) this.screen.current = row;
    if (button) {
      const act = this.acts[button.dataset["do"] ?? ""];
      if (act) this.run(() => act(button));
      return;
    }
    const link = target.closest<HTMLAnchorElement>("a[href]");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      if (this.followed(link)) event.preventDefault();
      return;
    }
    if (row && !target.closest("input, select, form, summary, label")) this.run(() => this.screen.select(row));
  }

  private readonly acts: Record<string, (button: HTMLElement) => unknown> = {
    accept: () => this.deciding.simple("accept"),
    reject: () => this.deciding.simple("reject"),
    unverifiable: () => this.deciding.simple("unverifiable"),
    edit: () => this.edit(),
    editverdict: () => this.edit(),
    cancel: () => this.left(),
    addpiece: () => this.editor.addPiece(),
    droppiece: () => this.editor.dropPiece(),
    same: () => this.deciding.pair(true),
    different: () => this.deciding.pair(false),
    keys: () => tellKeys(KEYS),
    undo: () => this.deciding.decide("undo", {}, false),
    redo: () => this.deciding.decide("redo", {}, false),
    revert: async (button) => {
      await this.deciding.decide("revert", { review: button.dataset["review"] }, false);
      await this.screen.load();
    },
  };

  /** Follow a link within the app without loading the page anew; false where the browser should. */
  private followed(link: HTMLAnchorElement): boolean {
    const href = link.getAttribute("href") ?? "";
    const { view, go, turn, doc } = link.dataset;
    if (view) this.run(() => this.screen.view(view));
    else if (go) this.run(() => this.go(go));
    else if (turn) {
      this.screen.address({ page: turn, item: null });
      this.run(() => this.screen.load());
    } else if (doc) this.run(() => this.screen.showText(doc));
    else if ("clear" in link.dataset) this.clear();
    else if (href.startsWith("#q-")) this.run(() => this.screen.showWords(href.slice(1), href.slice(3).split("-").slice(0, 2).join("-")));
    else if (href.startsWith("#w-")) this.run(() => this.go(href.slice(3), link.closest("#record") !== null));
    else if (/^#(sta|rep|fig)-/.test(href)) this.run(() => this.go(href.slice(1)));
    else if (href.startsWith("#")) show(document.getElementById(href.slice(1)));
    else return false;
    return true;
  }

  private clear(): void {
    for (const field of $$<HTMLInputElement>("input:not([name=view]), select", this.screen.filter)) field.value = "";
    this.typed();
  }

  /** Go to an item: its row if the list holds it, else the words alone (`stay`), or the page of the record that holds it. */
  private async go(item: string, stay = false): Promise<void> {
    const row = this.screen.row(item);
    if (row) await this.screen.select(row);
    else if (stay) await this.screen.showWords(item, null);
    else {
      this.screen.address({ item });
      await this.screen.view("record");
      if (!this.screen.row(item)) await this.screen.showWords(item, null);
    }
  }

  private pressed(event: KeyboardEvent): void {
    if ($<HTMLDialogElement>("#dialog")?.open || $<HTMLDialogElement>("#adding")?.open) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z" && !typing(event)) {
      event.preventDefault();
      this.run(() => this.deciding.decide(event.shiftKey ? "redo" : "undo", {}, false));
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      if (!this.editor.leftField(event.target as Element)) this.left();
      return;
    }
    if (this.editor.pressed(event, typing(event))) {
      event.preventDefault();
      return;
    }
    if (!typing(event) && this.keyed(event.key)) event.preventDefault();
  }

  private left(): void {
    this.editor.close();
    for (const form of $$<HTMLFormElement>(".verdictform", this.screen.record)) form.hidden = true;
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    this.screen.current?.focus({ preventScroll: true });
  }

  private keyed(key: string): boolean {
    if (/^[0-9]$/.test(key)) {
      const link = $$<HTMLElement>("[data-view]")[(Number(key) + 9) % 10];
      if (link) this.run(() => this.screen.view(link.dataset["view"] ?? "record"));
      return link !== undefined;
    }
    const work = this.works[key];
    const row = this.screen.current;
    if (work) this.run(work);
    else if (key === "/") $<HTMLInputElement>("#filter-text")?.focus();
    else if (key === "?") tellKeys(KEYS);
    else if (key === "Enter" && row && document.activeElement === row) this.run(() => this.screen.select(row));
    else return false;
    return true;
  }

  private readonly works: Record<string, () => unknown> = {
    j: () => this.screen.step(1),
    ArrowDown: () => this.screen.step(1),
    k: () => this.screen.step(-1),
    ArrowUp: () => this.screen.step(-1),
    a: () => this.deciding.simple("accept"),
    r: () => this.deciding.simple("reject"),
    v: () => this.deciding.simple("unverifiable"),
    s: () => this.screen.skip(),
    c: () => this.edit(),
    n: () => this.deciding.readOnly || this.editor.add(this.screen.current),
    u: () => this.deciding.decide("undo", {}, false),
    U: () => this.deciding.decide("redo", {}, false),
    A: () => this.deciding.bulk("accept", (work) => this.run(work)),
    R: () => this.deciding.bulk("reject", (work) => this.run(work)),
    m: () => this.deciding.mark("event"),
    M: () => this.deciding.merge(),
    t: () => this.deciding.mark("report"),
    T: () => this.deciding.split(),
    y: () => this.deciding.pair(true),
    d: () => this.deciding.pair(false),
    f: () => this.screen.turn(1),
    p: () => this.screen.turn(-1),
    x: () => this.clear(),
    "[": () => $<HTMLElement>('.docs a[rel="prev"]')?.click(),
    "]": () => $<HTMLElement>('.docs a[rel="next"]')?.click(),
  };
}
