"""Attachment: the figures that belong to a predicate or noun by grammar, for reports that tell of losses."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extract.dates.attachment import words_of
from onrecord.extract.page import Page
from onrecord.language import Word, clause_head
from onrecord.values import Figure


def figures_of(word: Word, figures: Sequence[Figure], page: Page) -> tuple[Figure, ...]:
    """The figures whose number hangs on this word or stands in the clause it heads, in the order of the text."""
    return tuple(figure for figure in figures if _belongs(word, figure, page))


def _belongs(word: Word, figure: Figure, page: Page) -> bool:
    words = words_of(page, figure.number.start, figure.number.end)
    if not words or words[0].sent.start != word.sent.start:
        return False
    number = words[-1]
    return word.i in {above.i for above in number.ancestors} and clause_head(number).i in {
        word.i,
        clause_head(word).i,
    }
