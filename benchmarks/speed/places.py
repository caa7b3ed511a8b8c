"""usage: places.py SHARED: processor time of entities, places and actors, a word, as the text grows.

One article of the corpus after another is joined to texts of 10 kB, 100 kB and 1 MB; a flat column shows that the
time is linear in the length. Parsing is not counted but shown beside it.
"""

from __future__ import annotations

import json
import sys
import time
from itertools import pairwise
from pathlib import Path

from benchmarks.accuracy.statements import document_of
from onrecord.extract import page_of
from onrecord.extract.actors import actors_in
from onrecord.extract.entities import entities_in
from onrecord.extract.places import places_in
from onrecord.language import load
from onrecord.reference import actors, gazetteer

SIZES = (10_000, 100_000, 1_000_000)


def main(shared: Path) -> None:
    """Prints microseconds a word."""
    documents = json.loads((shared / "corpora" / "fa-kes" / "dev.json").read_text("utf-8"))
    text = "\n\n".join(document["text"] for document in documents)
    begun = time.process_time()
    actors()
    gazetteer().named("Homs")
    print(f"loading the files: {time.process_time() - begun:.2f} s")
    _times(text[: SIZES[0]])  # loads the pipeline and fills the caches of names
    print("characters     words  parse  entities  places  actors   (microseconds a word)")
    for size in SIZES:
        _measure((text * (1 + size // len(text)))[:size])


def _measure(text: str) -> None:
    words, (parse, entity, place, actor) = _times(text)
    print(f"{len(text):10,} {words:9,} {parse:6.1f} {entity:9.1f} {place:7.1f} {actor:7.1f}")


def _times(text: str) -> tuple[int, tuple[float, ...]]:
    """Words, and microseconds of processor time a word for each step."""
    marks = [time.process_time()]
    page = page_of(document_of("speed", text, None, None), load())
    marks.append(time.process_time())
    entities = entities_in(page)
    marks.append(time.process_time())
    places = places_in(page, entities)
    marks.append(time.process_time())
    actors_in(page, entities, places)
    marks.append(time.process_time())
    words = len(page.parsed)
    return words, tuple(1e6 * (later - earlier) / words for earlier, later in pairwise(marks))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
