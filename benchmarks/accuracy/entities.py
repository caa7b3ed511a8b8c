"""Entities of re3d, strict span and type: the finder of mentions alone, held out, and with all that `entities_in` adds.

    python -m training.mentions ../shared src/onrecord/language/weights WORK --folds 5
    python -m benchmarks.accuracy.entities ../shared WORK/held_out.json

The shipped finder has learned from all of re3d's development part, so that only what it says of fifths held out counts.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

from training.re3d import TYPES, Span, outermost

from benchmarks.accuracy.statements import document_of
from onrecord.extract import Page, page_of
from onrecord.extract.entities import entities_in
from onrecord.language import load


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shared", type=Path)
    parser.add_argument("held_out", type=Path)
    options = parser.parse_args()
    rows = json.loads((options.shared / "corpora" / "re3d" / "dev.json").read_text(encoding="utf-8"))
    said = {int(at): spans for at, spans in json.loads(options.held_out.read_text(encoding="utf-8")).items()}
    finder: Counter[str] = Counter()
    everything: Counter[str] = Counter()
    for at, row in enumerate(rows):
        gold = outermost(row["entities"])
        found = {(start, end, kind) for start, end, kind in said[at]}
        page = page_of(document_of(row["id"], row["text"], None, None), load())
        finder += count(found, gold)
        everything += count(_all(page, found), gold)
    for name, total in (("finder", finder), ("entities_in", everything)):
        print(name, *(f"{kind or 'all'} {f1(total, kind):.3f}" for kind in ("", *TYPES)))


def _all(page: Page, found: set[Span]) -> set[Span]:
    """What `entities_in` makes of the page, had the pipeline said this of it."""
    text = page.parsed
    spans = [text.char_span(start, end, label=kind) for start, end, kind in sorted(found)]
    text.set_ents([span for span in spans if span is not None])
    return {(entity.quote.start, entity.quote.end, entity.type.value) for entity in entities_in(page)}


def count(found: set[Span], gold: set[Span]) -> Counter[str]:
    """What was found, what there is, and what is both, in all and by type."""
    groups = (("said", found), ("gold", gold), ("right", found & gold))
    return Counter(name + kind for name, spans in groups for *_, own in spans for kind in ("", own))


def f1(total: Counter[str], kind: str) -> float:
    """The F1 of a type, or of all."""
    return 2 * total[f"right{kind}"] / max(1, total[f"said{kind}"] + total[f"gold{kind}"])


if __name__ == "__main__":
    main()
