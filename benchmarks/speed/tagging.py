"""usage: python -m benchmarks.speed.tagging SHARED: how the time of dates, places and figures grows with the text, beside the parser's.

Takes the start of the longest text of the folder, repeated to 10 kB, 100 kB and 1 MB; the scanners alone (no parse)
show that reading is linear, and at 50 kB all three extractors are set against the parser.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.accuracy.statements import document_of
from onrecord.extract import Page
from onrecord.extract.dates import dates_in
from onrecord.extract.dates.scanner import lowered, times_in
from onrecord.extract.entities import entities_in
from onrecord.extract.figures import figures_in
from onrecord.extract.figures.numbers import numbers_in
from onrecord.extract.places import places_in
from onrecord.language import load

WARM = 5_000  # characters read before, so that loading the reference files is not counted
SIZES = (10_000, 100_000, 1_000_000)


def timed(work: Callable[[], object]) -> float:
    """Processor seconds that a piece of work takes."""
    started = time.process_time()
    work()
    return time.process_time() - started


def main(shared: Path) -> None:
    """Prints seconds a size for the scanners, and shares of the parser's time."""
    texts = sorted(
        (shared / "texts" / "wikipedia").glob("*.md"), key=lambda path: (-path.stat().st_size, path.name)
    )
    source = texts[0].read_text("utf-8")
    for size in SIZES:
        text = lowered((source * (size // len(source) + 1))[:size])
        dates = timed(lambda text=text: list(times_in(text)))  # type: ignore[misc]
        numbers = timed(lambda text=text: list(numbers_in(text)))  # type: ignore[misc]
        print(f"{size:>9} characters: times {dates:.3f} s, numbers {numbers:.3f} s")
    whole(source[:50_000])


def whole(text: str) -> None:
    """Dates, places and figures of one text against its parse."""
    pipeline = load()
    pipeline.parse("A first sentence warms the pipeline up.")
    started = time.process_time()
    page = Page(document=document_of("text", text, "2016-07-14", None), parsed=pipeline.parse(text))
    parser = time.process_time() - started
    entities = entities_in(page)
    first = text[:WARM]
    warm = Page(document=document_of("warm", first, "2016-07-14", None), parsed=pipeline.parse(first))
    figures_in(warm, dates_in(warm), places_in(warm, entities_in(warm)), ())  # reads the reference files
    started = time.process_time()
    dates = dates_in(page)
    after_dates = time.process_time()
    places = places_in(page, entities)
    after_places = time.process_time()
    figures_in(page, dates, places, ())
    ended = time.process_time()
    parts = (after_dates - started, after_places - after_dates, ended - after_places)
    print(f"parser {parser:.2f} s; dates {parts[0]:.2f} s, places {parts[1]:.2f} s, figures {parts[2]:.2f} s")
    print(f"the three together: {sum(parts) / parser:.3f} of the parser's time")


if __name__ == "__main__":
    if len(sys.argv) != 2:  # noqa: PLR2004 - the folder
        raise SystemExit(__doc__)
    main(Path(sys.argv[1]))
