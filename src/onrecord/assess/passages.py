"""Passages: the sentences of the record, each with its words, names, times, figures and whose word it is.

What a sentence does not say it takes from its document where that is safe: a place or force named before, a time
named beside. It never takes them from another document.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from onrecord.assess.lexicon import hits
from onrecord.assess.names import Name, names_in
from onrecord.assess.record import Record, published_on
from onrecord.assess.sentences import sentences_of
from onrecord.assess.wording import Token, tokens
from onrecord.values import DateMention, Days, Document, Figure, PlaceMention, Quote, Reading, Statement
from onrecord.values.mentions import TimexType

_OPEN = frozenset(["since", "from", "after"])
_UNTIL = ("to ", "until ", "till ", "through ", "-", "–")
_POINTING = frozenset(["that", "same"])
SAYING_REACH = 40  # characters
SAYING_WORDS = 4
FIRST_WORDS = 7
_TIMES = frozenset({TimexType.DATE, TimexType.TIME})


@dataclass(
    frozen=True, slots=True, kw_only=True, eq=False
)  # itself, not its like: told apart and remembered by identity
class Passage:
    """One sentence of the record and what stands in it; `number` counts the sentences of its document."""

    document: Document
    quote: Quote
    number: int
    words: tuple[Token, ...]
    names: tuple[Name, ...]
    days: tuple[Days, ...]
    figures: tuple[Figure, ...]
    places: tuple[PlaceMention, ...]
    statements: tuple[Statement, ...]

    @property
    def text(self) -> str:
        """Its words as they stand."""
        return self.quote.words

    @property
    def published(self) -> date | None:
        """The day its document was published."""
        return published_on(self.document)


def passages_of(document: Document, reading: Reading | None) -> tuple[Passage, ...]:
    """All passages of one document, in order."""
    read = reading or Reading(document=document.id, reader="none")
    return tuple(_passage(document, read, quote, at) for at, quote in enumerate(sentences_of(document)))


def passages_in(record: Record) -> dict[str, tuple[Passage, ...]]:
    """The passages of every document of the record, by its id."""
    return {
        document.id: passages_of(document, record.reading_by_document.get(document.id))
        for document in sorted(record.documents, key=lambda document: document.id)
    }


def _passage(document: Document, reading: Reading, quote: Quote, number: int) -> Passage:
    return Passage(
        document=document,
        quote=quote,
        number=number,
        words=tokens(quote.words),
        names=names_in(quote.words),
        days=times_in(document, reading, quote),
        figures=tuple(figure for figure in reading.figures if quote.covers(figure.number)),
        places=tuple(place for place in reading.places if quote.covers(place.quote)),
        statements=tuple(
            said for said in reading.statements if any(piece.overlaps(quote) for piece in said.content)
        ),
    )


def times_in(document: Document, reading: Reading, quote: Quote) -> tuple[Days, ...]:
    """The times that a stretch names; "since" opens a time until the day of publication.

    The day on which something was said is no time of what was said, and "that night" names none by itself.
    """
    return tuple(
        _opened(document, mention)
        for mention in reading.dates
        if mention.days is not None
        and mention.type in _TIMES
        and quote.covers(mention.quote)
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
    before = [token.word.lower() for token in tokens(document.text[: mention.quote.start])[-FIRST_WORDS:]]
    return "since" in before[-2:] and "first" in before


def _opened(document: Document, mention: DateMention) -> Days:
    days, end = mention.days, published_on(document)
    if days is None or days.first is None or end is None or end < days.first:
        return days if days is not None else Days.between(end, end)
    if document.text[mention.quote.end :].lstrip().lower().startswith(_UNTIL):
        return days  # "from" one day "to" another
    before = [word.lower() for word in document.text[: mention.quote.start].split()[-2:]]
    is_since = "since" in before or mention.quote.words.lower().startswith("since")
    if is_since or (days.length == 1 and not _OPEN.isdisjoint(before)):
        return Days.between(days.first, end if days.last is None or end > days.last else days.last)
    return days
