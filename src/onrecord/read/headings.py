"""How articles are headed: the words of `reference/headings.yaml`, and dates written out in full or in part.

Only the forms that stand in headings are read here (a day, with or without its year); what dates mean inside
sentences is for `extract` to say. A date such as 05/06/2016, which two countries read differently, is not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from onrecord.reference.files import load_yaml

LEAP_YEAR = 2000
LONGEST_DATE = 32
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True, kw_only=True)
class DateWords:
    """Words of a heading that name a day; `year` is None where they leave it out."""

    start: int
    end: int
    year: int | None
    month: int
    day: int

    def within(self, year: int) -> date | None:
        """The day in this year, or None if that year has no such day."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None

    @property
    def full(self) -> date | None:
        """The day, if its year is written."""
        return None if self.year is None else self.within(self.year)


@cache
def headings() -> Any:
    """The reference file."""
    return load_yaml("headings.yaml")


@cache
def words_of(*path: str) -> str:
    """An alternation of the words at this path of the file, longest first, for use in a pattern."""
    found = headings()
    for part in path:
        found = found[part]
    return "|".join(sorted((re.escape(word) for word in found), key=len, reverse=True))


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    month, weekday = (
        rf"(?P<month>{words_of('months')})\b\.?",
        rf"(?:\b(?:{words_of('weekdays')})\b\.?,?\s{{1,3}})?",
    )
    day, year = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?", r"(?P<year>(?:19|20)\d\d)(?!\d)"
    return tuple(
        re.compile(pattern, re.IGNORECASE)
        for pattern in (
            rf"{weekday}(?<![\w.]){month}\s{{1,3}}{day}(?:,?\s{{0,3}}{year}|(?!\d))",
            rf"{weekday}(?<![\w.,]){day}(?:\s+of)?[\s-]{{1,3}}{month}(?:,?[\s-]{{0,3}}{year})?",
            r"(?<![\d./-])(?P<year>(?:19|20)\d\d)-(?P<number>\d\d)-(?P<day>\d\d)(?!\d)",
            r"(?<![\d./-])(?P<day>\d{1,2})(?P<mark>[.-])(?P<number>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d)(?!\d)",
            r"(?<![\d./-])(?P<one>\d{1,2})/(?P<two>\d{1,2})/(?P<year>(?:19|20)\d\d)(?!\d)",
        )
    )


def _windows(text: str) -> Iterator[tuple[int, int]]:
    """The stretches around numbers, outside which there is no date to look for."""
    first = last = 0
    for number in _NUMBER.finditer(text):
        start, end = max(0, number.start() - LONGEST_DATE), number.end() + LONGEST_DATE
        if start > last:
            if last > first:
                yield first, last
            first = start
        last = max(last, end)
    if last > first:
        yield first, last


def dates_in(text: str) -> list[DateWords]:
    """Every day named in this text, in order; of two readings of the same words the longer one."""
    found = sorted(_all_dates(text), key=lambda words: (words.start, -words.end))
    kept: list[DateWords] = []
    for words in found:
        if not kept or words.start >= kept[-1].end:
            kept.append(words)
    return kept


def _all_dates(text: str) -> Iterator[DateWords]:
    for start, end in _windows(text):
        for pattern in _patterns():
            for match in pattern.finditer(text, start, end):
                words = _date_words(match)
                if words is not None and words.within(words.year or LEAP_YEAR) is not None:
                    yield words


def _date_words(match: re.Match[str]) -> DateWords | None:
    parts = match.groupdict()
    if "one" in parts:
        day_and_month = _unmistakable(int(parts["one"]), int(parts["two"]))
        if day_and_month is None:
            return None
        day, month = day_and_month
    else:
        day = int(parts["day"])
        named = parts.get("month")
        month = int(parts["number"]) if named is None else headings()["months"][named.lower()]
    year = None if parts["year"] is None else int(parts["year"])
    return DateWords(start=match.start(), end=match.end(), year=year, month=month, day=day)


def _unmistakable(one: int, two: int) -> tuple[int, int] | None:
    """Day and month of 13/1 or 1/13; None where either order would do."""
    months = 12
    if one == two or (one > months >= two):
        return one, two
    return (two, one) if two > months >= one else None
