"""Passages: the sentences of the record, each with its words, names, times, figures and whose word it is.

What a sentence does not say it takes from its document where that is safe: a place or force named before, a time
named beside. It never takes them from another document.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property, wraps
from typing import TypeVar, cast

from onrecord.assess.lexicon import hits
from onrecord.assess.names import Name, names_in
from onrecord.assess.record import Record, published_on
from onrecord.assess.sentences import sentences_of
from onrecord.assess.wording import Token, tokens
from onrecord.values import (
    DateMention,
    Days,
    Document,
    Figure,
    PlaceMention,
    Quote,
    Reading,
    Report,
    Statement,
)
from onrecord.values.mentions import TimexType

_OPEN = frozenset(["since", "from", "after"])
_UNTIL = ("to ", "until ", "till ", "through ", "-", "–")
_ENDS = re.compile(
    r"\b(?:until|till|to (?=\d|early|mid|late|the|january|february|march|april|may|june|july|august|september|october|november|december))",
    re.IGNORECASE,
)
_POINTING = frozenset(["that", "same"])
YEAR = timedelta(days=366)
YEARLESS = frozenset(
    ["date without a year", "day of the week"]
)  # rules that take the year from the publication
BRIEF = 8  # sentences up to which a text is about one matter
SAYING_REACH = 40  # characters
SAYING_WORDS = 4
FIRST_WORDS = 7
REACH = 200  # characters
Item = TypeVar("Item")
Answer = TypeVar("Answer")
_TIMES = frozenset({TimexType.DATE, TimexType.TIME})


@dataclass(frozen=True, kw_only=True, eq=False)  # itself, not its like: remembered by identity
class Passage:
    """One sentence of the record and what stands in it; `number` counts the sentences of its document.

    `is_of_long_text` says that its text speaks of more than one matter, so that its words alone, without who does what,
    mislead. `looks_back` says that its text is long, and most of the days that it names lie more than a year before it came
    out; a day without a year is then of no known year, and not among its days.
    """

    document: Document
    quote: Quote
    number: int
    words: tuple[Token, ...]
    names: tuple[Name, ...]
    days: tuple[Days, ...]
    figures: tuple[Figure, ...]
    places: tuple[PlaceMention, ...]
    statements: tuple[Statement, ...]
    reports: tuple[Report, ...] = ()
    is_of_long_text: bool = False
    looks_back: bool = False
    answers: dict[object, object] = field(default_factory=dict, repr=False)  # see `once`

    @property
    def text(self) -> str:
        """Its words as they stand."""
        return self.quote.words

    @property
    def is_row(self) -> bool:
        """Whether it is a value in a row of a data set."""
        return self.document.data_set is not None

    @property
    def is_of_one_matter(self) -> bool:
        """Whether its text is a short one, and no row."""
        return not (self.is_row or self.is_of_long_text)

    @cached_property
    def published(self) -> date | None:
        """The day its document was published."""
        return published_on(self.document)

    @cached_property
    def spots(self) -> tuple[Name, ...]:
        """Its names without those that a place is only measured from."""
        return tuple(name for name in self.names if not name.is_beside)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of its words."""
        return frozenset(word.stem for word in self.words)

    @cached_property
    def place_signs(self) -> frozenset[str]:
        """The stems and keys by which a place in it may be one that is asked for, or lie in it."""
        named = (sign for name in self.spots for sign in name.signs)
        placed = (mention.place for mention in self.places if mention.place is not None)
        return frozenset((*named, *(sign for place in placed for sign in (place.key, *place.lies_in))))


def once(question: Callable[[Passage], Answer]) -> Callable[[Passage], Answer]:
    """The question, asked of each passage only once; the passage keeps the answer, for every claim asks it again."""

    @wraps(question)
    def answer(passage: Passage) -> Answer:
        if question not in passage.answers:
            passage.answers[question] = question(passage)
        return cast("Answer", passage.answers[question])

    return answer


def passages_of(document: Document, reading: Reading | None) -> tuple[Passage, ...]:
    """All passages of one document, in order; the `number` of each is its place among them."""
    read = reading or Reading(document=document.id, reader="none")
    sentences = sentences_of(document)
    shelves = _Shelves(sentences)
    figures = shelves.by_sentence((figure, figure.number) for figure in read.figures)
    places = shelves.by_sentence((place, place.quote) for place in read.places)
    is_long = document.data_set is None and len(sentences) > BRIEF
    behind = is_long and _looks_back(document, read.dates)
    trusted = (date for date in read.dates if not (behind and date.why.rule in YEARLESS))
    dates = shelves.by_sentence((date, date.quote) for date in trusted)
    reports = shelves.by_sentence((report, report.trigger) for report in read.reports)
    statements = shelves.touching((said, said.content) for said in read.statements)
    return tuple(
        Passage(
            document=document,
            quote=sentence,
            number=at,
            words=tokens(sentence.words),
            names=names_in(sentence.words),
            days=_times(document, dates[at]),
            figures=tuple(figures[at]),
            places=tuple(places[at]),
            statements=tuple(statements[at]),
            reports=tuple(reports[at]),
            is_of_long_text=is_long,
            looks_back=behind,
        )
        for at, sentence in enumerate(sentences)
    )


def _looks_back(document: Document, mentions: tuple[DateMention, ...]) -> bool:
    published = published_on(document)
    if published is None:
        return False
    told = (mention.days.last for mention in mentions if mention.days and mention.why.rule not in YEARLESS)
    lasts = [last for last in told if last is not None]
    return 2 * sum(last < published - YEAR for last in lasts) > len(lasts)


def passages_in(record: Record) -> dict[str, tuple[Passage, ...]]:
    """The passages of every document of the record, by its id."""
    return {
        document.id: passages_of(document, record.reading_by_document.get(document.id))
        for document in sorted(record.documents, key=lambda document: document.id)
    }


class _Shelves:
    """Puts what was read into the sentences that it stands in; the sentences are in order and do not overlap."""

    def __init__(self, sentences: tuple[Quote, ...]) -> None:
        self._sentences = sentences
        self._starts = [sentence.start for sentence in sentences]

    def by_sentence(self, items: Iterable[tuple[Item, Quote]]) -> list[list[Item]]:
        """For each sentence, the items whose quote lies wholly in it."""
        shelves: list[list[Item]] = [[] for _ in self._sentences]
        for item, quote in items:
            at = bisect_right(self._starts, quote.start) - 1
            if at >= 0 and self._sentences[at].covers(quote):
                shelves[at].append(item)
        return shelves

    def touching(self, items: Iterable[tuple[Item, tuple[Quote, ...]]]) -> list[list[Item]]:
        """For each sentence, the items of which some piece overlaps it."""
        shelves: list[list[Item]] = [[] for _ in self._sentences]
        for item, pieces in items:
            for at in sorted({at for piece in pieces for at in self._touched(piece)}):
                shelves[at].append(item)
        return shelves

    def _touched(self, piece: Quote) -> Iterable[int]:
        first = max(bisect_right(self._starts, piece.start) - 1, 0)
        last = bisect_left(self._starts, piece.end)
        return (at for at in range(first, last) if self._sentences[at].overlaps(piece))


def times_in(document: Document, reading: Reading, quote: Quote) -> tuple[Days, ...]:
    """The times that a stretch names; "since" opens a time until the day of publication.

    The day on which something was said is no time of what was said, and "that night" names none by itself.
    """
    return _times(document, (mention for mention in reading.dates if quote.covers(mention.quote)))


def _times(document: Document, mentions: Iterable[DateMention]) -> tuple[Days, ...]:
    return tuple(
        _opened(document, mention)
        for mention in mentions
        if mention.days is not None
        and mention.type in _TIMES
        and mention.quote.words.split()[0].lower() not in _POINTING
        and not _is_of_saying(document, mention)
        and not _is_first_since(document, mention)
    )


def _is_of_saying(document: Document, mention: DateMention) -> bool:
    if document.data_set is not None:
        return False  # a row gives the day of its event
    before = tokens(document.text[max(0, mention.quote.start - SAYING_REACH) : mention.quote.start])[
        -SAYING_WORDS:
    ]
    return (
        bool(hits("saying_day", before))
        and "," not in document.text[mention.quote.start - 2 : mention.quote.start]
    )


def _is_first_since(document: Document, mention: DateMention) -> bool:
    """Whether it only says since when there had been none ("the first attack since April")."""
    before = [token.word.lower() for token in tokens(_before(document, mention))[-FIRST_WORDS:]]
    return "since" in before[-2:] and "first" in before


def _before(document: Document, mention: DateMention) -> str:
    """The text just before a date, far enough back for a few words."""
    return document.text[max(0, mention.quote.start - REACH) : mention.quote.start]


def _opened(document: Document, mention: DateMention) -> Days:
    days, end = mention.days, published_on(document)
    if days is None or days.first is None or end is None or end < days.first:
        return days if days is not None else Days.between(end, end)
    behind = document.text[mention.quote.end : mention.quote.end + REACH]
    if behind.lstrip().lower().startswith(_UNTIL) or _ENDS.search(behind.partition(".")[0]):
        return days  # "from" one day "to" another
    before = [word.lower() for word in _before(document, mention).split()[-2:]]
    is_since = "since" in before or mention.quote.words.lower().startswith("since")
    if is_since or (days.length == 1 and not _OPEN.isdisjoint(before)):
        return Days.between(days.first, end if days.last is None or end > days.last else days.last)
    return days
