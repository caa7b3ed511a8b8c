"""`python -m benchmarks.accuracy.places SHARED`: places found on TR-News, and how far off, against a look-up of capitalised names alone.

The floor marks every longest run of capitalised words that GeoNames or a reviewed file has, and takes the most
populous place of that name.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.accuracy.statements import document_of, scorer
from onrecord.extract import Page, page_of
from onrecord.extract.entities import entities_in
from onrecord.extract.places import places_in
from onrecord.extract.places.names import names_in
from onrecord.extract.places.runs import runs_in
from onrecord.language import load
from onrecord.reference import gazetteer
from onrecord.values import Place

CORPUS = Path("corpora") / "tr-news" / "TR-News.xml"
Found = Iterator[tuple[int, int, Place | None]]


def ours(page: Page) -> Found:
    """The places as onrecord reads them."""
    for mention in places_in(page, entities_in(page)):
        yield mention.quote.start, mention.quote.end, mention.place


def floor(page: Page) -> Found:
    """Every known run of capitals, as its most populous namesake."""
    text = page.parsed
    for run in runs_in(text):
        for name in names_in(text, run, gazetteer()):
            span = text[name.start : name.end]
            if name.places:
                place = max(name.places, key=lambda place: place.population or 0)
                yield span.start_char, span.end_char, place


def main(shared: Path) -> None:
    """Prints the figures of the floor and of onrecord."""
    score = scorer(shared)
    gold = str(shared / CORPUS)
    pages = [
        (name, page_of(document_of(name, text, None, None), load()))
        for name, text, _ in score.tr_news(gold)
        if text.strip()
    ]
    readers: tuple[tuple[str, Callable[[Page], Found]], ...] = (("floor", floor), ("onrecord", ours))
    for reader_name, reader in readers:
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as out:
            out.writelines(_line(name, reader(page)) for name, page in pages)
            out.flush()
            print(reader_name)
            score.places(gold, out.name)


def _line(number: str, found: Found) -> str:
    places = [
        {
            "start": start,
            "end": end,
            "lat": None if place is None or place.point is None else place.point.latitude,
            "lon": None if place is None or place.point is None else place.point.longitude,
        }
        for start, end, place in found
    ]
    return json.dumps({"id": number, "places": places}) + "\n"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
