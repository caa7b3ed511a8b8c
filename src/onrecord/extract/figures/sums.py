"""Sums: the thing that "amounts to", "rose to", "stands at" a number, which says what the number counts; nothing is added up."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extract.figures.words import classed, is_in
from onrecord.language import Word, clause_head, objects, obliques, subjects
from onrecord.values import Measure


def by_total(noun: Word, verb: Word) -> Iterator[tuple[Measure, Word]]:
    """As in "The group amounted to 8,000", "the toll rose to 465": what the thing that amounts to the number is."""
    for thing in _summed(noun, verb):
        yield from classed("nouns", thing)
        yield from classed("happenings", thing)


def _summed(noun: Word, verb: Word) -> Iterator[Word]:
    """The things whose sum a verb tells, what they are of before themselves."""
    if not is_in("totals", verb):
        return
    for thing in (*objects(verb), *subjects(verb)):
        if thing.i != noun.i:
            yield from obliques(thing, "of")
            yield thing


def totalled(number: Word) -> Word | None:
    """What a number without a noun sums up: `support` in "bringing our support to $500 million"; None for others."""
    verb = clause_head(number)
    if not any(word.i == number.i for word in obliques(verb, "to", "at", "of")):
        return None
    return next(_summed(number, verb), None)
