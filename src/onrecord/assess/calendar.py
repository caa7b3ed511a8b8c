"""The calendar of a record: which documents can speak of a claim's time, looked up by month.

A document speaks of a time if it was published in it or soon after, or names a day in it. One that came out
later and names no such day tells of its own time, not of the claim's; how late that is, the question says. One whose day of publication nobody
knows may speak of any.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from onrecord.assess.passages import Passage
from onrecord.values import Days

LONG = 24  # months; a longer time is not put under each of its months
MONTHS = 12


class Calendar:
    """Documents by the months that they name and in which they came out."""

    def __init__(self) -> None:
        self._published: dict[str, date | None] = {}
        self._named: dict[str, frozenset[Days]] = {}
        self._by_month: defaultdict[int, set[str]] = defaultdict(set)
        self._long: list[tuple[Days, str]] = []

    def enter(self, key: str, published: date | None, named: frozenset[Days]) -> None:
        """Enter a document with the day it came out and the times that it names."""
        self._published[key] = published
        self._named[key] = named
        for days in named:
            months = _months(days.first, days.last)
            if months is None or len(months) > LONG:
                self._long.append((days, key))
                continue
            for month in months:
                self._by_month[month].add(key)

    def speaking_of(self, window: Days, memory: int, *, or_before: bool = False) -> frozenset[str]:
        """The documents that can speak of this time up to so many days later, or with `or_before` came out before it."""
        near = ((key, _is_near(day, window, memory, or_before)) for key, day in self._published.items())
        found = {key for key, is_near in near if is_near}
        found.update(key for days, key in self._long if days.meets(window))
        found.update(key for key in self._under(window) if any(d.meets(window) for d in self._named[key]))
        return frozenset(found)

    def since(self, day: date | None) -> frozenset[str]:
        """The documents that came out on this day or later, or nobody knows when."""
        return frozenset(key for key, on in self._published.items() if on is None or day is None or on >= day)

    def _under(self, window: Days) -> set[str]:
        """The documents that name a time in the months of the window."""
        first = None if window.first is None else _month(window.first)
        last = None if window.last is None else _month(window.last)
        return {
            key
            for month, keys in self._by_month.items()
            if (first is None or first <= month) and (last is None or month <= last)
            for key in keys
        }


def calendar_of(documents: Mapping[str, tuple[Passage, ...]]) -> Calendar:
    """The calendar of these documents, each given by its passages."""
    calendar = Calendar()
    for key, document in documents.items():
        named = frozenset(days for passage in document for days in passage.days)
        calendar.enter(key, document[0].published if document else None, named)
    return calendar


def _is_near(day: date | None, window: Days, memory: int, or_before: bool) -> bool:  # noqa: FBT001 - asked in one place
    if day is None:
        return True
    if window.last is not None and (day - window.last).days > memory:
        return False
    return or_before or window.first is None or day >= window.first


def _months(first: date | None, last: date | None) -> range | None:
    return None if first is None or last is None else range(_month(first), _month(last) + 1)


def _month(day: date) -> int:
    return day.year * MONTHS + day.month
