"""`python -m benchmarks.accuracy.own_statements SHARED [BATCH ...] [--errors]`: statements of texts of our own.

The texts of `own_statements.yaml` are invented reports on many conflicts, labelled by the annotation guide before the
rules had seen them. Each batch was read once unseen; RESULTS.md keeps that figure, for after mending it says less.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import yaml

from benchmarks.accuracy.statements import measured, scorer

TEXTS = Path(__file__).with_name("own_statements.yaml")
WORDS, ORDINAL = "(?<!\\w){}(?!\\w)", "@@"


def span_in(text: str, pointer: str, after: int = 0) -> list[int]:
    """Where the words of a pointer ("he", "he@@2" for the second "he") stand as whole words."""
    words, _, place = pointer.partition(ORDINAL)
    pattern = re.compile(WORDS.format(re.escape(words)) if words[:1].isalnum() else re.escape(words))
    found = [match.span() for match in pattern.finditer(text, after)] or [
        match.span() for match in pattern.finditer(text)
    ]
    if not found:
        raise SystemExit(f"not in its text: {pointer}")
    return list(found[int(place or 1) - 1])


def statement_of(text: str, row: str) -> dict[str, Any]:
    """A row "speaker | full name | cue | stance | claim | content || more content | said" as the guide's object."""
    speaker, resolved, cue, stance, claim, content, *_ = (part.strip() for part in row.split(" | "))
    pieces: list[list[int]] = []
    for words in content.split(" || "):
        pieces.append(span_in(text, words, pieces[-1][1] if pieces else 0))
    named = speaker.partition(ORDINAL)[0] if resolved == "=" else resolved
    return {
        "speaker": None if speaker == "null" else span_in(text, speaker),
        "resolved": None if named == "null" else named,
        "cue": None if cue == "null" else span_in(text, cue),
        "content": pieces,
        "stance": stance,
        "claim": None if claim == "null" else claim,
    }


def gold_texts(batches: list[str]) -> list[dict[str, Any]]:
    """The texts of these batches (the letters before the number; all if none is named) in the form of gold/dev.json."""
    texts = yaml.safe_load(TEXTS.read_text("utf-8"))["texts"]
    return [
        {**text, "published": str(text["published"]), "statements": [statement_of(text["text"], row) for row in text["statements"]]}
        for text in texts
        if not batches or text["id"].split("-")[0] in batches
    ]  # fmt: skip


if __name__ == "__main__":
    chosen = [argument for argument in sys.argv[2:] if not argument.startswith("--")]
    measured(gold_texts(chosen), scorer(Path(sys.argv[1])), errors="--errors" in sys.argv)
