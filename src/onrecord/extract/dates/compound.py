"""Compound readings: a part of another time, such as its beginning, its first week or its morning."""

from __future__ import annotations

from onrecord.extract.dates.fields import entry, ordinal
from onrecord.extract.dates.said import Calendar, Frame, NamedDay, Piece, Said, Slashed, Step
from onrecord.extract.dates.saying import Groups, at_daypart, date_said
from onrecord.extract.numerals import value_of
from onrecord.values import TimexType

MOST = 1000  # units that a part of a time can have


def edge(groups: Groups, inner: Said | None) -> Said | None:
    """As in "the end of 2015", "early Monday", "mid-May"."""
    if inner is None or not isinstance(inner.what, Calendar | Step | NamedDay | Slashed | Piece):
        return None
    which = entry("edge", groups) or entry("early", groups)
    return Said(type=inner.type, what=inner.what, rule=inner.rule, time=inner.time, edge=which)


def edge_unit(groups: Groups, _: Said | None) -> Said | None:
    """As in "the beginning of the year", "the end of the month": of the one the text was written in."""
    unit, size = entry("unit", groups)
    if unit.startswith("T") or size >= 10:  # noqa: PLR2004 - decades
        return None
    step = Step(unit=unit, by=0, frame=Frame.PUBLICATION)
    return date_said(step, "week, month or year counted from publication", edge=entry("edge", groups))


def piece(groups: Groups, inner: Said | None) -> Said | None:
    """As in "the first week of March", "the last quarter of 2009"."""
    if inner is None or inner.type is not TimexType.DATE:
        return None
    unit, _ = entry("unit", groups)
    number = -1 if groups.get("first") is None else ordinal(groups["first"] or "")
    return (
        None
        if unit.startswith("T")
        else date_said(Piece(unit=unit, number=number, whole=inner), "part of a time")
    )


def week_of(_groups: Groups, inner: Said | None) -> Said | None:
    """As in "the week of 4 September": the calendar week that the day lies in."""
    if inner is None or inner.type is not TimexType.DATE:
        return None
    return date_said(Piece(unit="W", number=1, whole=inner), "part of a time")


def pieces(groups: Groups, inner: Said | None) -> Said | None:
    """As in "the first two weeks of March", "the last three months of 2015"."""
    number = groups.get("number") or groups.get("last") or ""
    unit, size = entry("units", groups)
    many = value_of(number)
    if inner is None or inner.type is not TimexType.DATE or many is None or many != int(many):
        return None
    if unit.startswith("T") or not 1 < many * size < MOST:
        return None
    first = 1 if groups.get("number") else -1
    return date_said(Piece(unit=unit, number=first, whole=inner, many=int(many) * size), "part of a time")


def pieces_of_unit(groups: Groups, _: Said | None) -> Said | None:
    """As in "the first four months of the year": of the one the text was written in."""
    unit, size = entry("unit", groups)
    step = Step(unit=unit, by=0, frame=Frame.PUBLICATION)
    whole = date_said(step, "week, month or year counted from publication")
    return None if unit.startswith("T") or size > 1 else pieces(groups, whole)


def daypart_of(groups: Groups, inner: Said | None) -> Said | None:
    """As in "the morning of 14 March"."""
    return None if inner is None or inner.type is not TimexType.DATE else at_daypart(inner, groups)
