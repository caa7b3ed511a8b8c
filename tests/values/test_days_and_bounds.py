"""Intervals of days and numbers with open ends."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.errors import BoundsRefused, DaysRefused
from onrecord.values import Bounds, Days


def test_days_may_be_open_at_one_end_only():
    """An interval without any end says nothing and is refused."""
    assert Days.between(date(2016, 3, 14), None).length is None
    with pytest.raises(DaysRefused):
        Days.between(None, None)


def test_days_cannot_end_before_they_begin():
    """The last day never comes before the first."""
    with pytest.raises(DaysRefused, match="2016-03-15"):
        Days.between(date(2016, 3, 15), date(2016, 3, 14))


def test_days_meet_where_they_share_a_day():
    """Two intervals meet if both can mean one day; open ends reach for ever."""
    march = Days.between(date(2016, 3, 1), date(2016, 3, 31))
    assert march.meets(Days.on(date(2016, 3, 31)))
    assert not march.meets(Days.on(date(2016, 4, 1)))
    assert march.meets(Days.between(date(2016, 3, 14), None))
    assert march.length == 31


def test_at_least_eight_meets_eighty_and_not_seven():
    """An open end reaches upwards, and stops at the stated number."""
    at_least = Bounds(low=8, high=None)
    assert at_least.meets(Bounds.exactly(80))
    assert not at_least.meets(Bounds.exactly(7))
    assert not at_least.is_exact


@pytest.mark.parametrize(("low", "high"), [(9, 8), (None, None), (float("nan"), 1), (1, float("inf"))])
def test_impossible_numbers_are_refused(low, high):
    """Reversed, empty, endless and undefined numbers cannot be built."""
    with pytest.raises(BoundsRefused):
        Bounds(low=low, high=high)
