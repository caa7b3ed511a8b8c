"""Resolution: from what is said to a TIMEX3 value and days, by the day of publication or another date of the text.

Where neither is known the value keeps its X's and there are no days; every result names its rule.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from onrecord.extract.dates import named_days, nearest
from onrecord.extract.dates.calendar import days_of, edge_of, moved
from onrecord.extract.dates.lengths import DAY, days_up_to
from onrecord.extract.dates.pieces import interval, piece_value, pieces_days
from onrecord.extract.dates.reference_day import Reference
from onrecord.extract.dates.said import (
    Calendar,
    Clock,
    Frame,
    Length,
    Loose,
    NamedDay,
    Piece,
    Repeat,
    Said,
    Slashed,
    Step,
    Years,
)
from onrecord.extract.dates.steps import unit_value, unknown_value
from onrecord.values import Days, Precision, TimexType


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What the rest of the text gives to a time: the day of writing, the last date, a direction, an order.

    `direction` is 1 where the verb looks ahead, -1 where it looks back, 0 where it does not say;
    `is_within` says that "in" or the like opens it; `year` is a year that the words beside it say; `american` is None where the order cannot be told.
    """

    reference: Reference
    last: Days | None
    last_day: Days | None
    last_value: str | None
    direction: int
    is_within: bool
    year: int | None
    american: bool | None
    order_why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """A TIMEX3 value, the days it can mean, and the sentence that says how it was found."""

    value: str
    days: Days | None
    sentence: str


def resolved(said: Said, around: Around) -> Resolved | None:
    """The value and days of a time, or None if no calendar has it."""
    base = _base(said, around)
    if base is None:
        return None
    days = base.days
    if said.edge is not None and days is not None:
        days = edge_of(days, said.edge)
    value = base.value + said.time if said.type is TimexType.TIME else base.value
    return replace(base, value=value, days=days)


def _base(said: Said, around: Around) -> Resolved | None:  # noqa: C901, PLR0911 - one line for each kind of content
    what = said.what
    match what:
        case Calendar():
            return _calendar(what, around)
        case Years(first=first, last=last):
            return _years(first, last)
        case Slashed():
            return _slashed(what, around)
        case Step():
            return _step(what, around)
        case Length():
            return _length(what, around)
        case Repeat(value=value):
            return Resolved(value=value, days=None, sentence="a set of times, not one day")
        case Loose(value=value):
            return Resolved(value=value, days=None, sentence="a time without a day")
        case NamedDay():
            return _named(what, around)
        case Clock():
            return _clock(around)
        case Piece():
            return _piece(what, around)


def _years(first: str, last: str) -> Resolved:
    days = Days(first=date(int(first), 1, 1), last=date(int(last), 12, 31), precision=Precision.SPAN)
    return Resolved(value=f"{first}/{last}", days=days, sentence="written out")


def _dated(value: str, sentence: str) -> Resolved:
    return Resolved(value=value, days=days_of(value), sentence=sentence)


def _calendar(what: Calendar, around: Around) -> Resolved | None:
    if what.piece == "FISCAL":
        return Resolved(
            value=what.year or "XXXX", days=None, sentence="a year of accounts, whose first day is unsaid"
        )
    if what.year is not None and what.year.startswith("STEP"):
        return _in_stepped_year(what, around)
    if what.year is not None:
        value = _full(what)
        return None if value is None else _to_last_day(what, _dated(value, "written out"))
    found = nearest.with_year(what, around.reference, around.direction, around.year, around.last)
    return _to_last_day(what, _dated(found.value, found.sentence))


def _to_last_day(what: Calendar, first: Resolved) -> Resolved | None:
    """As in "14 to 16 March": from the first day to the last, or None if the month has no such day."""
    if what.last_day is None:
        return first
    value = f"{first.value[:-2]}{what.last_day:02d}"
    last = days_of(value)
    if first.days is None or last is None:
        return replace(first, value=f"{first.value}/{value}", days=None) if "X" in value else None
    days = Days.between(first.days.first, last.last)
    return Resolved(value=f"{first.value}/{value}", days=days, sentence=first.sentence)


def _full(what: Calendar) -> str | None:
    """The value of fields that have a year, or None if there is no such day."""
    if what.piece is not None:
        return f"{what.year}-{what.piece}"
    if what.month is None:
        return what.year
    if what.day is None:
        return f"{what.year}-{what.month:02d}"
    value = f"{what.year}-{what.month:02d}-{what.day:02d}"
    return value if days_of(value) is not None else None


def _in_stepped_year(what: Calendar, around: Around) -> Resolved | None:
    day = around.reference.day
    step = int((what.year or "STEP0")[4:])
    year = "XXXX" if day is None else f"{day.year + step:04d}"
    if what.piece is not None:
        return _dated(f"{year}-{what.piece}", around.reference.says("year counted from"))
    value = f"{year}-{what.month:02d}" + ("" if what.day is None else f"-{what.day:02d}")
    return _dated(value, around.reference.says("year counted from"))


def _slashed(what: Slashed, around: Around) -> Resolved | None:
    """Month first or day first, as the document does it; where it cannot be told there is only the year."""
    if what.one == what.two or around.american is not None or max(what.one, what.two) > 12:  # noqa: PLR2004 - months
        american = what.two > 12 if max(what.one, what.two) > 12 else bool(around.american)  # noqa: PLR2004
        month, day = (what.one, what.two) if american else (what.two, what.one)
        value = f"{what.year}-{month:02d}-{day:02d}"
        return _dated(value, around.order_why) if days_of(value) is not None else None
    return Resolved(value=f"{what.year}-XX-XX", days=days_of(what.year), sentence=around.order_why)


def _same_period(what: Step, around: Around) -> Resolved | None:
    """The time named last, itself, a year earlier or in the year said; else that year, or the one before publication."""
    value, day = around.last_value, around.reference.day
    if value is not None and value[:4].isdigit():
        by = (what.by or 0) if what.year is None else int(what.year) - int(value[:4])
        parts = [_in_other_year(part, by) for part in value.split("/")]
        days = [days_of(part) for part in parts]
        first, last = days[0], days[-1]
        known = None if first is None or last is None else Days.between(first.first, last.last)
        together = first if len(parts) == 1 else known
        sentence = "a year before the time named before" if by == -1 else "of the time named before"
        return Resolved(value="/".join(parts), days=together, sentence=sentence)
    if what.by == 0:
        return None
    if what.year is not None:
        return _dated(what.year, "written out")
    return _dated(
        "XXXX" if day is None else f"{day.year - 1:04d}", around.reference.says("year counted from")
    )


def _in_other_year(value: str, by: int) -> str:
    return f"{int(value[:4]) + by:04d}{value[4:]}" if value[:4].isdigit() else value


def _step(what: Step, around: Around) -> Resolved | None:
    if what.same_period:
        return _same_period(what, around)
    if what.frame is Frame.PUBLICATION:
        start, sentence = around.reference.day, around.reference.says("counted from")
    else:
        last = around.last_day if what.unit == "D" else around.last
        start = None if last is None else last.first
        sentence = "counted from the date named before"
        if start is None and what.by in {-1, 0}:
            start, sentence = around.reference.day, around.reference.says("no date named before, so")
    if what.unit.startswith("T") and what.frame is Frame.TEXT and around.last_day is not None:
        return _hours_from(what, around.last_day)
    if what.by is None:
        return Resolved(value=unknown_value(what.unit), days=None, sentence="by how much is unsaid")
    day = None if start is None else _moved(start, what.unit, what.by)
    if day is None:
        return Resolved(
            value=unknown_value(what.unit), days=None, sentence="counted from a day that is not known"
        )
    return _dated(unit_value(day, what.unit, what.weekday), sentence)


def _hours_from(what: Step, last: Days) -> Resolved:
    """As in "hours later", "an hour earlier": on the day named before, or days from it where it is many hours."""
    by = 0 if what.by is None else int(what.by / DAY)
    day = None if last.first is None else moved(last.first, "D", by)
    sentence = "hours from the day named before"
    return (
        Resolved(value=unknown_value(what.unit), days=None, sentence=sentence)
        if day is None
        else _dated(day.isoformat(), sentence)
    )


def _moved(start: date, unit: str, by: int) -> date | None:
    return start if unit.startswith("T") else moved(start, unit, by)


def _length(what: Length, around: Around) -> Resolved:
    """A duration; "the past three years" has days, since it ends when the text was written."""
    what = _up_to_now(what, around)
    day = around.reference.day
    days = None if day is None else days_up_to(what, day)
    if days is None:
        return Resolved(value=what.value, days=None, sentence="a length of time")
    return Resolved(value=what.value, days=days, sentence=around.reference.says("a length of time next to"))


def _up_to_now(what: Length, around: Around) -> Length:
    """Hours without a word for which are the last ones in news of what is done: "killed in 24 hours"."""
    many = what.unit == "TH" and what.by is not None and what.by >= DAY
    past = many and what.towards is None and around.direction < 0 and around.is_within
    return replace(what, towards=-1) if past else what


def _named(what: NamedDay, around: Around) -> Resolved | None:
    found = named_days.nearest(what.name, what.year, what.step, around.reference.day, around.direction)
    if found is None:
        return Resolved(
            value=what.year or "XXXX", days=None, sentence="a named day of a year that is not known"
        )
    return Resolved(value=found.value, days=found.days, sentence=found.sentence)


def _clock(around: Around) -> Resolved:
    """A time of day on the day the text has just named, else on that of publication."""
    if around.last is not None and around.last.length == 1 and around.last.first is not None:
        return _dated(around.last.first.isoformat(), "on the day named before")
    if around.reference.day is None:
        return Resolved(value="XXXX-XX-XX", days=None, sentence="on a day that is not known")
    return _dated(around.reference.day.isoformat(), around.reference.says("on"))


def _piece(what: Piece, around: Around) -> Resolved | None:
    whole = resolved(what.whole, around)
    if whole is None:
        return None
    if what.many > 1:
        days = None if whole.days is None else pieces_days(whole.days, what.unit, what.number, what.many)
        return (
            replace(whole, days=None)
            if days is None
            else replace(whole, value=interval(days, what.unit), days=days)
        )
    value = None if whole.days is None else piece_value(whole.days, what.unit, what.number)
    if value is None:
        return replace(whole, days=None)
    return _dated(value, whole.sentence)
