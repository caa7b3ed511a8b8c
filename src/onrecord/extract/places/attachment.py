"""The places where a predicate or noun happens, by grammar alone; a dateline is no place of a happening."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from onrecord.extract.page import Page
from onrecord.extract.places.words import place_words
from onrecord.language import (
    Word,
    appositions,
    compounds,
    conjuncts,
    governor,
    is_noun,
    is_predicate,
    obliques,
    patients,
    phrase,
    possessors,
    preposition,
)
from onrecord.values import PlaceMention

DEEPEST = 3
LONGEST_GAP = 2  # ", " between a place and what it lies in


def places_of(word: Word, places: tuple[PlaceMention, ...], page: Page) -> tuple[PlaceMention, ...]:
    """Mentions that say where this happens: in "struck a base in *Palmyra*, *Syria*" both, for either word.

    What is itself struck, taken or left is not asked here, nor where somebody speaks.
    """
    found: dict[int, PlaceMention] = {}
    for noun in _locatives(word, DEEPEST):
        part = phrase(noun)
        for mention in _within(places, part.start_char, part.end_char):
            found.setdefault(mention.quote.start, mention)
    for mention in tuple(found.values()):
        for beside in (*_before(mention, places, page), *_behind(mention, places, page)):
            found.setdefault(beside.quote.start, beside)
    return tuple(found[start] for start in sorted(found))


def _within(places: tuple[PlaceMention, ...], start: int, end: int) -> tuple[PlaceMention, ...]:
    """The mentions that begin between two characters; `places` stand in the order of the text."""
    first = bisect_left(places, start, key=_start)
    return places[first : bisect_left(places, end, key=_start)]


def _start(mention: PlaceMention) -> int:
    return mention.quote.start


def _behind(mention: PlaceMention, places: tuple[PlaceMention, ...], page: Page) -> tuple[PlaceMention, ...]:
    """The mention right behind a comma: "Istanbul, *Turkey*"."""
    end = mention.quote.end
    near = _within(places, end, end + LONGEST_GAP + 1)
    return near[:1] if near and page.text[end : near[0].quote.start].strip() == "," else ()


def _before(mention: PlaceMention, places: tuple[PlaceMention, ...], page: Page) -> tuple[PlaceMention, ...]:
    """The mention right in front of a comma, which lies in this one: "*Istanbul*, Turkey"."""
    at = bisect_left(places, mention.quote.start, key=_start)
    if at == 0:
        return ()
    inner = places[at - 1]
    between = page.text[inner.quote.end : mention.quote.start]
    return (inner,) if len(between) <= LONGEST_GAP and between.strip() == "," else ()


def _locatives(word: Word, depth: int) -> Iterator[Word]:
    """Nouns behind a preposition of place that hang on a word, on what it is done to, or on what it hangs on."""
    yield from _own(word, depth)
    if is_predicate(word):
        for patient in patients(word):
            yield from _own(patient, depth)
        return
    for whole in obliques(word, "of"):
        yield from _own(whole, depth)
    yield from (noun for noun in (*compounds(word), *possessors(word)) if is_noun(noun))
    above = governor(word)
    if above is not None and depth and is_predicate(above):
        yield from _own(above, depth - 1)


def _own(word: Word, depth: int) -> Iterator[Word]:
    """The nouns that hang on a word by a preposition of place, with what is joined to them and what they lie in."""
    for noun in obliques(word):
        if not _is_locative(noun):
            continue
        for one in conjuncts(noun):
            yield one
            yield from appositions(one)
            if depth:
                yield from _own(one, depth - 1)


def _is_locative(noun: Word) -> bool:
    """Does it stand behind "in", "near" and the like, or behind "on" and a word for a kind of place?"""
    found = preposition(noun)
    words = place_words()
    if found in words.prepositions:
        return True
    return found == "on" and (noun.lower_ in words.kinds or noun.lower_ in words.directions)
