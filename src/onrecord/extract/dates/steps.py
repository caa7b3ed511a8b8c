"""Steps: the TIMEX3 value of the day, week, month or year that a step from another day leads to."""

from __future__ import annotations

from datetime import date, timedelta

from onrecord.extract.dates.calendar import day_value, month_value, quarter_of, week_value, weekend_value

UNKNOWN = {"W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX"}


def unit_value(day: date, unit: str, weekday: int | None = None) -> str:  # noqa: PLR0911 - one line a unit
    """The unit that holds a day: its week for W, its month for M; a weekday is that day of the week."""
    if weekday is not None:
        return day_value(day + timedelta(days=weekday - day.isoweekday()))
    match unit:
        case "W":
            return week_value(day)
        case "WE":
            return weekend_value(day)
        case "M":
            return month_value(day.year, day.month)
        case "Q":
            return f"{day.year:04d}-Q{quarter_of(day.month)}"
        case "Y":
            return f"{day.year:04d}"
        case _:
            return day_value(day)


def unknown_value(unit: str) -> str:
    """The value of a unit of which nothing is known but its kind."""
    return UNKNOWN.get(unit, "XXXX-XX-XX")
