"""`python -m benchmarks.accuracy.timex SHARED [--errors]`: times on MEANTIME (TIMEX3) and on GUM's normalised dates.

MEANTIME marks the times of the first six lines of each article only; a tagger that reads the whole text is scored
there ("annotated part") and, as the scorer does it, on all it says. GUM marks days, months and years in every kind of
text (TEI `when`); there it is counted how many of its dates are found, with exactly its words, and with its value.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.accuracy.statements import document_of, scorer
from onrecord.extract import page_of
from onrecord.extract.dates import dates_in
from onrecord.language import load
from onrecord.values import DateMention

ANNOTATED_LINES = 6
TAB = "\t"
Span = tuple[int, int]


def mentions(name: str, text: str, published: str | None) -> tuple[DateMention, ...]:
    """The times of one text."""
    return dates_in(page_of(document_of(name, text, published, None), load()))


def line(name: str, found: tuple[DateMention, ...], limit: int | None) -> dict[str, Any]:
    """The output line of the machine-readable format, up to a place in the text."""
    kept = [date for date in found if limit is None or date.quote.start < limit]
    return {
        "id": name,
        "dates": [
            {"start": date.quote.start, "end": date.quote.end, "type": date.type.value, "value": date.value}
            for date in kept
        ],
    }


def end_of_annotation(text: str) -> int:
    """Where the sixth line ends."""
    ends = [match.start() for match in re.finditer("\n", text)]
    return ends[ANNOTATED_LINES - 1] if len(ends) >= ANNOTATED_LINES else len(text)


def meantime(shared: Path, *, errors: bool) -> None:
    """Prints the scorer's figures on MEANTIME, on the annotated part and on all."""
    score, folder = scorer(shared), shared / "corpora" / "meantime"
    every, part = [], []
    for name, text, spans, created in score.timex_files(str(folder)):
        found = mentions(name, text, created)
        every.append(line(name, found, None))
        part.append(line(name, found, end_of_annotation(text)))
        if errors:
            show_errors(score, text, spans, part[-1]["dates"])
    for title, lines in (("annotated part", part), ("all that was said", every)):
        print(f"MEANTIME, {title}")
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
            file.writelines(json.dumps(one) + "\n" for one in lines)
            file.flush()
            score.timex(str(folder), file.name)


def show_errors(score: Any, text: str, spans: list[Any], found: list[dict[str, Any]]) -> None:
    """Each time that was missed, added, cut otherwise or valued otherwise."""
    pairs = score.pair_up(
        spans, found, lambda gold, ours: score.iou([gold[:2]], [(ours["start"], ours["end"])])
    )
    met = {id(one) for pair in pairs for one in pair}
    for start, end, *rest in [gold for gold in spans if id(gold) not in met]:
        print(f"  missed {text[start:end]!r} {rest}")
    for ours in [ours for ours in found if id(ours) not in met]:
        print(f"  added {text[ours['start'] : ours['end']]!r} {ours['value']}")
    for gold, ours in pairs:
        if gold[:2] != (ours["start"], ours["end"]) or gold[3] != ours["value"]:
            ours_words = text[ours["start"] : ours["end"]]
            print(f"  {text[gold[0] : gold[1]]!r} {gold[3]} was read as {ours_words!r} {ours['value']}")


def gum_texts(folder: Path) -> Iterator[tuple[str, str, str | None, list[tuple[Span, str]]]]:
    """Each GUM text, one space between tokens, with the day it was made and its dates and their values."""
    for path in sorted(folder.glob("*.xml")):
        root = ET.parse(path).getroot()  # noqa: S314 - a corpus of our own choosing
        pieces: list[str] = []
        dates: list[tuple[Span, str]] = []
        _walk(root, pieces, dates)
        yield path.stem, "".join(pieces), root.get("dateCreated"), dates


def _walk(element: ET.Element, pieces: list[str], dates: list[tuple[Span, str]]) -> None:
    start = sum(map(len, pieces))
    _add(element.text, pieces)
    for child in element:
        _walk(child, pieces, dates)
        _add(child.tail, pieces)
    if element.tag == "s":
        pieces.append("\n")
    if element.tag == "date" and element.get("when"):
        dates.append(((start, sum(map(len, pieces)) - 1), element.get("when") or ""))


def _add(lines: str | None, pieces: list[str]) -> None:
    pieces.extend(f"{row.partition(TAB)[0]} " for row in (lines or "").splitlines() if TAB in row)


def gum(shared: Path) -> None:
    """Prints how many of GUM's dates are found, with their words and with their value, news and the rest apart."""
    counts: Counter[tuple[str, str]] = Counter()
    for name, text, created, dates in gum_texts(shared / "corpora" / "treebanks" / "gum-dates"):
        if not text.strip():
            continue
        found = mentions(name, text, created)
        genre = "news" if "_news_" in name else "other"
        for (start, end), value in dates:
            counts[genre, "all"] += 1
            met = next((date for date in found if date.quote.start < end and start < date.quote.end), None)
            counts[genre, "found"] += met is not None
            if met is not None:
                counts[genre, "words"] += (met.quote.start, met.quote.end) == (start, end)
                counts[genre, "value"] += met.value == value
    for genre in ("news", "other"):
        total = counts[genre, "all"]
        rates = ", ".join(f"{kind} {counts[genre, kind] / total:.3f}" for kind in ("found", "words", "value"))
        print(f"GUM {genre}: {rates} of {total} dates")


if __name__ == "__main__":
    if len(sys.argv) < 2:  # noqa: PLR2004 - the folder
        raise SystemExit(__doc__)
    meantime(Path(sys.argv[1]), errors="--errors" in sys.argv)
    gum(Path(sys.argv[1]))
