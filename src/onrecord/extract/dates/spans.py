"""Spans: the range that two dates make in words ("from 1 to 9 May"), and what "since" leaves open; nothing is guessed.

A single date is its own range.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from onrecord.extract.dates.attachment import words_of
from onrecord.extract.page import Page
from onrecord.language import Word, clause_head, governor, is_noun, marker, preposition
from onrecord.values import DateMention, Days, Quote

RANGE_OPENERS = frozenset({"from", "between"})
JOINTS = frozenset({"to", "and", "until", "till", "through", "up to"})
SINCE = frozenset({"since"})
PAIR = frozenset({"and", "and on"})
APART = 3  # days within which "Friday and Saturday" are one span
END = re.compile(r"(?:the )?(?:very )?end of\b", re.IGNORECASE)
UPWARD = 2  # nouns over a date that "since" may open ("since the coup of February 2021")


def ends_of(page: Page, date: DateMention, dates: Sequence[DateMention]) -> tuple[DateMention, DateMention]:
    """The two dates of the range that "from" or "between" opens, or that stand side by side; else itself twice."""
    for first, last in pairwise(dates):
        if date not in {first, last}:
            continue
        joint = " ".join(page.text[first.quote.end : last.quote.start].lower().split())
        if joint in JOINTS and opener(page, first) in RANGE_OPENERS:
            return first, last
        if joint in PAIR and _are_beside(first.days, last.days):
            return first, last
    return date, date


def whole_of(page: Page, word: Word, date: DateMention, dates: Sequence[DateMention]) -> DateMention:
    """The date as the range that it begins or ends, or from it on where "since" opens it, its noun or its clause."""
    first, last = ends_of(page, date, dates)
    if first is not last:
        days = _between(first.days, last.days)
        return date if days is None else replace(date, quote=_joined(page, first, last), days=days)
    if date.days is None or date.days.first is None or not _is_since(page, word, date):
        return date
    start = date.days.last if END.match(date.quote.words) else date.days.first
    return replace(date, days=Days.between(start, None))


def opener(page: Page, date: DateMention) -> str | None:
    """The word before a date, in lower case."""
    words = words_of(page, date.quote.start, date.quote.end)
    return words[0].nbor(-1).lower_ if words and words[0].i > 0 else None


def _joined(page: Page, first: DateMention, last: DateMention) -> Quote:
    return page.quote(first.quote.start, last.quote.end)


def _between(first: Days | None, last: Days | None) -> Days | None:
    start = None if first is None else first.first
    end = None if last is None else last.last
    return Days.between(start, end) if start is not None and end is not None and start <= end else None


def _are_beside(first: Days | None, last: Days | None) -> bool:
    """Are these two single days, one soon after the other?"""
    if first is None or last is None or first.length != 1 or last.length != 1:
        return False
    return first.first is not None and last.first is not None and 0 < (last.first - first.first).days <= APART


def _is_since(page: Page, word: Word, date: DateMention) -> bool:
    if opener(page, date) in SINCE:
        return True
    words = words_of(page, date.quote.start, date.quote.end)
    above = governor(words[-1]) if words else None
    head = None if above is None else clause_head(above)
    if head is not None and marker(head) in SINCE and head.i != clause_head(word).i:
        return True
    for _ in range(UPWARD):
        if above is None or not is_noun(above) or above.i == word.i:
            return False
        if preposition(above) in SINCE:
            return True
        above = governor(above)
    return False
