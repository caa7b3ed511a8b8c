"""Claims and records the whole way from text: `pairs.py FILE [--told]` prints one line a pair.

Each pair's texts are read, extracted, linked and assessed as a case of their own. The line holds the verdict on the
statement that overlaps the words said most, with the claim kind that was found. `--told` gives the statement and
its kind from the file, to see how the verdicts fare by themselves; such lines are no result.
"""

from __future__ import annotations

import argparse
import json
from datetime import date
from pathlib import Path
from typing import Any

from onrecord.assess import Record, assessments_of
from onrecord.extract import page_of, reading_of
from onrecord.language import load
from onrecord.values import (
    Assessment,
    Basis,
    ClaimKind,
    Days,
    Document,
    Published,
    Reading,
    Stance,
    Statement,
    Verdict,
    document_id,
    quote,
    statement_id,
    text_sha256,
)
from onrecord.values.statements import Voice


def document_of(name: str, text: dict[str, Any]) -> Document:
    """One text of a pair as a document."""
    published = Published(days=Days.on(date.fromisoformat(text["published"])), basis=Basis.GIVEN, why="pair")
    digest = text_sha256(text["text"])
    return Document(
        id=document_id(name, digest, text["outlet"], published),
        name=name,
        text=text["text"],
        text_sha256=digest,
        original_sha256=digest,
        media_type="text/plain",
        source=name,
        outlet=text["outlet"],
        published=published,
    )


def told_statement(document: Document, said: str, claim: str, reading: Reading) -> Statement:
    """The statement as the file gives it, with the speaker that was found, if one was."""
    start = document.text.index(said)
    content = (quote(document.id, document.text, start, start + len(said)),)
    found = best(reading.statements, start, start + len(said))
    return Statement(
        id=statement_id(content, None, Voice.OTHER),
        document=document.id,
        content=content,
        direct=False,
        stance=found.stance if found else Stance.ASSERTS,
        speaker=found.speaker if found else None,
        resolved=found.resolved if found else None,
        claim=ClaimKind(claim),
    )


def best(statements: tuple[Statement, ...], start: int, end: int) -> Statement | None:
    """The checkable statement whose content overlaps these words most; any overlapping one if none is checkable."""

    def shared(statement: Statement) -> tuple[int, bool]:
        common = sum(max(0, min(end, p.end) - max(start, p.start)) for p in statement.content)
        return common, statement.claim is not None

    overlapping = [statement for statement in statements if shared(statement)[0] > 0]
    checkable = [statement for statement in overlapping if statement.claim is not None]
    return max(checkable or overlapping, key=shared, default=None)


def assessed(pair: dict[str, Any], readings: list[tuple[Document, Reading]], *, told: bool) -> dict[str, Any]:
    """The line for one pair."""
    document, reading = readings[0]
    start = document.text.index(pair["said"])
    statement = best(reading.statements, start, start + len(pair["said"]))
    if told:
        statement = told_statement(document, pair["said"], pair["claim"], reading)
        kept = Reading(document=document.id, reader="told", dates=reading.dates, places=reading.places,
                       actors=reading.actors, figures=reading.figures, statements=(statement,), reports=reading.reports)  # fmt: skip
        readings = [(document, kept), *readings[1:]]
    record = Record(documents=tuple(d for d, _ in readings), readings=tuple(r for _, r in readings))
    found = {one.statement: one for one in assessments_of(record)}
    chosen: Assessment | None = None if statement is None else found.get(statement.id)
    if chosen is None:
        return {
            "id": pair["id"],
            "claim": None,
            "verdict": Verdict.UNDECIDED,
            "sentence": "no claim was found",
        }
    return {
        "id": pair["id"],
        "claim": chosen.claim.kind,
        "verdict": chosen.verdict,
        "sentence": chosen.sentence,
        "for": [one.words for one in chosen.supporting],
        "against": [one.words for one in chosen.contradicting],
    }


def main() -> None:
    """Prints a line for each pair."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", type=Path, help="the pairs, or the folder of development data")
    parser.add_argument("--told", action="store_true")
    chosen = parser.parse_args()
    source = chosen.file / "gold" / "pairs_dev.json" if chosen.file.is_dir() else chosen.file
    pipeline = load()
    for pair in json.loads(source.read_text("utf-8")):
        texts = [pair["statement"], *pair["record"]]
        documents = [document_of(f"{pair['id']}-{at}", text) for at, text in enumerate(texts)]
        readings = [
            (document, reading_of(page_of(document, pipeline), "benchmark")) for document in documents
        ]
        print(json.dumps(assessed(pair, readings, told=chosen.told), ensure_ascii=False))


if __name__ == "__main__":
    main()
