"""Pieces: the n-th or last week, day, month or quarter of an interval of days."""

from __future__ import annotations

from datetime import date, timedelta

from onrecord.extract.dates.calendar import moved
from onrecord.extract.dates.steps import unit_value
from onrecord.values import Days


def piece_value(days: Days, unit: str, number: int) -> str | None:
    """The value of the `number`-th unit within the days (-1: the last), or None if they do not hold so many."""
    if days.first is None or days.last is None:
        return None
    day = _last(days.last, unit) if number < 0 else _nth(days.first, unit, number)
    if day is None or not days.first <= day <= days.last + timedelta(days=6):
        return None
    return unit_value(day, unit)


def _nth(first: date, unit: str, number: int) -> date | None:
    if unit == "WE":
        return first + timedelta(days=(6 - first.isoweekday()) % 7 + 7 * (number - 1))
    return moved(first, unit, number - 1)


def _last(last: date, unit: str) -> date:
    return last - timedelta(days=(last.isoweekday() - 6) % 7) if unit == "WE" else last
