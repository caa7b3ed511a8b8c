"""Cells to values: numbers with their bounds, days with their precision, points; what is none of them is refused."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from onrecord.errors import BoundsRefused, Unreadable, ValueRefused
from onrecord.read.datasets.layout import DayOrder
from onrecord.read.datasets.row import Cell
from onrecord.read.headings import dates_in
from onrecord.values import Bounds, Days, Point, Precision

MONTHS = 12
HALF_A_WEEK = timedelta(days=3)
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?(?:e[+-]?\d+)?"
_EXACT = re.compile(rf"^({_NUMBER})$", re.IGNORECASE)
_RANGE = re.compile(rf"^({_NUMBER})\s*(?:-|–|—|to)\s*({_NUMBER})$", re.IGNORECASE)
_LEAST = re.compile(
    rf"^(?:at least|>=|≥|minimum(?: of)?)\s*({_NUMBER})$|^({_NUMBER})\s*(?:\+|or more)$", re.IGNORECASE
)
_MOST = re.compile(rf"^(?:up to|at most|<=|≤|maximum(?: of)?)\s*({_NUMBER})$", re.IGNORECASE)
_ISO = re.compile(r"^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[T ].*)?$")
_RUN = re.compile(r"^(\d{4})(\d\d)(\d\d)(?:\d{6})?(?:\.0)?$")
_YEAR = re.compile(r"^(\d{4})(?:\.0)?$")
_SPREADSHEET = (  # what a spreadsheet leaves of a day, and what it is
    (re.compile(r"^#+$"), "is what a spreadsheet shows in a column too narrow for its day"),
    (
        re.compile(r"^\d{5}(?:\.\d+)?$"),
        "is a spreadsheet's count of days, and no day that can be read without doubt",
    ),
)
_DECIMAL_COMMA = re.compile(r"^([+-]?\d{1,3}),(\d+)$")
YEARS = range(1000, 2200)  # others stand for "unknown" or "for ever" in data sets, or were typed wrong
_SLASHED = re.compile(r"^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:\s.*)?$")


class CellRefused(Unreadable):
    """A cell that does not hold what its column should; `column` is the column's own name."""

    def __init__(self, cell: Cell, reason: str) -> None:
        self.column = cell.column
        super().__init__(f"{cell.words!r} {reason}")

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return (Unreadable, (self.what,))


def bounds_in(cell: Cell) -> Bounds:
    """The number that a cell states: 5, 5.0, 1,200, 5-9, 10+, at least 3.

    Raises:
        CellRefused: if it states none.
    """
    words = cell.words
    try:
        if (found := _EXACT.match(words)) is not None:
            return Bounds.exactly(_number(found.group(1)))
        if (found := _RANGE.match(words)) is not None:
            return Bounds(low=_number(found.group(1)), high=_number(found.group(2)))
        if (found := _LEAST.match(words)) is not None:
            return Bounds(low=_number(found.group(1) or found.group(2)), high=None)
        if (found := _MOST.match(words)) is not None:
            return Bounds(low=None, high=_number(found.group(1)))
    except BoundsRefused as error:
        raise CellRefused(cell, f"is no count: {error.what}") from error
    raise CellRefused(cell, "is no count")


def _number(words: str) -> float:
    value = float(words.replace(",", ""))
    return int(value) if value.is_integer() else value


def days_in(cell: Cell, order: DayOrder) -> Days:
    """The day, month or year that a cell states.

    Raises:
        CellRefused: if it states none, or one that two countries read differently and the data set says nothing.
    """
    try:
        found = _days(cell.words, order)
    except ValueError as error:
        raise CellRefused(cell, f"is no day: {error}") from error
    if found is None:
        known = (reason for pattern, reason in _SPREADSHEET if pattern.match(cell.words))
        raise CellRefused(cell, next(known, "is no day that can be read without doubt"))
    if any(day is not None and day.year not in YEARS for day in (found.first, found.last)):
        raise CellRefused(cell, f"is no day between {YEARS.start} and {YEARS.stop - 1}")
    return found


@lru_cache(maxsize=65536)
def _days(words: str, order: DayOrder) -> Days | None:
    for pattern in (_ISO, _RUN):
        if (found := pattern.match(words)) is not None:
            year, month = int(found.group(1)), int(found.group(2))
            day = found.group(3)
            return whole_month(year, month) if day is None else Days.on(date(year, month, int(day)))
    if (found := _YEAR.match(words)) is not None:
        return whole_year(int(found.group(1)))
    if (found := _SLASHED.match(words)) is not None:
        one, two, year = (int(part) for part in found.groups())
        return _slashed(one, two, year, order)
    named = [found.full for found in dates_in(words)]
    return Days.on(named[0]) if len(named) == 1 and named[0] is not None else None


def _slashed(one: int, two: int, year: int, order: DayOrder) -> Days | None:
    if order is DayOrder.UNSAID:
        if one != two and one <= MONTHS and two <= MONTHS:
            return None
        order = DayOrder.MONTH_FIRST if two > MONTHS else DayOrder.DAY_FIRST
    day, month = (one, two) if order is DayOrder.DAY_FIRST else (two, one)
    return Days.on(date(year, month, day))


def whole_month(year: int, month: int) -> Days:
    """All days of a month."""
    last = calendar.monthrange(year, month)[1]
    return Days(first=date(year, month, 1), last=date(year, month, last), precision=Precision.MONTH)


def whole_year(year: int) -> Days:
    """All days of a year."""
    return Days(first=date(year, 1, 1), last=date(year, 12, 31), precision=Precision.YEAR)


def coarsened(days: Days, precision: Precision) -> Days:
    """Days that are known no better than this: a day known to the month is the whole month, never its first day."""
    if days.first is None or days.last is None or precision is Precision.DAY:
        return days
    if precision is Precision.YEAR:
        grown = (whole_year(days.first.year).first, whole_year(days.last.year).last)
    elif precision is Precision.MONTH:
        last = whole_month(days.last.year, days.last.month).last
        grown = (days.first.replace(day=1), last)
    elif precision is Precision.WEEK and days.first == days.last:
        grown = (days.first - HALF_A_WEEK, days.last + HALF_A_WEEK)
    else:
        grown = (days.first, days.last)
    return Days(first=grown[0], last=grown[1], precision=precision)


@dataclass(frozen=True, slots=True, kw_only=True)
class Coordinates:
    """A point as two cells state it."""

    point: Point
    words: str


def point_in(latitude: Cell, longitude: Cell) -> Coordinates:
    """The point that two cells state.

    Raises:
        CellRefused: if either is no number or lies off the earth.
    """
    degrees = []
    for cell, most in ((latitude, 90), (longitude, 180)):
        try:
            value = float(_DECIMAL_COMMA.sub(r"\1.\2", cell.words))
        except ValueError as error:
            raise CellRefused(cell, "is no number of degrees") from error
        if not abs(value) <= most:
            raise CellRefused(cell, f"lies beyond {most} degrees")
        degrees.append(value)
    try:
        point = Point(latitude=degrees[0], longitude=degrees[1])
    except ValueRefused as error:
        raise CellRefused(latitude, error.what) from error
    return Coordinates(point=point, words=f"{latitude.words},{longitude.words}")
