"""Grounds: the places that hang on a trigger or on its clause; a place of another clause is not lent."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extract.page import Page
from onrecord.language import Word, clause_head, is_predicate
from onrecord.values import PlaceMention


def places_of(word: Word, places: Sequence[PlaceMention], page: Page) -> tuple[PlaceMention, ...]:
    """The places below the word, else below its clause's head, in order."""
    sentence = word.sent
    near = [place for place in places if sentence.start_char <= place.quote.start < sentence.end_char]
    for holder in dict.fromkeys((word, clause_head(word))):
        found = tuple(place for place in near if _hangs(place, holder, page))
        if found:
            return found
    return ()


def _hangs(place: PlaceMention, holder: Word, page: Page) -> bool:
    span = page.parsed.char_span(place.quote.start, place.quote.end, alignment_mode="expand")
    if span is None:
        return False
    above = span.root
    while above.head.i != above.i:
        above = above.head
        if above.i == holder.i:
            return True
        if is_predicate(above):
            return False
    return False
