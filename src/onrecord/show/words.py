"""Words: how days, numbers, verdicts and kinds are written for readers; it rounds and shifts nothing.

Days are written as `14 March 2016` and ranges with an en dash. A bound is a word ("at least 8"), never a sign.
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from onrecord.values import Bounds, Days, Precision, Reality, Stance, State, Verdict

MONTHS = tuple(calendar.month_name)

VERDICTS = {
    Verdict.CONTRADICTED: ("✗", "contradicted"),
    Verdict.IN_TENSION: ("≈", "in tension"),
    Verdict.CONSISTENT: ("✓", "consistent"),
    Verdict.UNDECIDED: ("?", "undecided"),
}
STATES = {
    State.MACHINE: "not yet reviewed",
    State.REVIEWED: "reviewed",
    State.REJECTED: "rejected",
    State.UNVERIFIABLE: "cannot be verified",
}
STANCES = {
    Stance.ASSERTS: "",
    Stance.DENIES: "denying",
    Stance.ACCUSES: "accusing",
    Stance.CLAIMS_RESPONSIBILITY: "claiming responsibility",
    Stance.ORDERS: "ordering",
    Stance.DEMANDS: "demanding",
    Stance.PROMISES: "promising",
    Stance.PREDICTS: "predicting",
    Stance.DOUBTS: "doubting",
}
REALITIES = {
    Reality.HAPPENED: "happened",
    Reality.ONGOING: "ongoing",
    Reality.PLANNED: "planned",
    Reality.DENIED: "denied",
    Reality.POSSIBLE: "possible",
}


def day(value: date | None) -> str:
    """A day as `14 March 2016`; `no day given` for None."""
    return "no day given" if value is None else f"{value.day} {MONTHS[value.month]} {value.year}"


def days(value: Days | None) -> str:
    """An interval of days, as short as it can be written without loss."""
    if value is None:
        return "no day given"
    first, last = value.first, value.last
    if first is None:
        return f"until {day(last)}"
    if last is None:
        return f"from {day(first)}"
    return _closed(first, last)


def _closed(first: date, last: date) -> str:
    if _is_year(first, last):
        return str(first.year)
    if _is_month(first, last):
        return f"{MONTHS[first.month]} {first.year}"
    if first == last:
        return day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day(last)}"
    return _over_months(first, last)


def _over_months(first: date, last: date) -> str:
    year = "" if first.year == last.year else f" {first.year}"
    if first.day == 1 and _ends_month(last):
        return f"{MONTHS[first.month]}{year} – {MONTHS[last.month]} {last.year}"
    return f"{first.day} {MONTHS[first.month]}{year} – {day(last)}"


def _is_year(first: date, last: date) -> bool:
    return first.year == last.year and (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)


def _is_month(first: date, last: date) -> bool:
    return (first.year, first.month, first.day) == (last.year, last.month, 1) and _ends_month(last)


def _ends_month(value: date) -> bool:
    return (value + timedelta(days=1)).day == 1 if value < date.max else True


def precision(value: Days | None) -> str | None:
    """The precision in a word, where it is coarser than a day."""
    return None if value is None or value.precision is Precision.DAY else value.precision.value


def number(value: float) -> str:
    """A number with commas between thousands and no needless decimals."""
    return f"{int(value):,}" if value == int(value) else f"{value:,.10g}"


def bounds(value: Bounds | None) -> str:
    """A number with its bounds in words; `no number` for None."""
    if value is None:
        return "no number"
    blur = "about " if value.approximate else ""
    if value.low is None:
        return f"{blur}at most {number(value.high or 0)}"
    if value.high is None:
        return f"{blur}at least {number(value.low)}"
    if value.low == value.high:
        return f"{blur}{number(value.low)}"
    return f"{blur}{number(value.low)}–{number(value.high)}"


def counted(count: int, one: str, many: str | None = None) -> str:
    """A count with its noun: `1 report`, `2 reports`, `no reports`."""
    noun = one if count == 1 else (many or f"{one}s")
    return f"{number(count) if count else 'no'} {noun}"


def sign(verdict: Verdict) -> str:
    """The small sign of a verdict."""
    return VERDICTS[verdict][0]


def verdict_word(verdict: Verdict) -> str:
    """The verdict in words."""
    return VERDICTS[verdict][1]


def plain(name: str) -> str:
    """A name of a closed list as words: `claims_responsibility` as `claims responsibility`."""
    return name.replace("_", " ")


def visible(text: str) -> str:
    """The text with control characters made visible, one code point for one, so that no offset moves."""
    return "".join(_shown(character) for character in text) if not text.isprintable() else text


def _shown(character: str) -> str:
    code = ord(character)
    if code < 32 and character not in "\n\t\r":  # noqa: PLR2004 - the C0 controls and their pictures
        return chr(0x2400 + code)
    return "␡" if code == 127 else character  # noqa: PLR2004 - DEL
