"""The nearest fitting date: for a day, month, weekday or season without a year, the one that fits the text best.

Verbs that look ahead turn it forward, others back; a weekday is never taken from a day that is only guessed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.extract.dates.calendar import (
    SEASONS,
    day_or_none,
    day_value,
    month_value,
    moved_month,
    quarter_of,
    weekend_value,
)
from onrecord.extract.dates.reference_day import Reference
from onrecord.extract.dates.said import Calendar
from onrecord.values import Days

NEAR = 45  # days: a day and month so near to the text's own day needs no verb to place it


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitting:
    """A value and the sentence that says why it was chosen."""

    value: str
    sentence: str


def with_year(
    what: Calendar, reference: Reference, direction: int, year: int | None, last: Days | None
) -> Fitting:
    """The value of fields without a year; with X's for the year where nothing tells it."""
    if what.month is None and what.day is not None and what.weekday is None:
        return _day_of_month(what.day, reference, direction, last)
    if what.piece is not None:
        return _piece(what, reference, direction, year)
    if what.month is not None:
        return _month(what, reference, direction, year)
    return _weekday(what, reference, direction)


def _day_of_month(day: int, reference: Reference, direction: int, last: Days | None) -> Fitting:
    """A day of the month named before, unless it then were still to come; else the one nearest to publication."""
    month, today = None if last is None else last.first, reference.day if reference.is_exact else None
    found = None if month is None else day_or_none(month.year, month.month, day)
    if found is not None and (today is None or found <= today or direction > 0):
        return Fitting(value=day_value(found), sentence="of the month named before")
    near = None if today is None else _near_day_of_month(day, today, direction)
    if near is None:
        return Fitting(value=f"XXXX-XX-{day:02d}", sentence="a day of a month that is not known")
    return Fitting(value=day_value(near), sentence=reference.says("the one that fits"))


def _near_day_of_month(day: int, today: date, direction: int) -> date | None:
    """The next such day if the verb looks ahead, else the last."""
    steps = (0, 1, 2) if direction > 0 else (0, -1, -2)
    months = (moved_month(today.year, today.month, step) for step in steps)
    days = (found for year, month in months if (found := day_or_none(year, month, day)) is not None)
    return next((found for found in days if (found >= today if direction > 0 else found <= today)), None)


def _month(what: Calendar, reference: Reference, direction: int, year: int | None) -> Fitting:
    month, day = what.month or 1, what.day
    ending = "" if day is None else f"-{day:02d}"
    if year is not None:
        return Fitting(value=f"{month_value(year, month)}{ending}", sentence="the year stands beside it")
    if reference.day is None:
        return Fitting(value=f"XXXX-{month:02d}{ending}", sentence="no year is known")
    years = (reference.day.year + step for step in (-1, 0, 1))
    options = [found for one in years if (found := day_or_none(one, month, day or 1)) is not None]
    matching = [option for option in options if what.weekday in {None, option.isoweekday()}]
    chosen = _chosen(matching or options, what, reference.day, direction)
    if chosen is None:
        return Fitting(value=f"XXXX-{month:02d}{ending}", sentence="no year near has this day")
    return Fitting(
        value=f"{month_value(chosen.year, month)}{ending}", sentence=reference.says("the year that fits")
    )


def _chosen(options: Iterable[date], what: Calendar, start: date, direction: int) -> date | None:
    """By the step ("last March") or the direction; a day with neither is the nearest, a month the latest past."""
    if what.day is None:
        first = start.replace(day=1)
        turn = what.step if what.step is not None else direction
        if what.step == 0:
            return next((option for option in options if option.year == start.year), None)
        strict = what.step is not None
    else:
        near = min(options, key=lambda option: abs((option - start).days), default=None)
        if near is not None and abs((near - start).days) <= NEAR:
            return near
        first, turn, strict = start, direction, False
    if turn < 0:
        fits: Callable[[date], bool] = lambda option: option < first if strict else option <= first  # noqa: E731
    else:
        fits = lambda option: option > first if strict else option >= first  # noqa: E731
    fitting = [option for option in options if turn == 0 or fits(option)]
    return min(fitting or options, key=lambda option: abs((option - first).days), default=None)


def _weekday(what: Calendar, reference: Reference, direction: int) -> Fitting:
    weekday = what.weekday or 1
    if reference.day is None or not reference.is_exact:
        return Fitting(value=f"XXXX-WXX-{weekday}", sentence="the day of publication is not known")
    day = reference.day
    back = (day.isoweekday() - weekday) % 7
    if what.step == -1 or (what.step is None and direction <= 0):
        found = day - timedelta(days=back or (7 if what.step == -1 else 0))
        return Fitting(value=day_value(found), sentence=reference.says("the last one before"))
    if what.step == 0:
        monday = day - timedelta(days=day.isoweekday() - 1)
        return Fitting(
            value=day_value(monday + timedelta(days=weekday - 1)), sentence=reference.says("in the week of")
        )
    ahead = (weekday - day.isoweekday()) % 7
    found = day + timedelta(days=ahead or (7 if what.step == 1 else 0))
    return Fitting(value=day_value(found), sentence=reference.says("the next one after"))


def _piece(what: Calendar, reference: Reference, direction: int, year: int | None) -> Fitting:
    piece = what.piece or ""
    if year is not None and piece != "WE":
        return Fitting(value=f"{year:04d}-{piece}", sentence="the year stands beside it")
    if reference.day is None:
        return Fitting(value="XXXX-WXX-WE" if piece == "WE" else f"XXXX-{piece}", sentence="no year is known")
    sentence = reference.says("the one that fits")
    if piece == "WE":
        return Fitting(value=_weekend(what.step, reference.day, direction), sentence=sentence)
    turn = what.step if what.step is not None else direction
    year = _season_year(piece, turn, reference.day, strict=what.step is not None)
    return Fitting(value=f"{year:04d}-{piece}", sentence=sentence)


def _weekend(step: int | None, day: date, direction: int) -> str:
    """The weekend of this week, or the one before while this week's has not come."""
    if step == 0 or (step is None and (direction > 0 or day.isoweekday() > 5)):  # noqa: PLR2004 - Friday
        return weekend_value(day)
    if step == 1:
        return weekend_value(day + timedelta(weeks=1))
    return weekend_value(day - timedelta(weeks=1))


def _season_year(piece: str, turn: int, day: date, *, strict: bool) -> int:
    """The year of a season, quarter or half: the last that has begun, or the next where the words look ahead."""
    first, length = _first_month(piece)
    begun = day.year if day.month >= first else day.year - 1
    end_year, end_month = moved_month(begun, first, length)
    over = (day.year, day.month) >= (end_year, end_month)
    if turn > 0:
        return begun + 1 if strict or over else begun
    if turn < 0 and strict and not over:
        return begun - 1
    if turn == 0 and strict:
        return day.year
    return begun + 1 if turn == 0 and _is_nearer_ahead(begun, first, length, day) else begun


def _is_nearer_ahead(begun: int, first: int, length: int, day: date) -> bool:
    """Whether the next such part of a year is nearer to the day than the last one that has begun."""
    end_year, end_month = moved_month(begun, first, length)
    since = (day - date(end_year, end_month, 1)).days
    return since > 0 and (date(begun + 1, first, 1) - day).days < since


def _first_month(piece: str) -> tuple[int, int]:
    if piece in SEASONS:
        return SEASONS[piece], 3
    length = 3 if piece[0] == "Q" else 6
    return (int(piece[1:]) - 1) * length + 1, length


def last_quarter(day: date) -> str:
    """The value of the quarter before the one a day lies in."""
    year, month = moved_month(day.year, (quarter_of(day.month) - 1) * 3 + 1, -3)
    return f"{year:04d}-Q{quarter_of(month)}"
