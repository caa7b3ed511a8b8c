"""Documents: published texts, kept exactly as read, and how it is known when they were published."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from onrecord.errors import ValueRefused
from onrecord.values.days import Days
from onrecord.values.ids import content_id, text_sha256

_SURROGATE = re.compile("[\ud800-\udfff]")


class Basis(StrEnum):
    """How something about a document is known."""

    GIVEN = "given"  # by the user, or by a field of the input line
    METADATA = "metadata"  # by the file's own metadata
    DATELINE = "dateline"  # by a dateline or header inside the text
    INFERRED = "inferred"  # by a rule, which is named


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """When a document was published, how that is known, and by which words or rule."""

    days: Days
    basis: Basis
    why: str

    @property
    def day(self) -> date | None:
        """The one day, if it is one; else the last day it can have been."""
        return self.days.last


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A stretch of the text that is not the article's own voice: a caption, byline, opinion notice."""

    kind: str  # caption | byline | opinion | correction | dateline | headline
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One published text; offsets everywhere count the code points of `text`.

    `name` is the id the user knows it by (the `id` of a JSONL line, else the path within what was read);
    `source` says where it came from (path, member of an archive, row of a data set, address).
    `original_sha256` is the hash of the bytes as they came, `text_sha256` that of the text in UTF-8;
    `encoding` and `extractor` say how the one became the other.

    Raises:
        ValueRefused: if the text is empty, or holds lone surrogates, which no file can hold.
    """

    id: str
    name: str
    text: str
    text_sha256: str
    original_sha256: str
    media_type: str
    source: str
    encoding: str | None = None
    extractor: str | None = None
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    url: str | None = None
    language: str | None = None
    published: Published | None = None
    is_opinion: bool = False
    is_official: bool = False  # published by the institution itself, so that it speaks as a whole
    data_set: str | None = None  # the data set's name, where the text is one of its rows
    notices: tuple[Notice, ...] = ()

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise ValueRefused("a document needs words", where=self.source)
        if _SURROGATE.search(self.text):
            raise ValueRefused("a document's text may not hold lone surrogates", where=self.source)
        if text_sha256(self.text) != self.text_sha256:
            raise ValueRefused("the text does not have the hash it is filed under", where=self.source)


def document_id(name: str, digest: str, outlet: str | None, published: Published | None) -> str:
    """The content id of a document: its name, its text's hash, its outlet and day.

    The same wire text in five outlets is five documents; the same file read twice is one.
    """
    day = None if published is None or published.day is None else published.day.isoformat()
    return content_id("doc", name, digest, outlet, day)
