"""The order of day and month in dates of numbers, decided once for a document and never by guess."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from onrecord.extract.dates.calendar import day_or_none
from onrecord.extract.dates.said import Calendar, Slashed
from onrecord.extract.dates.scanner import Found

MONTHS = 12
NEAR = 31  # days: a date so near to publication is taken for the one that is meant


def order_of(times: Sequence[Found], published: date | None) -> tuple[bool | None, str]:
    """Whether months stand first (None: cannot be told), and the sentence that says why."""
    numbers = [time.said.what for time in times if isinstance(time.said.what, Slashed)]
    if not numbers:
        return None, ""
    if any(what.two > MONTHS for what in numbers):
        return True, "month first, since another date of the text can be read no other way"
    if any(what.one > MONTHS for what in numbers):
        return False, "day first, since another date of the text can be read no other way"
    return (
        _by_publication(numbers, published)
        or _by_words(times)
        or (
            None,
            "day and month cannot be told apart",
        )
    )


def _by_publication(numbers: Sequence[Slashed], published: date | None) -> tuple[bool, str] | None:
    """Near one reading and far from the other: 3/4/2016 in a text of 5 April 2016."""
    if published is None:
        return None
    american = [_distance(what, published, american=True) for what in numbers]
    european = [_distance(what, published, american=False) for what in numbers]
    near = (min(american) <= NEAR, min(european) <= NEAR)
    if near == (True, False):
        return True, "month first, which alone is near publication"
    return (False, "day first, which alone is near publication") if near == (False, True) else None


def _distance(what: Slashed, published: date, *, american: bool) -> int:
    month, day = (what.one, what.two) if american else (what.two, what.one)
    found = day_or_none(int(what.year), month, day)
    return 10**6 if found is None else abs((found - published).days)


def _by_words(times: Sequence[Found]) -> tuple[bool, str] | None:
    """As the text orders dates with a month in letters: "March 14" or "14 March"."""
    styles = {style for time in times if (style := _style(time)) is not None}
    if styles == {"month"}:
        return True, "month first, as in the text's dates in words"
    return (False, "day first, as in the text's dates in words") if styles == {"day"} else None


def _style(time: Found) -> str | None:
    what = time.said.what
    if not isinstance(what, Calendar) or what.day is None or what.month is None:
        return None
    month, day = time.pattern.find("<month>"), time.pattern.find("<day>")
    return None if min(month, day) < 0 else "month" if month < day else "day"
