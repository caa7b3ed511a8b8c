"""Mentions of time: scanned, sifted by sense, and resolved one after another, since each may lean on the last."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.extract.dates.anchors import Read, anchored
from onrecord.extract.dates.attachment import words_of
from onrecord.extract.dates.direction import direction_of
from onrecord.extract.dates.order import order_of
from onrecord.extract.dates.ranges import joined
from onrecord.extract.dates.reference_day import reference_of
from onrecord.extract.dates.resolution import Around, Resolved, resolved
from onrecord.extract.dates.said import Calendar, Length, NamedDay, Piece
from onrecord.extract.dates.scanner import Found, lowered, times_in
from onrecord.extract.dates.senses import is_listed, is_meant
from onrecord.extract.page import Page
from onrecord.language import Word, clause_head, marker
from onrecord.values import DateMention, TimexType, Why

OVER = re.compile(r"over\s+", re.IGNORECASE)
WITHIN = frozenset({"in", "within", "over", "during"})
BOUNDING = frozenset({"since", "until", "till"})  # before days from which nothing later is counted
BESIDE = 60  # characters within which a year stands beside a date without one


def dates_in(page: Page) -> tuple[DateMention, ...]:
    """All times of the text in its order, none overlapping another."""
    times = [(time, words) for time, words in _meant(page)]
    reference = reference_of(page.document, [time for time, _ in times])
    american, order_why = order_of([time for time, _ in times], reference.day)
    around = Around(
        reference=reference,
        last=None,
        last_day=None,
        last_value=None,
        direction=0,
        is_within=False,
        year=None,
        american=american,
        order_why=order_why,
    )
    return joined(page, _resolved(page, times, around))


def _meant(page: Page) -> list[tuple[Found, tuple[Word, ...]]]:
    found = []
    for time in times_in(lowered(page.text)):
        words = words_of(page, time.start, time.end)
        if is_meant(time, page.text, words):
            found.append((time, words))
    return found


def _resolved(
    page: Page, times: Sequence[tuple[Found, tuple[Word, ...]]], around: Around
) -> tuple[DateMention, ...]:
    read: list[Read] = []
    for place, (time, words) in enumerate(times):
        leans = words and around.reference.is_exact and _leans(time)
        direction = direction_of(words[-1]) if leans else 0
        year = _year_beside(page, times, place)
        before = _before(words)
        now = replace(around, direction=direction, year=year, is_within=before in WITHIN)
        result = resolved(time.said, now)
        if result is None:
            continue
        read.append((time, words, _mention(page, time, result)))
        if before not in BOUNDING and not (words and marker(clause_head(words[-1])) in BOUNDING):
            around = _after(result, time, around)
    return anchored(page, read)


def _leans(time: Found) -> bool:
    """Does what it says turn with the verb: a day without a year, a named day, a length, or a part of one?"""
    what = time.said.what
    if isinstance(what, Calendar):
        return what.year is None
    return isinstance(what, Length | NamedDay | Piece)


def _before(words: tuple[Word, ...]) -> str | None:
    return words[0].nbor(-1).lower_ if words and words[0].i > 0 else None


def _after(result: Resolved, time: Found, around: Around) -> Around:
    """What later words count from: the newest date that has a first day, and the newest single day."""
    days = result.days
    if time.said.type not in {TimexType.DATE, TimexType.TIME} or days is None or days.first is None:
        return around
    last_day = days if days.length == 1 else around.last_day
    return replace(around, last=days, last_day=last_day, last_value=result.value)


def _mention(page: Page, time: Found, result: Resolved) -> DateMention:
    quote = page.quote(_start(page, time), time.end)
    why = Why(rule=time.said.rule, cue=quote.words, sentence=f"{time.said.rule}: {result.sentence}")
    return DateMention(quote=quote, type=time.said.type, value=result.value, days=result.days, why=why)


def _start(page: Page, time: Found) -> int:
    """Where a time begins; "over" before a length is a preposition ("paid over four years") unless one leads it."""
    opened = OVER.match(page.text, time.start, time.end)
    if opened is None or not isinstance(time.said.what, Length):
        return time.start
    words = words_of(page, time.start, time.end)
    before = words[0].nbor(-1) if words and words[0].i > 0 else None
    return time.start if is_listed(before, "before_over") else opened.end()


def _year_beside(page: Page, times: Sequence[tuple[Found, tuple[Word, ...]]], place: int) -> int | None:
    """The year of a date right after ("30 September and 2 October 2015") or before it in the same sentence."""
    time, words = times[place]
    what = time.said.what
    if not isinstance(what, Calendar) or what.year is not None or what.month is None:
        return None
    for other, distance in ((place + 1, 1), (place - 1, -1)):
        if 0 <= other < len(times) and _beside(page, time, times[other][0], words, times[other][1]):
            year = _written_year(times[other][0])
            if year is not None:
                return year - 1 if distance > 0 and _turns_year(what, times[other][0]) else year
    return None


def _beside(page: Page, time: Found, other: Found, words: tuple[Word, ...], others: tuple[Word, ...]) -> bool:
    first, second = (time, other) if time.start < other.start else (other, time)
    between = page.text[first.end : second.start]
    if not words or not others or len(between) > BESIDE or words[0].sent.start != others[0].sent.start:
        return False
    return time is second or between.strip(" ,-–—").lower() in {
        "",
        "and",
        "to",
        "or",
        "through",
        "until",
        "till",
    }


def _written_year(time: Found) -> int | None:
    what = time.said.what
    if not isinstance(what, Calendar) or what.year is None or not what.year.isdigit() or what.month is None:
        return None
    return int(what.year)


def _turns_year(what: Calendar, later: Found) -> bool:
    """Whether a year ends between the two: "30 December to 2 January 2016"."""
    other = later.said.what
    return isinstance(other, Calendar) and (what.month or 0) > (other.month or 0)
