"""A page: one document with its parse, which all extractors share."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.language import Phrase, Text, Word
from onrecord.values import Document, Quote, Span, quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One document and its parse; `parsed.text` equals `document.text`, so token offsets are text offsets."""

    document: Document
    parsed: Text

    @property
    def text(self) -> str:
        """The document's text."""
        return self.document.text

    def quote(self, start: int, end: int) -> Quote:
        """The words at these code points."""
        return quote(self.document.id, self.text, start, end)

    def quote_of(self, words: Phrase | Word | Span) -> Quote:
        """The words of a phrase, a word, or a span."""
        if isinstance(words, Span):
            return self.quote(words.start, words.end)
        if isinstance(words, Word):
            return self.quote(words.idx, words.idx + len(words))
        return self.quote(words.start_char, words.end_char)
