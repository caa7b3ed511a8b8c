"""Clocks: times of day; a time without a day takes the day of the text around it, in no other zone than is said."""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.extract.dates.fields import entry
from onrecord.extract.dates.said import Clock, Said
from onrecord.values import TimexType

Groups = Mapping[str, str | None]
NOON = 12
HOURS = 24


def clock(groups: Groups, _: Said | None) -> Said | None:
    """As in "10:30 a.m.", "1530 hours", "18:00 UTC"."""
    time = _time(groups)
    return None if time is None else Said(type=TimexType.TIME, what=Clock(), rule="time of day", time=time)


def clock_on(groups: Groups, inner: Said | None) -> Said | None:
    """As in "8 p.m. on Monday"."""
    time = _time(groups)
    return None if time is None or inner is None or inner.type is not TimexType.DATE else inner.at(time)


def instant(groups: Groups, _: Said | None) -> Said | None:
    """As in "noon", "midnight", "dawn"."""
    time = entry("instant", groups) or entry("dawning", groups)
    return Said(type=TimexType.TIME, what=Clock(), rule="time of day", time=time)


def instant_on(groups: Groups, inner: Said | None) -> Said | None:
    """As in "midnight on Friday"."""
    time = entry("instant", groups) or entry("dawning", groups)
    return None if inner is None or inner.type is not TimexType.DATE else inner.at(time)


def daypart(groups: Groups, _: Said | None) -> Said | None:
    """As in "the morning"."""
    return Said(type=TimexType.TIME, what=Clock(), rule="time of day", time=entry("daypart", groups))


def _time(groups: Groups) -> str | None:
    written = groups.get("clock") or groups.get("military") or groups.get("hour") or ""
    if "." in written and not (groups.get("meridiem") or groups.get("zone")):
        return None
    digits = written.replace(".", ":")
    if ":" not in digits and len(digits) == 4:  # noqa: PLR2004 - 1530
        digits = f"{digits[:2]}:{digits[2:]}"
    hour, *rest = digits.split(":")
    number = _hour(int(hour), entry("meridiem", groups))
    if number is None:
        return None
    zone = "Z" if entry("zone", groups) == 0 and groups.get("zone") is not None else ""
    return f"T{number:02d}:{(rest or ['00'])[0]}{zone}"


def _hour(hour: int, meridiem: int | None) -> int | None:
    if meridiem is None:
        return hour if hour <= HOURS else None
    return hour % NOON + meridiem if 1 <= hour <= NOON else None
