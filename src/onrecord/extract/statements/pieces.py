"""Pieces of what was said: characters from one word to another, without loose marks and spaces at their ends."""

from __future__ import annotations

import re

from onrecord.extract.statements.drafts import Piece
from onrecord.extract.statements.layout import Layout

_REFERENCES = re.compile(r"(?:\s*\.?\s*\[[\w. ]{1,20}\]\s*)+$")
_EDGES = frozenset(" \t\n\r,;:.—–-­\u200b")
_OPENING = "\"“„«‘'`"
_CLOSING = "\"”»’'“"


def piece(layout: Layout, first: int, end: int) -> Piece | None:
    """The characters from one word to another, without loose punctuation at the ends and outer quotation marks."""
    if end <= first or first >= len(layout.words):
        return None
    return trimmed(layout, layout.words[first].idx, layout.end_of(end - 1))


def trimmed(layout: Layout, start: int, end: int) -> Piece | None:
    """A span without spaces, commas and unmatched quotation marks at its ends; None where nothing is left."""
    text = layout.page.text
    whole = _whole_quotation(layout, start, end)
    if whole is not None:
        return whole
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    end = _without_lone_mark(text, start, end)
    end = _without_references(text, start, end)
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return (start, end) if start < end else None


def _whole_quotation(layout: Layout, start: int, end: int) -> Piece | None:
    """The inside of the quotation that a span is, but for spaces and commas around it."""
    text = layout.page.text
    for quotation in layout.quotations_between(start, end):
        before, after = text[start : quotation.first], text[quotation.last : end]
        if (
            start <= quotation.first
            and quotation.last <= end
            and not before.strip(_OPENING + " ,\n")
            and not after.strip(_CLOSING + " ,.\n")
        ):
            return quotation.first, quotation.last
    return None


def _without_lone_mark(text: str, start: int, end: int) -> int:
    inside = text[start:end]
    if inside[-1:] == "”" and inside.count("“") < inside.count("”"):
        return end - 1
    if inside[-1:] == '"' and inside.count('"') % 2 == 1:
        return end - 1
    return end


def _without_references(text: str, start: int, end: int) -> int:
    """The end before footnote marks such as "[3]"."""
    found = _REFERENCES.search(text, start, end)
    return end if found is None or found.end() != end else found.start()
