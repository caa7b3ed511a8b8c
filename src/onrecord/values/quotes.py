"""Spans and quotes: the exact words that every item stands on.

Offsets count Unicode code points of a document's stored text, half-open, as Python's `str` does.
A quote that does not equal its text cannot be built; there is no nearly.
"""

from __future__ import annotations

from dataclasses import InitVar, dataclass

from onrecord.errors import QuoteMismatch, ValueRefused


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """The code points `start..end` of one text, never empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueRefused(f"a span must hold at least one character, not {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span | Quote) -> bool:
        """Whether both share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span | Quote) -> bool:
        """Whether the other lies wholly within this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Quote:
    """A span of one document and its words; `text` is the document's text, checked and not kept.

    Raises:
        QuoteMismatch: if `text[start:end]` is not exactly `words`.
    """

    document: str
    start: int
    end: int
    words: str
    text: InitVar[str]

    def __post_init__(self, text: str) -> None:
        if not 0 <= self.start < self.end <= len(text):
            raise QuoteMismatch(
                f"a text of {len(text)} characters has no words at {self.start}..{self.end}",
                where=self.document,
            )
        if text[self.start : self.end] != self.words:
            raise QuoteMismatch(
                f"the text at {self.start}..{self.end} reads {text[self.start : self.end]!r}, not {self.words!r}",
                where=self.document,
            )

    @property
    def span(self) -> Span:
        """Where the words stand."""
        return Span(start=self.start, end=self.end)

    def overlaps(self, other: Span | Quote) -> bool:
        """Whether both share at least one character (of the same document, which the caller knows)."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span | Quote) -> bool:
        """Whether the other lies wholly within this one."""
        return self.start <= other.start and other.end <= self.end


def quote(document: str, text: str, start: int, end: int) -> Quote:
    """The words that stand at `start..end` of this document's text."""
    return Quote(document=document, start=start, end=end, words=text[start:end], text=text)
