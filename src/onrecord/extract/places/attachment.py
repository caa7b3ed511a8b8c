"""The places where a predicate or noun happens, by grammar; a dateline stands in only where nothing else does."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extract.page import Page
from onrecord.extract.places.words import place_words
from onrecord.language import Word, appositions, conjuncts, governor, is_predicate, obliques, phrase
from onrecord.values import PlaceMention

DEEPEST = 3


def places_of(word: Word, places: tuple[PlaceMention, ...], page: Page) -> tuple[PlaceMention, ...]:
    """Mentions that say where this happens: "struck *Palmyra*" is not asked, "struck a base in *Palmyra*" is."""
    found: dict[int, PlaceMention] = {}
    for noun in _locatives(word, DEEPEST):
        part = phrase(noun, clauses=False)
        for mention in places:
            if part.start_char <= mention.quote.start < part.end_char:
                found.setdefault(mention.quote.start, mention)
    return tuple(found[start] for start in sorted(found))


def _locatives(word: Word, depth: int) -> Iterator[Word]:
    for noun in obliques(word, *sorted(place_words().prepositions)):
        for one in conjuncts(noun):
            yield one
            yield from appositions(one)
            if depth:
                yield from _locatives(one, depth - 1)
    above = governor(word)
    if above is not None and not is_predicate(word) and depth and is_predicate(above):
        yield from _locatives(above, depth - 1)
