"""Named days: Ramadan, Eid, Easter and other days whose place in the year a table gives; movable ones within a day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from onrecord.reference.files import load_yaml
from onrecord.values import Days, Precision

FIXED_YEARS = (1900, 2101)


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedDays:
    """One year's days of a name, their TIMEX3 value, and the sentence that says where they come from."""

    value: str
    days: Days
    sentence: str


def nearest(
    name: str, year: str | None, step: int | None, day: date | None, direction: int
) -> NamedDays | None:
    """The days of this name in a year, or those that fit the day of publication; None if neither is known."""
    every = all_of(name)
    if year is not None:
        return next((days for days in every if str(days.days.first)[:4] == year), None)
    if day is None or not every:
        return None
    turn = step if step is not None else direction
    fitting = [days for days in every if _fits(days.days, day, turn)]
    return min(fitting or every, key=lambda days: _distance(days.days, day), default=None)


def _fits(days: Days, day: date, turn: int) -> bool:
    first, last = days.first or day, days.last or day
    return turn == 0 or (first <= day if turn < 0 else last >= day)


def _distance(days: Days, day: date) -> int:
    first, last = days.first or day, days.last or day
    return max((first - day).days, (day - last).days, 0)


@cache
def all_of(name: str) -> tuple[NamedDays, ...]:
    """Every year's days of one name, in order."""
    file: Mapping[str, Any] = load_yaml("calendars.yaml")
    feast = file["feasts"][file["named"][name]]
    return tuple(_made(first, last, str(feast["why"])) for first, last in _spans(feast))


def _spans(feast: Mapping[str, Any]) -> list[tuple[date, date]]:
    """The first and last days of a feast, year by year."""
    longer = timedelta(days=int(feast["length"]) - 1)
    if "fixed" in feast:
        month, day = (int(part) for part in str(feast["fixed"]).split("-"))
        firsts = [date(year, month, day) for year in range(*FIXED_YEARS)]
        return [(first, first + longer) for first in firsts]
    return [(days[0], days[1]) if isinstance(days, list) else (days, days + longer) for days in feast["days"]]


def _made(first: date, last: date, why: str) -> NamedDays:
    if first == last:
        return NamedDays(value=first.isoformat(), days=Days.on(first), sentence=why)
    return NamedDays(
        value=f"{first.isoformat()}/{last.isoformat()}",
        days=Days(first=first, last=last, precision=Precision.SPAN),
        sentence=why,
    )
