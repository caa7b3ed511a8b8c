"""Laws of dates: what the grammar can write is read back, no reading lies outside its words, time grows evenly."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.dates.calendar import days_of, moved
from onrecord.extract.dates.patterns import WORD, patterns_at, patterns_by_start, vocabulary, word_key
from onrecord.extract.dates.readings import READINGS
from onrecord.extract.dates.said import Calendar, Length
from onrecord.extract.dates.scanner import lowered, times_in
from onrecord.extract.numerals import value_of

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
MAY = 5  # the month that nobody shortens
TIME_WORDS = st.lists(
    st.sampled_from(
        [str(word) for kind in vocabulary() for word in vocabulary()[kind]]
        + ["the", "of", "on", "from", "to", "and", "-", ",", "times", "period", "quarter", "o'clock", "fy"]
        + [
            "5",
            "14th",
            "14-16",
            "2016",
            "1530",
            "10:30",
            "3/4/2016",
            "1980s",
            "'90s",
            "q3",
            "8,000",
            "two",
            "twenty",
        ]
    ),
    max_size=12,
)
DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2049, 12, 31))
WRITERS: tuple[Callable[[date], str], ...] = (
    lambda day: day.isoformat(),
    lambda day: f"{day.day} {MONTHS[day.month - 1]} {day.year}",
    lambda day: f"{MONTHS[day.month - 1]} {day.day}, {day.year}",
    lambda day: f"{MONTHS[day.month - 1][:3]}{'' if day.month == MAY else '.'} {day.day}, {day.year}",
    lambda day: f"{day:%A}, {MONTHS[day.month - 1]} {day.day}, {day.year}",
    lambda day: f"{day:%A} {day.day} {MONTHS[day.month - 1]} {day.year}",
    lambda day: f"the {day.day}th of {MONTHS[day.month - 1]} {day.year}",
    lambda day: f"{day:%d}-{MONTHS[day.month - 1][:3]}-{day.year}",
)


@given(day=DAYS, writer=st.sampled_from(WRITERS), before=st.sampled_from(["on ", "(", "since "]))
def test_every_written_day_is_read_back(day: date, writer: Callable[[date], str], before: str) -> None:
    """Whatever form a day is written in, it is one time of exactly those words and that day."""
    written = writer(day)
    (found,) = times_in(lowered(f"{before}{written} they left"))
    assert (found.start, found.end) == (len(before), len(before) + len(written))
    what = found.said.what
    assert isinstance(what, Calendar)
    assert (what.year, what.month, what.day) == (f"{day.year}", day.month, day.day)


RANGES = (
    "{a}–{b} {month} {year}",
    "{a} to {b} {month} {year}",
    "{month} {a}-{b}, {year}",
    "{month} {a} to {b}, {year}",
)


@given(
    day=st.integers(min_value=1, max_value=20),
    more=st.integers(min_value=1, max_value=8),
    month=st.integers(min_value=1, max_value=12),
    year=st.integers(min_value=1900, max_value=2049),
    form=st.sampled_from(RANGES),
)
def test_every_written_range_is_read_back(day: int, more: int, month: int, year: int, form: str) -> None:
    """Two days of one month, written as a range, are one time from the first to the last."""
    written = form.format(a=day, b=day + more, month=MONTHS[month - 1], year=year)
    (found,) = times_in(lowered(f"on {written} they left"))
    assert found.end - found.start == len(written)
    what = found.said.what
    assert isinstance(what, Calendar)
    assert (what.year, what.month, what.day, what.last_day) == (f"{year}", month, day, day + more)


@given(
    number=st.integers(min_value=2, max_value=999),
    unit=st.sampled_from([("days", "D"), ("weeks", "W"), ("months", "M"), ("years", "Y")]),
)
def test_every_written_length_is_read_back(number: int, unit: tuple[str, str]) -> None:
    """A number and a unit are a duration of that many units."""
    (found,) = times_in(f"for {number} {unit[0]} they stayed")
    assert isinstance(found.said.what, Length)
    assert found.said.what.value == f"P{number}{unit[1]}"


@given(text=st.text(max_size=300))
def test_no_reading_lies_outside_the_text_or_another(text: str) -> None:
    """Times stand within the text, in order, and never overlap, whatever the text holds."""
    low = lowered(text)
    assert len(low) == len(text)
    found = list(times_in(low))
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(words=TIME_WORDS)
def test_any_row_of_time_words_is_read_without_harm(words: list[str]) -> None:
    """Words of time in any order give times or none, but never an error."""
    text = " ".join(words)
    assert all(text[one.start : one.end].strip() for one in times_in(text))


@given(words=TIME_WORDS)
def test_the_next_word_rules_out_no_pattern_that_fits(words: list[str]) -> None:
    """Patterns left untried because of the word that follows would not have matched."""
    text = " ".join(words)
    for word in WORD.finditer(text):
        key, following = word_key(word.group()), WORD.search(text, word.end())
        tried = patterns_at(key, "" if following is None else word_key(following.group()))
        fitting = [one for one in patterns_by_start().get(key, ()) if one.regex.match(text, word.start())]
        assert set(map(id, fitting)) <= set(map(id, tried)), [one.words for one in fitting]


@given(day=DAYS)
def test_a_value_means_its_own_day(day: date) -> None:
    """The days of a day's value are that day; those of its week, month and year hold it."""
    assert days_of(day.isoformat()) is not None
    year, week, _ = day.isocalendar()
    for value in (
        day.isoformat(),
        f"{day:%Y-%m}",
        f"{day:%Y}",
        f"{year:04d}-W{week:02d}",
        f"{day:%Y}"[:3] + "X",
    ):
        days = days_of(value)
        assert days is not None
        assert days.first is not None
        assert days.last is not None
        assert days.first <= day <= days.last


@given(day=DAYS, by=st.integers(min_value=-500, max_value=500))
def test_steps_of_days_and_weeks_can_be_undone(day: date, by: int) -> None:
    """Going back as far as one went forth leads to the same day."""
    for unit in ("D", "W"):
        there = moved(day, unit, by)
        assert there is not None
        assert moved(there, unit, -by) == day
    assert moved(day, "D", by) == day + timedelta(days=by)


def test_every_pattern_names_a_reading() -> None:
    """A pattern file that names a reading which does not exist would fail only when it matches; this fails now."""
    named = {pattern.reads for patterns in patterns_by_start().values() for pattern in patterns}
    assert named <= set(READINGS)


@given(number=st.integers(min_value=1, max_value=999_999))
def test_years_and_numbers_agree_on_digits(number: int) -> None:
    """Digits are read as the number they write."""
    assert value_of(str(number)) == number


@pytest.mark.parametrize(
    "unit", ["On Monday the 14th of March 2016 he left. ", "the the the ", "in 5 5 5 5 ", "early "]
)
def test_the_scanner_is_linear(unit: str) -> None:
    """Eight times the text takes nowhere near its square, sixty-four times as long, also where nothing but time words stand."""

    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        started = time.process_time()
        for _ in times_in(text):
            pass
        return time.process_time() - started

    small = min(seconds(2_000) for _ in range(3))
    large = min(seconds(16_000) for _ in range(2))
    assert large < 24 * small + 0.05
