"""A stand: the days and the place that a report, or a group of them, cannot give up."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.link.reach import reach_km
from onrecord.link.table import EPOCH, sharpest
from onrecord.values import Point, Report

_DOUBT_DAYS = 1
_DOUBT_KM = 25.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """First and last day (counted from 1970, None where open), and the most precise point with its radius in km."""

    first: int | None
    last: int | None
    point: Point | None
    radius: float

    def contradicts(self, other: Stand) -> bool:
        """Whether both cannot be one happening: no day in common, or places apart."""
        return self._days_apart(other) or self._places_apart(other)

    def together(self, other: Stand) -> Stand:
        """What both say together: the days they share, and the sharper place."""
        firsts = [day for day in (self.first, other.first) if day is not None]
        lasts = [day for day in (self.last, other.last) if day is not None]
        first, last = max(firsts, default=None), min(lasts, default=None)
        if first is not None and last is not None and last < first:
            first, last = last, first
        sharper = min((self, other), key=lambda stand: (stand.point is None, stand.radius, stand.place))
        return Stand(first=first, last=last, point=sharper.point, radius=sharper.radius)

    @property
    def place(self) -> tuple[float, float]:
        """The point as a pair, by which equal radii are put in order."""
        return (0.0, 0.0) if self.point is None else (self.point.latitude, self.point.longitude)

    def _days_apart(self, other: Stand) -> bool:
        return _before(self.last, other.first) or _before(other.last, self.first)

    def _places_apart(self, other: Stand) -> bool:
        if self.point is None or other.point is None:
            return False
        return self.point.kilometres_to(other.point) > self.radius + other.radius + _DOUBT_KM


def _before(last: int | None, first: int | None) -> bool:
    return last is not None and first is not None and last + _DOUBT_DAYS < first


def stand_of(report: Report) -> Stand:
    """The stand of one report; a day that was only supposed is none."""
    days, place = report.days, sharpest(report.where)
    return Stand(
        first=None if days is None or days.first is None else days.first.toordinal() - EPOCH,
        last=None if days is None or days.last is None else days.last.toordinal() - EPOCH,
        point=None if place is None else place.point,
        radius=0.0 if place is None else reach_km(place),
    )
