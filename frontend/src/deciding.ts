// Deciding: sending decisions, and showing what became of them or, if somebody else was first, both versions.
import { ask, say, tell } from "./dialogs";
import { $, $$ } from "./dom";
import { itemOf, type Screen } from "./screen";
import { type Outcome, Refused, send } from "./wire";

const DONE: Record<string, string> = {
  accept: "accepted",
  reject: "rejected",
  unverifiable: "set down as not verifiable",
  change: "changed",
  add: "added",
  verdict: "given another verdict",
  undo: "undone",
  redo: "done again",
  revert: "taken back",
  merge: "made one",
  split: "taken apart",
  pair: "decided",
};

export class Deciding {
  readonly readOnly = "readOnly" in document.body.dataset;
  private version = document.body.dataset["version"] ?? "";

  constructor(private readonly screen: Screen) {}

  async decide(action: string, request: object, onward = true): Promise<boolean> {
    if (this.readOnly) {
      say("The case was opened with --read-only.");
      return false;
    }
    const rows = this.screen.rows();
    const next = onward && this.screen.current ? (rows[rows.indexOf(this.screen.current) + 1] ?? null) : null;
    const beside = next ?? this.screen.current;
    let outcome: Outcome;
    try {
      outcome = await send(action, request, { have: this.screen.have, next: beside && itemOf(beside) });
    } catch (error) {
      if (error instanceof Refused && error.html) {
        tell(error.html);
        await this.screen.load(true, true);
      } else say(error instanceof Error ? error.message : String(error));
      return false;
    }
    await this.became(DONE["decision" in request ? String(request.decision) : action] ?? action, outcome, next, onward);
    return true;
  }

  private async became(done: string, outcome: Outcome, next: HTMLElement | null, onward: boolean): Promise<void> {
    this.version = outcome.version;
    $("#recent")!.innerHTML = outcome.recent;
    const [first] = outcome.items;
    if (first === undefined) {
      say(`nothing to be ${done}`);
      return;
    }
    say(`${done}: ${outcome.items.length === 1 ? "1 item" : `${outcome.items.length} items`}`);
    const screen = this.screen;
    if (outcome.again) {
      const item = next ? (next.dataset["i"] ?? next.dataset["event"] ?? null) : onward ? null : first;
      if (item && done !== DONE["undo"]) screen.address({ item });
      await screen.load(true, true);
      if (onward && next === null) await screen.turn(1);
      return;
    }
    for (const [item, html] of Object.entries(outcome.rows)) screen.replace(item, html);
    for (const [item, review] of Object.entries(outcome.seen)) screen.seen(item, review);
    screen.apply(outcome);
    const row = next?.isConnected ? next : onward ? screen.current : (screen.row(first) ?? screen.current);
    if (row) await screen.select(row);
    if (onward && next === null) await screen.turn(1);
  }

  async simple(decision: string): Promise<void> {
    const row = this.screen.current;
    const id = row?.dataset["nav"] === "event" ? row.dataset["first"] : row?.dataset["i"];
    if (!row || !id || !["item", "claim"].includes(row.dataset["nav"] ?? "")) {
      say("choose one item first");
      return;
    }
    await this.decide("decide", { decision, items: [{ id, seen: row.dataset["seen"] || null }] });
  }

  bulk(decision: string, run: (work: () => unknown) => void): void {
    const shown = this.screen.record.querySelector(".listhead .note")?.textContent ?? "";
    const query = new URLSearchParams(location.search);
    ask(`${decision === "accept" ? "Accept" : "Reject"} all that are shown and not yet reviewed? Shown: ${shown}`, () => {
      const request = { decision, filter: Object.fromEntries(query), version: this.version };
      run(async () => {
        await this.decide("decide", request, false);
        await this.screen.load();
      });
    });
  }

  async pair(same: boolean): Promise<void> {
    const row = this.screen.current;
    if (row?.dataset["nav"] === "pair") {
      await this.decide("pair", { left: row.dataset["left"], right: row.dataset["right"], same });
    }
  }

  private marked(kind: string): HTMLInputElement[] {
    return $$<HTMLInputElement>(`input[data-mark="${kind}"]`, this.screen.record).filter((box) => box.checked);
  }

  mark(kind: string): void {
    const row = kind === "event" ? this.screen.current?.closest(".eventrow") : this.screen.current?.closest(".eventrow, [data-nav]");
    const box = row && $<HTMLInputElement>(`input[data-mark="${kind}"]`, row);
    if (box) box.checked = !box.checked;
  }

  async merge(): Promise<void> {
    const events = this.marked("event").map((box) => box.closest<HTMLElement>(".eventrow")?.dataset["event"]);
    await this.decide("merge", { events }, false);
  }

  async split(): Promise<void> {
    const boxes = this.marked("report");
    const event = boxes[0]?.closest<HTMLElement>(".eventrow");
    if (!event) {
      say("mark the reports to take out first, with t");
      return;
    }
    const reports = boxes.filter((box) => event.contains(box)).map((box) => box.value);
    await this.decide("split", { event: event.dataset["event"], reports }, false);
  }
}
