"""Attachment: which date belongs to a predicate or noun by grammar; a date of another clause is never lent."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from onrecord.extract.page import Page
from onrecord.extract.written import starts, written
from onrecord.language import Word, clause_head, conjuncts, is_predicate, lemma
from onrecord.reference.files import load_yaml
from onrecord.values import DateMention, TimexType

TIES = frozenset({"after", "before", "since", "following", "until"})
FRAMES = 3  # clauses above a predicate whose date may hold for it too


def date_of(word: Word, dates: Sequence[DateMention], page: Page) -> DateMention | None:
    """The date that belongs to a predicate or noun, or None.

    First those that hang on the word itself, then those of its clause, then those of the clauses it is
    part of, but never across a verb of saying, whose date is that of the saying.
    """
    inside = _rooted(word, dates, page)
    own = _best(word, [date for date, root in inside if word.i in _chain(root)])
    if own is not None or not inside:
        return own
    for head, fronted in _clauses(word):
        found = _best(
            word,
            [
                date
                for date, root in inside
                if clause_head(root).i == head.i and (root.i < head.i or not fronted)
            ],
        )
        if found is not None:
            return found
    return None


def own_date_of(word: Word, dates: Sequence[DateMention], page: Page) -> DateMention | None:
    """The date that hangs on this very word, or None."""
    return _best(word, [date for date, root in _rooted(word, dates, page) if word.i in _chain(root)])


def words_of(page: Page, start: int, end: int) -> tuple[Word, ...]:
    """The words of the parse that share characters with this stretch of the text."""
    text = page.parsed
    places = starts(text)
    first = max(0, bisect_right(places, start) - 1)
    if first < len(text) and places[first] + len(written(text)[first]) <= start:
        first += 1
    return tuple(text[place] for place in range(first, min(bisect_left(places, end), len(text))))


def _rooted(word: Word, dates: Sequence[DateMention], page: Page) -> list[tuple[DateMention, Word]]:
    """The dates of the word's sentence with their words, but for lengths that the word itself ends: "a day after *it*"."""
    return [
        (date, root)
        for date in _within(word, dates)
        if (root := _root(date, page)) is not None and not _is_tied(word, date, root)
    ]


def _is_tied(word: Word, date: DateMention, root: Word) -> bool:
    """Does a word stand in what "after" or "before" ties to a length?"""
    tie = next((other for other in root.doc[root.i + 1 : root.i + 3] if other.idx >= date.quote.end), None)
    if date.type is not TimexType.DURATION or tie is None or tie.lower_ not in TIES or word.i <= tie.i:
        return False
    return any(above.i == tie.head.i for above in (word, *word.ancestors))


def in_sentence(word: Word, dates: Sequence[DateMention]) -> Sequence[DateMention]:
    """The dates of a word's sentence; the dates must be in the order of the text, as `dates_in` gives them."""
    sentence = word.sent
    first = bisect_left(dates, sentence.start_char, key=_start)
    return dates[first : bisect_left(dates, sentence.end_char, key=_start)]


def _start(date: DateMention) -> int:
    return date.quote.start


def is_saying(word: Word) -> bool:
    """Whether a predicate reports what somebody says, so that its date is that of the saying."""
    known = _saying_verbs()
    return lemma(word) in known or word.lower_ in known


@cache
def _saying_verbs() -> frozenset[str]:
    """The verbs of saying.yaml that take a clause, with their irregular forms."""
    verbs = load_yaml("saying.yaml")["verbs"]
    taking = {str(verb): row for verb, row in verbs.items() if "clause" in (row or {}).get("takes", [])}
    return frozenset({*taking, *(str(form) for row in taking.values() for form in row.get("forms", []))})


def _within(word: Word, dates: Sequence[DateMention]) -> list[DateMention]:
    """The dates of the word's sentence that name a day or a span, not a mere duration or set."""
    return [
        date
        for date in in_sentence(word, dates)
        if (date.type in {TimexType.DATE, TimexType.TIME} or date.days is not None)
        and not date.value.endswith("_REF")
    ]


def _root(date: DateMention, page: Page) -> Word | None:
    """The word of a date on which its other words hang."""
    span = page.parsed.char_span(date.quote.start, date.quote.end, alignment_mode="expand")
    return None if span is None else span.root


def _chain(root: Word) -> tuple[int, ...]:
    """The words above a date up to its predicate: "the attack on Monday" gives `attack` and its verb."""
    chain = []
    for above in root.ancestors:
        chain.append(above.i)
        if is_predicate(above):
            break
    return (root.i, *chain)


def _clauses(word: Word) -> Iterator[tuple[Word, bool]]:
    """The heads of the clauses around a word, innermost first, up to a verb of saying.

    Of a verb of saying that it is coordinated with, only a date that opens both holds for it too ("*On Monday* he
    said so and left"): such a head comes with True.
    """
    head = clause_head(word)
    yield head, False
    for _ in range(FRAMES):
        above = clause_head(head.head)
        if above.i == head.i:
            return
        says = is_saying(above) and above.i != word.i
        if says and head not in conjuncts(above):
            return
        yield above, says
        if says:
            return
        head = above


def _best(word: Word, dates: Sequence[DateMention]) -> DateMention | None:
    """The nearest of those that have days, and of two of which one lies within the other the narrower."""
    known = [date for date in dates if date.days is not None] or dates
    narrow = [date for date in known if not any(lies_within(other, date) for other in known)]
    return min(narrow, key=lambda date: abs(date.quote.start - word.idx), default=None)


def lies_within(inner: DateMention, outer: DateMention) -> bool:
    """Whether one date is part of a longer one."""
    if inner.days is None or outer.days is None or not inner.days.length or not outer.days.length:
        return False
    shorter = inner.days.length < outer.days.length
    return shorter and inner.days.meets(outer.days)
