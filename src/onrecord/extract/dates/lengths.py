"""Lengths: durations and sets; "the past three years" ends at publication, "three years" ends nowhere."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from onrecord.extract.dates.calendar import moved
from onrecord.extract.dates.fields import entry, ordinal
from onrecord.extract.dates.said import Frame, Length, Loose, Repeat, Said, Step
from onrecord.extract.numerals import value_of
from onrecord.values import Days, Precision, TimexType

Groups = Mapping[str, str | None]
DAY = 24  # hours
HALF = 12  # hours from which a length reaches into the day beside
DURATION, DATE, SET = TimexType.DURATION, TimexType.DATE, TimexType.SET


def counted(groups: Groups) -> tuple[str, int, float | None] | None:
    """Unit letter, how many letters one unit holds, and how many units; None units where the words say "several"."""
    unit = entry("units", groups) or entry("unit", groups)
    if unit is None:
        return None
    return unit[0], unit[1], _many(groups)


def _many(groups: Groups) -> float | None:
    half = 0.5 if groups.get("and_half") else 0.0
    if groups.get("half_only"):
        return 0.5
    if groups.get("count") is not None:
        known = entry("count", groups)
        return None if known == "X" else float(known)
    number = groups.get("number")
    if number is not None:
        value = value_of(number)
        return None if value is None else value + half
    return None if groups.get("units") else 1.0 + half


def value_in_units(unit: str, size: int, many: float | None) -> str:
    """P4M, PT3H, PXY: the TIMEX3 value of a duration."""
    letter = unit[-1] if unit.startswith("T") else unit
    amount = "X" if many is None else f"{many * size:g}"
    if unit == "WE":
        return f"P{amount}WE"
    return f"PT{amount}{letter}" if unit.startswith("T") else f"P{amount}{letter}"


def length(groups: Groups, _: Said | None) -> Said | None:
    """As in "three years", "the past two weeks", "an hour", "five-month"."""
    found = counted(groups)
    if found is None:
        return None
    unit, size, many = found
    if many == 0 or (many is not None and many * size >= 1e7):  # noqa: PLR2004 - no calendar is so long
        return None
    value = _finer(unit, size, many)
    towards = -1 if groups.get("past") else 1 if groups.get("future") else None
    whole = None if many is None or many * size != int(many * size) else int(many * size)
    what = Length(value=value, unit=unit, by=whole, towards=towards)
    return Said(type=DURATION, what=what, rule="duration")


def _finer(unit: str, size: int, many: float | None) -> str:
    """Half an hour is thirty minutes, half a year six months."""
    if many == 0.5 and unit == "TH":  # noqa: PLR2004
        return "PT30M"
    if many == 0.5 and unit == "Y" and size == 1:  # noqa: PLR2004
        return "P6M"
    return value_in_units(unit, size, many)


def past_length(unit: str, size: int, step: int) -> Said:
    """As in "the past decade": a duration up to publication."""
    what = Length(value=value_in_units(unit, size, 1), unit=unit, by=size, towards=step or None)
    return Said(type=DURATION, what=what, rule="duration")


def bare_length(groups: Groups, _: Said | None) -> Said | None:
    """As in "years", "the coming days": a duration of unknown length."""
    unit, size = entry("units", groups)
    letter = "Y" if unit == "Y" and size > 1 else unit
    towards = -1 if groups.get("past") else 1 if groups.get("future") else None
    value = "PXD" if unit == "WE" else value_in_units(letter, 1, None)
    return Said(type=DURATION, what=Length(value=value, towards=towards), rule="duration of unsaid length")


def recent_length(_groups: Groups, _: Said | None) -> Said | None:
    """As in "recent weeks"."""
    return Said(type=DATE, what=Loose(value="PAST_REF"), rule="the past")


def step(groups: Groups, sign: int, frame: Frame, rule: str) -> Said | None:
    """As in "three days ago", "a year later": a duration as a step from a day."""
    found = counted(groups)
    if found is None:
        return None
    unit, size, many = found
    if many is None:
        loose = "PAST_REF" if sign < 0 else "FUTURE_REF"
        if frame is Frame.PUBLICATION:
            return Said(type=DATE, what=Loose(value=loose), rule=rule)
        return Said(type=DATE, what=Step(unit=unit, by=None, frame=frame), rule=rule)
    by = many * size
    if by != int(by) and unit == "Y":
        unit, by = "M", by * 12
    return Said(type=DATE, what=Step(unit=unit, by=sign * round(by), frame=frame), rule=rule)


def every(groups: Groups, _: Said | None) -> Said | None:
    """As in "every night", "daily", "Mondays", "twice a week"."""
    if groups.get("again"):
        return _repeat(entry("again", groups))
    if groups.get("month"):
        return _repeat(f"XXXX-{entry('month', groups):02d}")
    if groups.get("season"):
        return _repeat(f"XXXX-{entry('season', groups)}")
    weekday = entry("weekday", groups) or entry("weekdays", groups)
    part = entry("daypart", groups) or entry("dayparts", groups)
    if weekday is not None:
        return _repeat(f"XXXX-WXX-{weekday}{part or ''}")
    if part is not None:
        return _repeat(f"XXXX-XX-XX{part}")
    return _repeat_units(groups)


def _repeat_units(groups: Groups) -> Said | None:
    unit, size = entry("units", groups) or entry("unit", groups)
    if groups.get("ordinal_word"):
        return _repeat(value_in_units(unit, size, ordinal(groups["ordinal_word"] or "")))
    number = groups.get("number") if groups.get("units") else None
    many = 2.0 if groups.get("other") else 1.0 if number is None else value_of(number)
    return _repeat(value_in_units(unit, size, many))


def _repeat(value: str) -> Said:
    return Said(type=SET, what=Repeat(value=value), rule="set of times")


def days_up_to(what: Length, day: date) -> Days | None:
    """The days of a length that ends (-1) or begins (1) on a day; hours reach into the day beside from twelve on."""
    if what.by is None or what.unit is None or what.towards is None:
        return None
    if what.unit.startswith("T"):
        if what.unit != "TH":
            return None
        other: date | None = day + timedelta(
            days=what.towards * (-(-what.by // DAY) if what.by >= HALF else 0)
        )
    else:
        other = moved(day, what.unit, what.by * what.towards)
    return (
        None if other is None else Days(first=min(day, other), last=max(day, other), precision=Precision.SPAN)
    )
