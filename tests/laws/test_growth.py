"""Dates, places and figures take time in proportion to the text, parse and all that they look up included."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from onrecord.extract.dates import dates_in
from onrecord.extract.entities import entities_in
from onrecord.extract.figures import figures_in
from onrecord.extract.page import Page
from onrecord.extract.places import places_in
from onrecord.language import Text, load
from onrecord.values import Document, document_id, text_sha256

TEXT = (
    "At least 11 civilians, three of them children, were killed near Aleppo on Monday, two days after Russian jets "
    "struck Idlib province. In May 2016 some 4,000 people fled to Tripoli, Lebanon, the ministry in Kyiv said. "
)
Step = Callable[[Page], object]


def page(times: int) -> Page:
    """A page that holds the same sentences so many times; they are parsed once."""
    parsed = Text.from_docs([load().parse(TEXT)] * times)
    assert parsed is not None
    digest = text_sha256(parsed.text)
    document = Document(
        id=document_id("growth", digest, None, None),
        name="growth",
        text=parsed.text,
        text_sha256=digest,
        original_sha256=digest,
        media_type="text/plain",
        source="growth",
    )
    return Page(document=document, parsed=parsed)


def seconds(step: Step, times: int) -> float:
    """The least processor time of three runs, each on a page that nothing is remembered of."""
    spent = []
    for _ in range(3):
        fresh = page(times)
        started = time.process_time()
        step(fresh)
        spent.append(time.process_time() - started)
    return min(spent)


@pytest.mark.parametrize(
    "step",
    [
        dates_in,
        lambda read: places_in(read, entities_in(read)),
        lambda read: figures_in(read, dates_in(read), places_in(read, entities_in(read)), ()),
    ],
    ids=["dates", "places", "figures"],
)
def test_eight_times_the_text_takes_nowhere_near_its_square(step: Step) -> None:
    """Eight times as long takes about eight times, and a square would be sixty-four."""
    step(page(1))  # reads the reference files
    assert seconds(step, 80) < 24 * seconds(step, 10) + 0.05
