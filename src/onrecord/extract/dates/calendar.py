"""Calendars: the days that a TIMEX3 value can mean, and the values of days, weeks, months and years.

A value without a year means no days; nothing is rounded to an instant.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from onrecord.values import Days, Precision

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # the northern seasons of the meteorologists, by first month
_VALUE = re.compile(r"(\d{4}|\d{3}X|\d{3}|\d{2}XX|\d{2})(?:-(.+))?$")


def day_value(day: date) -> str:
    """2016-03-14."""
    return day.isoformat()


def week_value(day: date) -> str:
    """The ISO week of a day: 2016-W11."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def weekend_value(day: date) -> str:
    """The weekend at the end of a day's ISO week: 2016-W11-WE."""
    return f"{week_value(day)}-WE"


def month_value(year: int, month: int) -> str:
    """2016-03."""
    return f"{year:04d}-{month:02d}"


def quarter_of(month: int) -> int:
    """The quarter of the year that a month lies in."""
    return (month - 1) // 3 + 1


def moved_month(year: int, month: int, by: int) -> tuple[int, int]:
    """The year and month so many months later."""
    count = year * 12 + (month - 1) + by
    return count // 12, count % 12 + 1


def day_or_none(year: int, month: int, day: int) -> date | None:
    """The day, or None if no calendar has it (30 February)."""
    if not (1 <= month <= 12 and date.min.year <= year <= date.max.year):  # noqa: PLR2004 - months
        return None
    return date(year, month, day) if 1 <= day <= calendar.monthrange(year, month)[1] else None


def moved(day: date, unit: str, by: int) -> date | None:
    """The day so many days, weeks, months, quarters or years away; the month's last where it is too short."""
    try:
        if unit == "D":
            return day + timedelta(days=by)
        if unit in {"W", "WE"}:
            return day + timedelta(weeks=by)
        months = {"M": 1, "Q": 3, "Y": 12}[unit] * by
        year, month = moved_month(day.year, day.month, months)
        return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
    except (OverflowError, ValueError):
        return None


def days_of(value: str) -> Days | None:
    """The first and last day that a TIMEX3 date value can mean, or None where it names no year."""
    found = _VALUE.match(value.split("T", maxsplit=1)[0])
    if found is None:
        return None
    year, rest = found.groups()
    if rest is None:
        return _years(year)
    return None if not year.isdigit() or len(year) != 4 or year == "0000" else _within(int(year), rest)  # noqa: PLR2004


def _years(year: str) -> Days | None:
    known = year.rstrip("X")
    missing = 4 - len(known)
    first, last = int(known) * 10**missing, (int(known) + 1) * 10**missing - 1
    if first < date.min.year:
        return None
    precision = {0: Precision.YEAR, 1: Precision.DECADE}.get(missing, Precision.SPAN)
    return Days(first=date(first, 1, 1), last=date(last, 12, 31), precision=precision)


def _within(year: int, rest: str) -> Days | None:
    """Days of a part of a year: a month, a day, a week, a weekend, a quarter, a half, a season."""
    if rest[0] in "QH" and rest[1:].isdigit():
        length = {"Q": 3, "H": 6}[rest[0]]
        return _months(year, (int(rest[1:]) - 1) * length + 1, length, Precision.SPAN)
    if rest in SEASONS:
        return _months(year, SEASONS[rest], 3, Precision.SEASON)
    if rest[0] == "W":
        return _week(year, rest)
    month, _, day = rest.partition("-")
    if not month.isdigit():
        return None
    if day.isdigit():
        known = day_or_none(year, int(month), int(day))
        return None if known is None else Days.on(known)
    return _months(year, int(month), 1, Precision.MONTH)


def _months(year: int, month: int, length: int, precision: Precision) -> Days | None:
    end_year, end_month = moved_month(year, month, length - 1)
    first = day_or_none(year, month, 1)
    if first is None or end_year > date.max.year:
        return None
    last = date(end_year, end_month, calendar.monthrange(end_year, end_month)[1])
    return Days(first=first, last=last, precision=precision)


def _week(year: int, rest: str) -> Days | None:
    number, _, part = rest[1:].partition("-")
    try:
        monday = date.fromisocalendar(year, int(number), 1)
    except ValueError:
        return None
    if part == "WE":
        return Days(
            first=monday + timedelta(days=5), last=monday + timedelta(days=6), precision=Precision.SPAN
        )
    return Days(first=monday, last=monday + timedelta(days=6), precision=Precision.WEEK)


def edge_of(days: Days, edge: str) -> Days:
    """The first, middle or last third of an interval ("early", "mid", "late"); a single day stays whole.

    How much of a month is "early" no dictionary says; thirds are this program's choice (docs/dates.md).
    """
    if days.first is None or days.last is None or days.length is None or days.length < 3:  # noqa: PLR2004 - thirds
        return days
    third = days.length // 3
    start, end = {
        "START": (0, third - 1),
        "MID": (third, days.length - third - 1),
        "END": (days.length - third, days.length - 1),
    }[edge]
    first = days.first
    return Days.between(first + timedelta(days=start), first + timedelta(days=end))
