from __future__ import annotations

from datetime import date

import pytest

from onrecord.read.metadata import days_of, published_by
from onrecord.values import Days, Precision


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2014-05-06", date(2014, 5, 6)),
        ("20140506", date(2014, 5, 6)),
        ("2014-05-06T23:59:00-11:00", date(2014, 5, 6)),
        ("Tue, 06 May 2014 23:59:00 -1100", date(2014, 5, 6)),
        ("D:20140506235900-11'00'", date(2014, 5, 6)),
        ("6 May 2014", date(2014, 5, 6)),
    ],
)
def test_a_day_is_that_of_its_own_zone(words, day):
    """A day stays the day that was written, whatever the hour and the zone: none shifts by one."""
    assert days_of(words) == Days.on(day)


@pytest.mark.parametrize(
    "words", ["", "soon", "2014-13-06", "2014-02-30", None, 2014, "6 May and 7 May 2014"]
)
def test_what_is_no_day_is_none(words):
    """A field that states no day, or more than one, states nothing."""
    assert days_of(words) is None


def test_months_and_years_stay_whole():
    """A field that states a month or a year is all of it."""
    assert days_of("2016-02") == Days(
        first=date(2016, 2, 1), last=date(2016, 2, 29), precision=Precision.MONTH
    )
    assert days_of("2016").last == date(2016, 12, 31)


def test_the_first_field_that_states_a_day_counts():
    """Fields are asked in order, and the reason names the one that answered."""
    found = published_by({"issued": "soon", "updated": "2014-05-06"}, "the feed")
    assert (found.day, found.why) == (date(2014, 5, 6), "the field “updated” of the feed says “2014-05-06”")
