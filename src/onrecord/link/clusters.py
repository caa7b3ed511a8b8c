"""Clusters: from pairs to events, surest pair first, never against a person's word or the days and places.

Two groups are joined by a sure pair unless a person has called any two of their members different, their days have
no day in common (one day of doubt allowed), or their most precise places lie apart. So a chain of likenesses cannot
tie together what no two reports say together, and the outcome does not depend on the order of the input.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from onrecord.link.table import sharpest
from onrecord.values import Days, Place, Report

_DOUBT_DAYS = 1
_DOUBT_KM = 25.0

Pair = tuple[str, str]


@dataclass(slots=True, kw_only=True)
class _Group:
    members: list[str]
    days: Days | None
    place: Place | None
    apart_from: set[str] = field(default_factory=set)


class Clusters:
    """Groups of reports, joined step by step."""

    def __init__(self, reports: Iterable[Report], different: Iterable[Pair]) -> None:
        self._group = {
            report.id: _Group(members=[report.id], days=report.days, place=sharpest(report.where))
            for report in reports
        }
        for left, right in different:
            if left in self._group and right in self._group:
                self._group[left].apart_from.add(right)
                self._group[right].apart_from.add(left)

    def join(self, left: str, right: str, *, by_hand: bool = False) -> bool:
        """Join the groups of two reports, if nothing forbids it; a person's word overrules days and places only."""
        ours, theirs = self._group[left], self._group[right]
        if ours is theirs:
            return True
        if not ours.apart_from.isdisjoint(theirs.members):
            return False
        if not by_hand and (_days_apart(ours.days, theirs.days) or _places_apart(ours.place, theirs.place)):
            return False
        self._merge(ours, theirs)
        return True

    def groups(self) -> tuple[tuple[str, ...], ...]:
        """The groups as sorted ids, ordered by their first."""
        distinct = {id(group): group for group in self._group.values()}
        return tuple(sorted(tuple(sorted(group.members)) for group in distinct.values()))

    def _merge(self, ours: _Group, theirs: _Group) -> None:
        small, large = sorted((ours, theirs), key=lambda group: len(group.members))
        large.members.extend(small.members)
        large.days = _common(large.days, small.days)
        large.place = _sharper(large.place, small.place)
        large.apart_from |= small.apart_from
        for member in small.members:
            self._group[member] = large


def _days_apart(ours: Days | None, theirs: Days | None) -> bool:
    if ours is None or theirs is None:
        return False
    return not ours.widened(_DOUBT_DAYS).meets(theirs)


def _places_apart(ours: Place | None, theirs: Place | None) -> bool:
    if ours is None or theirs is None or ours.point is None or theirs.point is None:
        return False
    return ours.point.kilometres_to(theirs.point) > ours.radius_km + theirs.radius_km + _DOUBT_KM


def _common(ours: Days | None, theirs: Days | None) -> Days | None:
    if ours is None or theirs is None:
        return ours or theirs
    firsts = [day for day in (ours.first, theirs.first) if day is not None]
    lasts = [day for day in (ours.last, theirs.last) if day is not None]
    first, last = max(firsts, default=None), min(lasts, default=None)
    if first is not None and last is not None and last < first:
        return Days.between(last, first)
    return Days.between(first, last)


def _sharper(ours: Place | None, theirs: Place | None) -> Place | None:
    placed = [place for place in (ours, theirs) if place is not None]
    return min(placed, key=lambda place: (place.radius_km, place.key), default=None)
