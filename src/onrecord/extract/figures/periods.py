"""Periods: the time a figure covers, by the date that its predicate has, with the preposition that opens it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.extract.dates.attachment import date_of, in_sentence, is_saying, words_of
from onrecord.extract.figures.counted import Counted
from onrecord.extract.figures.numbers import Number
from onrecord.extract.figures.words import is_in
from onrecord.extract.page import Page
from onrecord.language import (
    Word,
    clause,
    clause_head,
    is_clause,
    marker,
    obliques,
    phrase,
    preposition,
    relative_clauses,
)
from onrecord.values import DateMention, Days, Measure, Quote, TimexType

TIME_PREPOSITIONS = ("in", "during", "over", "since", "throughout", "within")
ALWAYS_TIME = frozenset({"during", "since", "throughout"})
SPANS = frozenset({"in", "over", "within", "during"})
CLOSE = 30  # characters within which "every day" belongs to the number before it
RANGE_OPENERS = frozenset({"from", "between"})
JOINTS = frozenset({"to", "and", "until", "till", "through"})
OPENERS = frozenset(
    {
        "in",
        "on",
        "since",
        "during",
        "from",
        "over",
        "between",
        "within",
        "until",
        "by",
        "at",
        "for",
        "after",
        "before",
        "throughout",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """The words of a time span and its days."""

    quote: Quote
    days: Days | None


def period_of(
    page: Page, dates: Sequence[DateMention], counted: Counted, measure: Measure, number: Number
) -> Period | None:
    """The time that a figure covers, or None; a length of time covers none."""
    if measure is Measure.EXTENT:
        return None
    predicate = clause_head(counted.head)
    usable = [
        date
        for date in in_sentence(counted.number, dates)
        if not (date.quote.start < number.end and number.start < date.quote.end)
    ]
    found = (
        _length_beside(page, usable, predicate, counted, number)
        or date_of(counted.head, usable, page)
        or date_of(predicate, usable, page)
        or _only_date(page, usable, predicate)
    )
    return _spelled_out(page, predicate, counted) if found is None else _opened(page, found, usable)


def _only_date(page: Page, dates: Sequence[DateMention], predicate: Word) -> DateMention | None:
    """The one date of the sentence that has days, unless it is the day of saying."""
    dated = [date for date in dates if date.days is not None]
    if len(dated) != 1:
        return None
    words = words_of(page, dated[0].quote.start, dated[0].quote.end)
    holder = clause_head(words[-1]) if words else predicate
    return None if is_saying(holder) and holder.i != predicate.i else dated[0]


def _spelled_out(page: Page, predicate: Word, counted: Counted) -> Period | None:
    """As in "since the agreement came into effect": a time told by a clause or noun, whose days are not known."""
    for holder in (counted.head, predicate, *relative_clauses(counted.head)):
        for word in holder.children:
            if is_clause(word) and marker(word) == "since":
                return Period(quote=page.quote_of(clause(word)), days=None)
        for noun in obliques(holder, *TIME_PREPOSITIONS):
            if is_in("extent", noun) or preposition(noun) in ALWAYS_TIME:
                return _noun_period(page, noun)
    return None


def _noun_period(page: Page, noun: Word) -> Period:
    """As in "in the first week of the operation", with its preposition."""
    words = phrase(noun)
    before = words[0].doc[words[0].i - 1] if words[0].i > 0 else words[0]
    start = before.idx if before.lower_ in OPENERS else words.start_char
    return Period(quote=page.quote(start, words.end_char), days=None)


def _length_beside(
    page: Page, dates: Sequence[DateMention], predicate: Word, counted: Counted, number: Number
) -> DateMention | None:
    """As in "in 24 hours", "every day": a duration that opens with a preposition of time, or a set close by."""
    for date in dates:
        if date.type is TimexType.SET and 0 <= date.quote.start - (counted.end or number.end) <= CLOSE:
            return date
        if date.type is not TimexType.DURATION:
            continue
        before = _before(page, date)
        words = words_of(page, date.quote.start, date.quote.end)
        if before is None or before.lower_ not in SPANS or clause_head(words[-1]).i != predicate.i:
            continue
        return date
    return None


def _before(page: Page, date: DateMention) -> Word | None:
    words = words_of(page, date.quote.start, date.quote.end)
    return words[0].doc[words[0].i - 1] if words and words[0].i > 0 else None


def _opened(page: Page, date: DateMention, dates: Sequence[DateMention]) -> Period:
    """The date with its preposition, as a whole range where it is one end: "from September 2015 to March 2016"."""
    first, last = _ends(page, date, dates)
    before = _before(page, first)
    start = before.idx if before is not None and before.lower_ in OPENERS else first.quote.start
    if first is last:
        return Period(quote=page.quote(start, date.quote.end), days=date.days)
    first_day = None if first.days is None else first.days.first
    last_day = None if last.days is None else last.days.last
    known = first_day is not None and last_day is not None and first_day <= last_day
    return Period(
        quote=page.quote(start, last.quote.end),
        days=Days.between(first_day, last_day) if known else date.days,
    )


def _ends(page: Page, date: DateMention, dates: Sequence[DateMention]) -> tuple[DateMention, DateMention]:
    """The two dates of the range that "from" or "between" opens and this date ends or begins; else itself twice."""
    for first, last in pairwise(dates):
        joint = page.text[first.quote.end : last.quote.start].strip().lower()
        if date in {first, last} and joint in JOINTS:
            before = _before(page, first)
            if before is not None and before.lower_ in RANGE_OPENERS:
                return first, last
    return date, date
