"""Timing: how the time of a passage lies to the time of a claim.

A passage that names no time takes that of the sentences just before it; a picture counts by its own day, not by the
day on which it appeared; a lone weekday of a later report may be that of the event.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from onrecord.assess.claims.asked import Asked
from onrecord.assess.claims.periods import STATES
from onrecord.assess.lexicon import has
from onrecord.assess.passages import Passage
from onrecord.values import ClaimKind, Days

MONTH = 31
DATED = frozenset({ClaimKind.CASUALTIES, ClaimKind.RESPONSIBILITY, ClaimKind.MEANS})
PLAY = 3  # days
WEEK = 7
LATER = 21  # days after an event in which a report may still name it by its weekday
REACH = 3  # sentences up to which a time named before still holds


class Time(StrEnum):
    """How a passage's time lies to the claim's."""

    INSIDE = "inside"
    BEFORE = "before"
    AFTER = "after"
    UNKNOWN = "unknown"


def time_of(  # noqa: PLR0911 - a ladder: one answer a rung
    asked: Asked, passage: Passage, document: tuple[Passage, ...], short_times: tuple[Days, ...]
) -> Time:
    """How the passage's time lies to the claim's; `short_times` are those that its document names."""
    window = asked.window
    if window is None:
        return Time.UNKNOWN
    own = _placed(passage.days, window)
    if own is Time.AFTER and asked.claim.kind in DATED and _may_be_the_day(passage.days, window):
        return Time.UNKNOWN
    if has("pictures", passage.words):
        return _of_pictures(short_times, window)
    lasts = asked.claim.kind not in DATED
    if own is Time.INSIDE and lasts and asked.is_by_the_clock and _ends_on(passage.days, window.first):
        return Time.BEFORE
    if own is Time.BEFORE and asked.claim.kind is ClaimKind.PREDICTION:
        return Time.UNKNOWN
    if own is not Time.UNKNOWN:
        return own
    for other in reversed(_just_before(passage, document)):
        found = _placed(other.days, window)
        if found is not Time.UNKNOWN:
            return found
    published = passage.published
    if published is None:
        return Time.UNKNOWN
    at = _placed((Days.on(published),), window)
    return at if at is Time.BEFORE or (at is Time.AFTER and asked.claim.kind in STATES) else Time.UNKNOWN


def _of_pictures(days: tuple[Days, ...], window: Days) -> Time:
    """Pictures tell of the earliest day named for them."""
    if any(_placed((one,), window) is Time.BEFORE for one in days):
        return Time.BEFORE
    return _placed(days, window)


def _may_be_the_day(times: tuple[Days, ...], window: Days) -> bool:
    """Whether a lone weekday of a later report may be that of the event ("Sunday's strike", ten days on)."""
    if len(times) != 1 or window.last is None or times[0].first is None or (times[0].length or MONTH) > PLAY:
        return False
    later = (times[0].first - window.last).days
    return later <= LATER and any(
        (times[0].first - window.last).days % WEEK == step for step in (0, WEEK - 1)
    )


def _just_before(passage: Passage, document: tuple[Passage, ...]) -> list[Passage]:
    """Those of the same paragraph, a few sentences up, or the whole row of a data set."""
    if passage.is_row:
        return [other for other in document if other is not passage]
    text, start = passage.document.text, passage.quote.start
    near = document[max(0, passage.number - REACH) : passage.number]
    return [other for other in near if "\n" not in text[other.quote.end : start]]


def _ends_on(times: tuple[Days, ...], first: date | None) -> bool:
    """Whether all times end on the day on which the claim's begins, which may be earlier on that day."""
    return first is not None and all(days.last is not None and days.last <= first for days in times)


def _placed(times: tuple[Days, ...], window: Days) -> Time:
    if not times:
        return Time.UNKNOWN
    if any(days.meets(window) for days in times):
        return Time.INSIDE
    return Time.BEFORE if all(days.ends_before(window) for days in times) else Time.AFTER
