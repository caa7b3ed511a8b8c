"""Days, numbers and bounds as a reader would write them; nothing here decides anything."""

from __future__ import annotations

from datetime import date

from onrecord.values import Bounds, Days

SMALL = (
    "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip


def day(when: date) -> str:
    """`14 March 2016`."""
    return f"{when.day} {when:%B} {when.year}"


def days(when: Days) -> str:
    """One day, or a range with an en dash, or an open end in words."""
    if when.first is None:
        return f"until {day(when.last)}" if when.last is not None else "at no known time"
    if when.last is None:
        return f"since {day(when.first)}"
    return day(when.first) if when.first == when.last else f"{day(when.first)} – {day(when.last)}"


def number(value: float) -> str:
    """A count: in letters up to twelve, else in digits with separators."""
    if value == int(value) and 0 <= value < len(SMALL):
        return SMALL[int(value)]
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"


def bounds(value: Bounds) -> str:
    """`at least 8`, `at most 8`, `about 8`, `5 to 7`, `8`."""
    if value.high is None:
        return f"at least {number(value.low or 0)}"
    if value.low is None:
        return f"at most {number(value.high)}"
    if value.low != value.high:
        return f"{number(value.low)} to {number(value.high)}"
    return f"about {number(value.low)}" if value.approximate else number(value.low)
