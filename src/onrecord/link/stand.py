"""A stand: the days and the place that a report, or a group of them, cannot give up.

An account is a report's stand with the text it is from: what one text tells of two kinds, days or places it tells of two
happenings, and no third report makes them one.
"""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.link.columns import EPOCH
from onrecord.link.reach import reach_km
from onrecord.link.sites import sharpest
from onrecord.link.weights import weights
from onrecord.values import Kind, Point, Report

DOUBT_DAYS = 1
DOUBT_KM = 25.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """First and last day (counted from 1970, None where open), and the most precise point with its radius in km."""

    first: int | None
    last: int | None
    point: Point | None
    radius: float

    def contradicts(self, other: Stand) -> bool:
        """Whether both cannot be one happening: no day in common, or places apart."""
        return self.days_apart(other) or self.places_apart(other)

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

    def days_apart(self, other: Stand, doubt: int = DOUBT_DAYS) -> bool:
        """Whether no day is common to both, even with so many days of doubt."""
        return _before(self.last, other.first, doubt) or _before(other.last, self.first, doubt)

    def places_apart(self, other: Stand, doubt: float = DOUBT_KM) -> bool:
        """Whether both have a point, and these lie further apart than both radii and the doubt."""
        if self.point is None or other.point is None:
            return False
        return self.point.kilometres_to(other.point) > self.radius + other.radius + doubt


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What one report holds to: the text it stands in, the kind of happening, its days and place."""

    document: str
    kind: Kind
    stand: Stand

    def contradicts(self, other: Account) -> bool:
        """Whether two accounts of one text are of two happenings: kinds that cannot be one, other days or places."""
        if self.kind not in weights().kindred[other.kind]:
            return True
        return self.stand.days_apart(other.stand, doubt=0) or self.stand.places_apart(other.stand, doubt=0.0)


def _before(last: int | None, first: int | None, doubt: int) -> bool:
    return last is not None and first is not None and last + doubt < first


def account_of(report: Report) -> Account:
    """The account that one report gives; a day that was only supposed is none."""
    days, place = report.days, sharpest(report.where)
    stand = Stand(
        first=None if days is None or days.first is None else days.first.toordinal() - EPOCH,
        last=None if days is None or days.last is None else days.last.toordinal() - EPOCH,
        point=None if place is None else place.point,
        radius=0.0 if place is None else reach_km(place),
    )
    return Account(document=report.document, kind=report.kind, stand=stand)
