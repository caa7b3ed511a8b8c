"""Sentences of a document, cut at marks, semicolons among them; initials, ranks and abbreviations do not end one.

It needs no parse, so that the record can be asked about any text; a sentence never spans two paragraphs.
"""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.values import Document, Quote, quote

_END = re.compile(
    r";(?=\s)|(?:[.!?…]+[\"'”’»)\]]*)(?=\s+[\"'“‘«(\[]?[A-Z0-9À-Þ\u0400-\u042F\u0600-\u06FF])|\n+"
)
TEXTS = 256  # whose cuts are kept
_SHORT = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "gen",
        "col",
        "lt",
        "maj",
        "capt",
        "sgt",
        "st",
        "no",
        "vs",
        "u.s",
        "u.n",
        "u.k",
        "prof",
    ]
)


@lru_cache(maxsize=TEXTS)
def sentences_of(document: Document) -> tuple[Quote, ...]:
    """All sentences, in order."""
    return tuple(quote(document.id, document.text, start, end) for start, end in _spans(document.text))


def _spans(text: str) -> tuple[tuple[int, int], ...]:
    spans, start = [], 0
    for found in _END.finditer(text):
        if found.group()[0] == "." and _is_short(text[start : found.start()]):
            continue
        spans.append((start, found.end()))
        start = found.end()
    spans.append((start, len(text)))
    return tuple(trimmed for one in spans if (trimmed := _trimmed(text, one)) is not None)


def _is_short(before: str) -> bool:
    last = re.split(r"[\s(]", before)[-1].lower()
    return last in _SHORT or (len(last) == 1 and last.isalpha())


def _trimmed(text: str, span: tuple[int, int]) -> tuple[int, int] | None:
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
