"""Attachment: which date belongs to a predicate or noun by grammar; a date of another clause is never lent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.extract.page import Page
from onrecord.language import Word, clause_head, is_predicate, lemma
from onrecord.values import DateMention, TimexType

FRAMES = 3  # clauses above a predicate whose date may hold for it too
SAYING_STOPS = frozenset({"say", "tell", "report", "announce", "declare", "claim", "add", "state", "accord"})


def date_of(word: Word, dates: Sequence[DateMention], page: Page) -> DateMention | None:
    """The date that belongs to a predicate or noun, or None.

    First those that hang on the word itself, then those of its clause, then those of the clauses it is
    part of, but never across a verb of saying, whose date is that of the saying.
    """
    inside = _within(word, dates)
    if not inside:
        return None
    for holder in _holders(word):
        found = _nearest(holder, [date for date in inside if _holder(date, page) == holder.i])
        if found is not None:
            return found
    return None


def _within(word: Word, dates: Sequence[DateMention]) -> list[DateMention]:
    """The dates of the word's sentence that name a day or a span, not a mere duration or set."""
    sentence = word.sent
    return [
        date
        for date in dates
        if sentence.start_char <= date.quote.start < sentence.end_char
        and (date.type in {TimexType.DATE, TimexType.TIME} or date.days is not None)
    ]


def _holders(word: Word) -> Iterator[Word]:
    """The word, then the heads of the clauses around it, up to a verb of saying."""
    yield word
    head = clause_head(word)
    if head.i != word.i:
        yield head
    for _ in range(FRAMES):
        above = clause_head(head.head)
        if above.i == head.i or (lemma(above) in SAYING_STOPS and above.i != word.i):
            return
        yield above
        head = above


def _holder(date: DateMention, page: Page) -> int | None:
    """The place of the word that a date hangs on: the first predicate or noun above it outside the date."""
    span = page.parsed.char_span(date.quote.start, date.quote.end, alignment_mode="expand")
    if span is None:
        return None
    above = span.root.head
    if above.i == span.root.i:
        return span.root.i
    return above.i if is_predicate(above) else _noun_or_clause(above)


def _noun_or_clause(above: Word) -> int:
    return above.i


def _nearest(holder: Word, dates: Sequence[DateMention]) -> DateMention | None:
    return min(dates, key=lambda date: abs(date.quote.start - holder.idx), default=None)
