"""Ranges in words, lengths beside an event, and lengths up to the day of saying."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from onrecord.extract.dates import dates_in
from onrecord.extract.dates.spans import ends_of, whole_of
from onrecord.extract.page import Page

Make = Callable[..., Page]

RANGES = [
    ("They fought from 1 May to 9 May 2016.", date(2016, 5, 1), date(2016, 5, 9)),
    ("They fled between Sunday and Monday.", date(2016, 7, 10), date(2016, 7, 11)),
    ("They shelled it on Friday and Saturday.", date(2016, 7, 8), date(2016, 7, 9)),
]


@pytest.mark.parametrize(("text", "first", "last"), RANGES)
def test_two_dates_make_a_range(page_of: Make, text: str, first: date, last: date) -> None:
    """From the first to the last, whichever of the two is asked."""
    page = page_of(text)
    dates = dates_in(page)
    whole = whole_of(page, page.parsed[1], dates[0], dates)
    assert whole.days is not None
    assert (whole.days.first, whole.days.last) == (first, last)
    assert ends_of(page, dates[1], dates) == ends_of(page, dates[0], dates)


def test_since_leaves_the_end_open(page_of: Make) -> None:
    """What lasts since a day has no last day."""
    page = page_of("They have fought there since 8 May 2016.")
    (found,) = dates_in(page)
    whole = whole_of(page, page.parsed[2], found, (found,))
    assert whole.days is not None
    assert (whole.days.first, whole.days.last) == (date(2016, 5, 8), None)


def test_a_length_after_an_event_begins_on_its_day(page_of: Make) -> None:
    """The day of the event stands elsewhere in the text."""
    text = "The rebels announced their withdrawal on 14 March. In the four months after the withdrawal, they lost ten men."
    length = dates_in(page_of(text))[1]
    assert length.days is not None
    assert (length.days.first, length.days.last) == (date(2016, 3, 14), date(2016, 7, 14))


def test_a_length_after_an_event_of_no_known_day_has_none(page_of: Make) -> None:
    """Nothing is guessed."""
    (length,) = dates_in(page_of("In the four months after the withdrawal, they lost ten men."))
    assert length.days is None


def test_hours_end_on_the_day_of_saying(page_of: Make) -> None:
    """What was so for 24 hours on Tuesday was so on Monday and Tuesday, whenever it was published."""
    length = dates_in(page_of("Ten men died in the past 24 hours, the ministry said on Tuesday."))[0]
    assert length.days is not None
    assert (length.days.first, length.days.last) == (date(2016, 7, 11), date(2016, 7, 12))
