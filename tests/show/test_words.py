from __future__ import annotations

from datetime import date

import pytest

from onrecord.show import words
from onrecord.values import Bounds, Days


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2016-03-14", "2016-03-14", "14 March 2016"),
        ("2016-03-01", "2016-03-31", "March 2016"),
        ("2015-02-01", "2015-02-28", "February 2015"),
        ("2016-01-01", "2016-12-31", "2016"),
        ("2016-03-14", "2016-03-20", "14–20 March 2016"),
        ("2016-03-14", "2016-07-14", "14 March – 14 July 2016"),
        ("2015-09-30", "2016-03-14", "30 September 2015 – 14 March 2016"),
        ("1956-01-01", "1991-12-31", "January 1956 – December 1991"),
        (None, "2016-03-14", "until 14 March 2016"),
        ("2016-03-14", None, "from 14 March 2016"),
    ],
)
def test_days_are_written_in_full(first: str | None, last: str | None, told: str) -> None:
    """Days are day, month in words, year; ranges have an en dash; open ends are said."""
    ends = (
        None if first is None else date.fromisoformat(first),
        None if last is None else date.fromisoformat(last),
    )
    assert words.days(Days.between(*ends)) == told


@pytest.mark.parametrize(
    ("bounds", "told"),
    [
        (Bounds(low=8, high=None), "at least 8"),
        (Bounds(low=None, high=8000), "at most 8,000"),
        (Bounds(low=40, high=40, approximate=True), "about 40"),
        (Bounds(low=8, high=12), "8–12"),
        (Bounds.exactly(1.5), "1.5"),
        (Bounds.exactly(0), "0"),
    ],
)
def test_bounds_are_words(bounds: Bounds, told: str) -> None:
    """A bound is a word, never a plus sign, and zero is a number."""
    assert words.bounds(bounds) == told


def test_control_characters_are_shown_one_for_one() -> None:
    """What cannot be seen is made visible without moving any offset."""
    assert words.visible("a\x00b\x1bc\x7fd\n") == "a␀b␛c␡d\n"
