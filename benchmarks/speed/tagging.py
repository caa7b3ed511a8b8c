"""usage: python -m benchmarks.speed.tagging SHARED: how the time of dates, places and figures grows with the text, beside the parser's.

Takes the start of the longest text of the folder, repeated to 10 kB, 100 kB and 1 MB: first the scanners alone (no
parse), then all three extractors, set against the parser; at 50 kB nothing is repeated.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from itertools import pairwise
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
PIECE = 50_000  # characters of which none is repeated


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
        text = (source * (size // len(source) + 1))[:size]
        low = lowered(text)
        dates = timed(lambda low=low: list(times_in(low)))  # type: ignore[misc]
        numbers = timed(lambda low=low: list(numbers_in(low)))  # type: ignore[misc]
        print(f"{size:>9} characters: times {dates:.3f} s, numbers {numbers:.3f} s")
    for size in (SIZES[0], PIECE, *SIZES[1:]):
        whole((source * (size // len(source) + 1))[:size])


def whole(text: str) -> None:
    """Dates, places and figures of one text against its parse."""
    pipeline = load()
    warmed(text[:WARM])
    started = time.process_time()
    page = Page(document=document_of("text", text, "2016-07-14", None), parsed=pipeline.parse(text))
    parser = time.process_time() - started
    entities = entities_in(page)
    marks = [time.process_time()]
    dates = dates_in(page)
    marks.append(time.process_time())
    places = places_in(page, entities)
    marks.append(time.process_time())
    figures_in(page, dates, places, ())
    marks.append(time.process_time())
    parts = [later - earlier for earlier, later in pairwise(marks)]
    print(
        f"{len(text):>9} characters: parser {parser:.2f} s; dates {parts[0]:.3f} s, places {parts[1]:.3f} s, "
        f"figures {parts[2]:.3f} s: {sum(parts) / parser:.3f} of the parser's time"
    )


def warmed(text: str) -> None:
    """Reads the reference files, so that loading them is not counted."""
    page = Page(document=document_of("warm", text, "2016-07-14", None), parsed=load().parse(text))
    figures_in(page, dates_in(page), places_in(page, entities_in(page)), ())


if __name__ == "__main__":
    if len(sys.argv) != 2:  # noqa: PLR2004 - the folder
        raise SystemExit(__doc__)
    main(Path(sys.argv[1]))
