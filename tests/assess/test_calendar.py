"""The calendar: which documents can speak of a claim's time."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.assess.calendar import Calendar
from onrecord.values import Days

MARCH = Days.between(date(2016, 3, 1), date(2016, 3, 31))


def of(published, *named):
    """One document in a calendar of its own."""
    calendar = Calendar()
    calendar.enter("a", None if published is None else date.fromisoformat(published), frozenset(named))
    return calendar


@pytest.mark.parametrize(
    ("published", "speaks"),
    [("2016-03-15", True), ("2016-04-20", True), ("2016-02-20", False), ("2016-06-01", False), (None, True)],
)
def test_an_undated_text_speaks_of_its_own_time(published, speaks):
    """What came out in the time or a month after speaks of it; what came out before or long after does not."""
    assert bool(of(published).speaking_of(MARCH, 31)) is speaks


def test_what_came_out_before_may_be_asked_for():
    """An earlier end or leaving lasts, so that earlier texts count where they are wanted."""
    assert of("2016-02-20").speaking_of(MARCH, 31, or_before=True)


@given(
    first=st.dates(date(1990, 1, 1), date(2030, 1, 1)),
    length=st.integers(0, 2000),
    asked=st.dates(date(1990, 1, 1), date(2030, 1, 1)),
    span=st.integers(0, 2000),
)
def test_no_document_that_names_the_time_is_overlooked(first, length, asked, span):
    """Months are only an index: a document is found exactly if a time that it names meets the one asked for."""
    named = Days.between(first, date.fromordinal(first.toordinal() + length))
    window = Days.between(asked, date.fromordinal(asked.toordinal() + span))
    assert bool(of("1900-01-01", named).speaking_of(window, 31)) is named.meets(window)


def test_a_prediction_is_judged_by_what_came_after_it():
    """Only what came out on its day or later, or nobody knows when, can tell of what it foretold."""
    assert not of("2016-02-20").since(date(2016, 3, 1))
    assert of("2016-03-01").since(date(2016, 3, 1)) == of(None).since(date(2016, 3, 1)) == {"a"}
