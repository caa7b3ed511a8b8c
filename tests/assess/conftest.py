"""Small records built by hand, so that assess is tested without a parse."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from onrecord.assess import Record, assessments_of
from onrecord.values import (
    Assessment,
    Basis,
    Bounds,
    ClaimKind,
    DateMention,
    Days,
    Document,
    Figure,
    Measure,
    Published,
    Quote,
    Reading,
    Stance,
    Statement,
    TimexType,
    Voice,
    Why,
    document_id,
    figure_id,
    quote,
    statement_id,
    text_sha256,
)

Text = tuple[Document, Reading]


def words_of(document: Document, words: str) -> Quote:
    """The first place where these words stand."""
    start = document.text.index(words)
    return quote(document.id, document.text, start, start + len(words))


def dated(document: Document, words: str, first: str, last: str | None) -> DateMention:
    """These words as a day, or as days from first to last."""
    days = Days.between(date.fromisoformat(first), date.fromisoformat(last or first))
    return DateMention(
        quote=words_of(document, words), type=TimexType.DATE, value=first, days=days, why=Why(rule="test")
    )


def counted(
    document: Document, words: str, measure: Measure, low: float | None, high: float | None
) -> Figure:
    """These words as a figure."""
    number = words_of(document, words)
    return Figure(
        id=figure_id(number),
        document=document.id,
        number=number,
        measure=measure,
        bounds=Bounds(low=low, high=high),
    )


def document_of(text: str, published: str = "2016-03-20", outlet: str | None = None) -> Document:
    """A text as a document."""
    digest = text_sha256(text)
    on = Published(days=Days.on(date.fromisoformat(published)), basis=Basis.GIVEN, why="test")
    return Document(
        id=document_id(outlet or text[:20], digest, outlet, on), name=outlet or text[:20], text=text,
        text_sha256=digest, original_sha256=digest, media_type="text/plain", source="test", outlet=outlet,
        published=on,
    )  # fmt: skip


def read(
    document: Document,
    dates: dict[str, tuple[str, str | None]] | None = None,
    figures: dict[str, tuple[Measure, float | None, float | None]] | None = None,
    statements: tuple[Statement, ...] = (),
) -> Text:
    """The document with what was read from it."""
    return document, Reading(
        document=document.id,
        reader="test",
        dates=tuple(dated(document, words, *days) for words, days in (dates or {}).items()),
        figures=tuple(counted(document, words, *told) for words, told in (figures or {}).items()),
        statements=statements,
    )


def said(
    document: Document,
    words: str,
    kind: ClaimKind | None,
    speaker: str | None = None,
    stance: Stance = Stance.ASSERTS,
) -> Statement:
    """These words as a statement."""
    content = (words_of(document, words),)
    return Statement(
        id=statement_id(content, None, Voice.OTHER), document=document.id, content=content, direct=False,
        stance=stance, claim=kind, speaker=None if speaker is None else words_of(document, speaker), resolved=speaker,
    )  # fmt: skip


def record_of(*texts: Text) -> Record:
    """These texts as a record."""
    return Record(documents=tuple(d for d, _ in texts), readings=tuple(r for _, r in texts))


@pytest.fixture
def make() -> Callable[..., Text]:
    """Builds a document with its reading: text, day, outlet, dates, figures, claims as (words, kind, speaker)."""

    def build(text, published="2016-03-20", outlet=None, *, dates=None, figures=None, claims=()):
        document = document_of(text, published, outlet)
        return read(document, dates, figures, tuple(said(document, *claim) for claim in claims))

    return build


@pytest.fixture
def verdict() -> Callable[..., Assessment]:
    """The assessment of the first claim in these texts."""

    def assess(*texts, until=None):
        return assessments_of(record_of(*texts), until)[0]

    return assess
