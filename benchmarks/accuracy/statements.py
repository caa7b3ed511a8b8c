"""`python -m benchmarks.accuracy.statements SHARED [--errors]`: how well statements are read, on the gold texts and the claim pairs.

Prints the figures of `bench/score.py gold` that concern statements, then for the 72 pairs how many claims were found
and their kinds; with --errors, each miss. Actors are left out where their extractor is not there.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

from onrecord.extract import page_of, reading_of
from onrecord.language import load
from onrecord.show.format import reading_line
from onrecord.values import Basis, Days, Document, Published, document_id, text_sha256

HALF = 0.5


def scorer(shared: Path) -> ModuleType:
    """The measuring functions that the development data brings along."""
    spec = importlib.util.spec_from_file_location("score", shared / "bench" / "score.py")
    if spec is None or spec.loader is None:
        raise SystemExit("there is no bench/score.py in that folder")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def document_of(name: str, text: str, published: str | None, outlet: str | None) -> Document:
    """An input text as a document."""
    digest = text_sha256(text)
    known = None
    if published is not None and published[:4].isdigit():
        days = Days.on(date.fromisoformat(published[:10]))
        known = Published(days=days, basis=Basis.GIVEN, why="input")
    return Document(
        id=document_id(name, digest, outlet, known),
        name=name,
        text=text,
        text_sha256=digest,
        original_sha256=digest,
        media_type="text/plain",
        source=name,
        outlet=outlet,
        published=known,
    )


def statements(name: str, text: str, published: str | None, outlet: str | None) -> list[dict[str, Any]]:
    """The statements of one text as the program prints them."""
    reading = reading_of(page_of(document_of(name, text, published, outlet), load()), "benchmark")
    found: list[dict[str, Any]] = reading_line(name, reading)["statements"]
    return found


def texts(text: str, statement: dict[str, Any]) -> str:
    """One statement in a line, for people."""
    words = [text[start:end] for start, end in statement["content"]]
    speaker = text[slice(*statement["speaker"])] if statement["speaker"] else None
    return f"[{speaker}] {statement['stance']} {statement['claim']}: {' ... '.join(words)}"


def on_gold(shared: Path, score: ModuleType, *, errors: bool) -> None:
    """The figures on `gold/dev.json`."""
    measured(json.loads((shared / "gold" / "dev.json").read_text("utf-8")), score, errors=errors)


def measured(golds: list[dict[str, Any]], score: ModuleType, *, errors: bool) -> None:
    """Contents, speakers, stances, names and claims of texts with their gold statements."""
    counts: Counter[str] = Counter()
    claims: Counter[tuple[str | None, str | None]] = Counter()
    for text in golds:
        expected = text["statements"]
        found = statements(text["id"], text["text"], text.get("published"), text.get("outlet"))
        pairs = score.pair_up(expected, found, lambda a, b: close(score, a["content"], b["content"]))
        counts.update(expected=len(expected), found=len(found), matched=len(pairs))
        for gold, ours in pairs:
            same = gold["speaker"] is None and ours["speaker"] is None
            counts["speaker"] += same or score.overlap(gold["speaker"], ours["speaker"])
            counts["stance"] += gold["stance"] == ours["stance"]
            claims[gold["claim"], ours["claim"]] += 1
            if gold["resolved"]:
                counts["named"] += 1
                counts["name"] += score.name_match(gold["resolved"], ours["resolved"])
        if errors:
            print(text["id"])
            report(score, text["text"], expected, found, pairs)
    score.show("statements: content", counts["matched"], counts["found"], counts["expected"])
    score.show("statements: content and speaker", counts["speaker"], counts["found"], counts["expected"])
    score.rate("statements: stance right", counts["stance"], counts["matched"])
    score.rate("statements: speaker's full name", counts["name"], counts["named"])
    score.macro("statements: claim", claims)


def close(score: ModuleType, gold: Any, ours: Any) -> float:
    """How much two contents share, or nothing below a half."""
    shared: float = score.iou(gold, ours)
    return shared if shared >= HALF else 0.0


def report(
    score: ModuleType, text: str, expected: list[Any], found: list[Any], pairs: list[tuple[Any, Any]]
) -> None:
    """Prints what was missed, what was found in vain, and what was read otherwise."""
    for gold in expected:
        if not any(gold is one for one, _ in pairs):
            print("  missed ", texts(text, gold)[:160])
    for ours in found:
        if not any(ours is other for _, other in pairs):
            print("  in vain", texts(text, ours)[:160])
    for gold, ours in pairs:
        same = gold["speaker"] is None and ours["speaker"] is None
        wrong = [part for part in ("stance", "claim") if gold[part] != ours[part]]
        wrong += [] if same or score.overlap(gold["speaker"], ours["speaker"]) else ["speaker"]
        if gold["resolved"] and not score.name_match(gold["resolved"], ours["resolved"]):
            wrong.append(f"name {ours['resolved']} for {gold['resolved']}")
        if wrong:
            print(
                "  wrong  ",
                ", ".join(wrong),
                "|",
                texts(text, ours)[:140],
                "| gold",
                gold["stance"],
                gold["claim"],
            )


def on_pairs(shared: Path, score: ModuleType, *, errors: bool) -> None:
    """Whether the one checkable statement of each pair is found, and as which kind."""
    claims: Counter[tuple[str | None, str | None]] = Counter()
    hits = further = total = 0
    for pair in json.loads((shared / "gold" / "pairs_dev.json").read_text("utf-8")):
        told = pair["statement"]
        start = told["text"].index(pair["said"])
        gold = [[start, start + len(pair["said"])]]
        found = statements(pair["id"], told["text"], told["published"], told["outlet"])
        best = max(found, key=lambda one: score.iou(one["content"], gold), default=None)
        hit = best is not None and score.iou(best["content"], gold) >= HALF
        kind = best["claim"] if best is not None and hit else None
        claims[pair["claim"], kind] += 1
        hits, total = hits + hit, total + 1
        further += sum(1 for one in found if one is not best and one["claim"])
        if errors and kind != pair["claim"]:
            print("  pair", pair["id"], pair["claim"], "read as", kind)
    score.rate("pairs: claim's words found", hits, total)
    score.macro("pairs: kind of that claim", claims)
    print(f"{'pairs: further checkable statements':34s} {further}")


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    measures = scorer(folder)
    on_gold(folder, measures, errors="--errors" in sys.argv)
    on_pairs(folder, measures, errors="--errors" in sys.argv)
