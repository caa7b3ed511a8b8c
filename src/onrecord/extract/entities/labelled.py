"""What the pipeline's recogniser labels; it answers for its own mistakes and is named as the reason."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extract.page import Page
from onrecord.language import mentions_in
from onrecord.values import Entity, EntityType, Why

KNOWN = frozenset(EntityType)
RULE = "labelled by the pipeline"


def labelled(page: Page) -> Iterator[Entity]:
    """One entity for each labelled span of a known type, without space at its ends."""
    for span, sort in mentions_in(page.parsed):
        if sort not in KNOWN:
            continue
        words = span.text
        start = span.start_char + len(words) - len(words.lstrip())
        end = span.end_char - len(words) + len(words.rstrip())
        if start < end:
            yield Entity(quote=page.quote(start, end), type=EntityType(sort), why=Why(rule=RULE))
