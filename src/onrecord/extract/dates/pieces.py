"""Pieces: the n-th or last week, day, month or quarter of an interval of days, or the first or last few of them."""

from __future__ import annotations

from datetime import date, timedelta

from onrecord.extract.dates.calendar import moved
from onrecord.extract.dates.steps import unit_value
from onrecord.values import Days, Precision


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


def pieces_days(days: Days, unit: str, number: int, many: int) -> Days | None:
    """The days of so many units from the start of the days, or up to their end (-1), or None if they hold fewer."""
    if days.first is None or days.last is None:
        return None
    first: date | None = days.first
    last: date | None = days.last
    if number < 0:
        first = moved(days.last + timedelta(days=1), unit, -many)
    else:
        after = moved(days.first, unit, many)
        last = None if after is None else after - timedelta(days=1)
    if first is None or last is None or not days.first <= first <= last <= days.last:
        return None
    return Days(first=first, last=last, precision=Precision.SPAN)


def interval(days: Days, unit: str) -> str:
    """The value from the first unit to the last: months where months are counted, else days."""
    length = len("2016-03") if unit in {"M", "Q", "Y"} else len("2016-03-14")
    return f"{str(days.first)[:length]}/{str(days.last)[:length]}"
