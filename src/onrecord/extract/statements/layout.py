"""The layout of a page as the rules for statements need it: lines, and which words stand in which quotation.

A line is a sentence that never crosses a line break; a sentence that the parser ended inside a quotation's
attribution ("'Go!' | he said") is put together again.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.extract.page import Page
from onrecord.extract.statements.lexicon import verbs, word_list
from onrecord.extract.statements.quotations import Quotation, quotations_in
from onrecord.language import Word

_REFERENCE = re.compile(r"[.!?]\"?(?:\s?\[\d+\])+\s+(?=[A-Z\"“])")
_ENDS = frozenset(".!?…:;")
_NEAR = 6
_STOPS = frozenset(".,;:!?")
_MARKS = frozenset("\"“”„«»'‘’`")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """The words `first..end` of one sentence within one line of the text."""

    first: int
    end: int


class Layout:
    """Lines and quotations of one page, and the way from characters to words."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.words = list(page.parsed)
        self._starts = [word.idx for word in self.words]
        self.quotations = quotations_in(page.text)
        self._opens = [quotation.start for quotation in self.quotations]
        self.lines = tuple(
            _lines(self.words, _parsed_starts(page), {*self._after_references(), *self._after_stops()})
        )
        self._line_starts = [line.first for line in self.lines]

    def _after_references(self) -> list[int]:
        """The words that start a sentence after footnote marks (". [3] The"), which parsers read over."""
        return [self.word_at(match.end()) for match in _REFERENCE.finditer(self.page.text)]

    def _after_stops(self) -> list[int]:
        """The words after a full stop outside quotations, which some parsers read over."""
        return [
            word.i + 1
            for word in self.words[:-1]
            if word.text in {".", "!", "?"}
            and _is_sentence_start(self.words, word.i + 1)
            and (self.is_free(word.i) or self.quotation_closing_at(word.i) is not None)
        ]

    def line_of(self, word: int) -> Line:
        """The line in which a word stands."""
        return self.lines[bisect_right(self._line_starts, word) - 1]

    def line_firsts_between(self, start: int, end: int) -> list[int]:
        """The first words of the lines that have characters between two places."""
        first = max(0, bisect_right(self._starts, start) - 1)
        last = max(first, bisect_left(self._starts, end) - 1)
        low = bisect_right(self._line_starts, first) - 1
        return self._line_starts[low : bisect_right(self._line_starts, last)]

    def word_at(self, offset: int) -> int:
        """The index of the first word that starts at or after a character."""
        return bisect_left(self._starts, offset)

    def end_of(self, word: int) -> int:
        """The character after a word."""
        return self._starts[word] + len(self.words[word])

    def quotation_around(self, word: int) -> Quotation | None:
        """The quotation in which a word stands, its marks included."""
        place = bisect_right(self._opens, self._starts[word]) - 1
        if place < 0:
            return None
        quotation = self.quotations[place]
        return quotation if self._starts[word] < quotation.end else None

    def quotations_between(self, start: int, end: int) -> tuple[Quotation, ...]:
        """The quotations that have characters between two places of the text."""
        first = bisect_right(self._opens, start) - 1
        if first < 0 or self.quotations[first].end <= start:
            first += 1
        return self.quotations[first : bisect_left(self._opens, end)]

    def quotation_opening_at(self, word: int) -> Quotation | None:
        """The quotation whose first mark this word is."""
        quotation = self.quotation_around(word)
        return quotation if quotation is not None and quotation.start == self._starts[word] else None

    def quotation_closing_at(self, word: int) -> Quotation | None:
        """The quotation whose last mark this word is, or whose end it touches."""
        quotation = self.quotation_around(word)
        return quotation if quotation is not None and self.end_of(word) >= quotation.end else None

    def is_free(self, word: int) -> bool:
        """Whether it stands outside all quotations."""
        return self.quotation_around(word) is None

    def field_of(self, word: int) -> tuple[int, int]:
        """The words among which a cue's grammar is read: its line, and its quotation if it stands in one."""
        line = self.line_of(word)
        quotation = self.quotation_around(word)
        if quotation is None:
            return line.first, line.end
        first = max(line.first, self.word_at(quotation.first))
        return first, max(min(line.end, self.word_at(quotation.last)), word + 1)


def _is_sentence_start(words: list[Word], at: int) -> bool:
    """Whether a word after a full stop begins a sentence; after an abbreviated title or an initial it does not."""
    before, word = words[at - 2] if at > 1 else None, words[at]
    if word.is_space or before is None:
        return False
    abbreviated = before.lower_ in word_list("abbreviations") or (len(before) == 1 and before.text.isupper())
    return not abbreviated and (word.text[0].isupper() or word.text[0] in _MARKS)


def _parsed_starts(page: Page) -> list[int]:
    return [sentence.start for sentence in page.parsed.sents]


def _lines(words: list[Word], sentence_starts: list[int], sure: set[int]) -> Iterator[Line]:
    """Lines between the starts, which may be taken back where a sentence only runs on, save for the `sure` ones."""
    cuts = sorted({*sentence_starts, *sure, *(word.i + 1 for word in words if "\n" in word.text)} | {0})
    ends = [*cuts[1:], len(words)]
    first = None
    for start, end in zip(cuts, ends, strict=True):
        if end <= start:
            continue
        first = start if first is None else first
        if end < len(words) and end not in sure and _runs_on(words, end):
            continue
        yield Line(first=first, end=end)
        first = None


def _attributes(words: list[Word], at: int) -> bool:
    """Whether words after a closing mark name who said it: a comma stands inside the mark, or a verb of saying is near."""
    inside = words[at - 2].text if at > 1 else ""
    if inside == ",":
        return True
    near = words[at : at + _NEAR]
    end = next(
        (place for place, word in enumerate(near) if word.text in _STOPS or "\n" in word.text), len(near)
    )
    return inside in {"?", "!", "—", "–", "-", "…", "..."} and any(
        word.lower_ in verbs() for word in near[:end]
    )


def _runs_on(words: list[Word], at: int) -> bool:
    """Whether the sentence that the parser starts here only goes on with the one before it."""
    before, word = words[at - 1], words[at]
    if "\n" in before.text:
        return False
    if before.is_space and at > 1:
        before = words[at - 2]
    if before.text[-1] in _MARKS:
        return word.text[0].islower() or _attributes(words, at)
    if before.text == "." and at > 1 and words[at - 2].lower_ in word_list("abbreviations"):
        return True
    if before.lower_.rstrip(".") in word_list("abbreviations"):
        return True
    return before.text[-1] not in _ENDS and before.text[-1] not in _MARKS
