"""Beside a number: verbs and participles that stand next to it, where a headline or lost punctuation has no grammar.

Only the order of words is asked, and only listed words answer.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extract.figures.counted import Counted
from onrecord.extract.figures.words import classed, is_in, measure_in, measures
from onrecord.language import (
    Word,
    is_adjective,
    is_auxiliary,
    is_determiner,
    is_noun,
    is_number,
    is_past,
    is_past_participle,
    is_present,
    is_pronoun,
    is_verb_form,
)
from onrecord.values import Measure

AHEAD = 14  # words after a counted noun within which its verb is sought
OF_OBJECTS = (
    is_noun,
    is_determiner,
    is_number,
    is_pronoun,
    is_adjective,
)  # what a word that opens an object can be


def beside(counted: Counted) -> Iterator[tuple[Measure, Word]]:
    """The word right after its noun ("three dead", "were killed"), then the verb right before ("killing 15")."""
    after = _at(counted, counted.last + 1)
    if after is not None and after.lower_ in measures("said_of") and not _does_it(after, counted):
        yield from classed("said_of", after)
    passive = _at(counted, counted.last + 2)
    if after is not None and passive is not None and is_in("participles_of_being", after):
        mixed = _is_mixed(_at(counted, passive.i + 1), _at(counted, passive.i + 2), passive)
        yield from ((Measure.LOST, passive),) if mixed else classed("suffered", passive)
    yield from _verb_before(counted)


def _is_mixed(link: Word | None, other: Word | None, verb: Word) -> bool:
    """Are killed and injured counted in one number, "dozens were killed *and wounded*"?"""
    if link is None or other is None or link.lower_ not in {"and", "or"}:
        return False
    return {measure_in("suffered", verb), measure_in("suffered", other)} == {Measure.KILLED, Measure.INJURED}


def _verb_before(counted: Counted) -> Iterator[tuple[Measure, Word]]:
    before = _before(counted)
    measure = None if before is None else measure_in("suffered", before)
    if before is None or measure is None or _is_suffered(before):
        return
    joined = _joined_verb(before)
    if joined is None or joined is measure:
        yield measure, before
    elif {joined, measure} <= {Measure.KILLED, Measure.INJURED}:
        yield Measure.LOST, before


def _before(counted: Counted) -> Word | None:
    """The word before a number, its bound words and what introduces it ("another", "between")."""
    document, place = counted.number.doc, counted.first - 1
    while place >= 0 and (place in counted.before or is_in("introducing", document[place])):
        place -= 1
    return _at(counted, place)


def _at(counted: Counted, place: int) -> Word | None:
    first, end = counted.sentence
    return counted.number.doc[place] if first <= place < end else None


def _is_suffered(verb: Word) -> bool:
    """Whether a form of "be" stands before the verb, so that what follows does not suffer it."""
    return verb.i > 0 and is_in("participles_of_being", verb.doc[verb.i - 1])


def _joined_verb(verb: Word) -> Measure | None:
    """The measure of the verb before "and" or "or": "killing and wounding dozens" counts neither alone."""
    document = verb.doc
    if verb.i < 2 or document[verb.i - 1].lower_ not in {"and", "or"}:  # noqa: PLR2004 - two words before
        return None
    return measure_in("suffered", document[verb.i - 2])


def _does_it(word: Word, counted: Counted) -> bool:
    """Whether the noun does it to somebody named next: "12 gunmen killed five soldiers", not "8 killed, 25 injured"."""
    if not _takes_object(word, counted):
        return False
    beyond = _at(counted, word.i + 2)
    return beyond is None or beyond.lower_ not in measures("said_of")


def following(counted: Counted) -> Iterator[tuple[Measure, Word]]:
    """The first verb after a counted noun: "750 people, mostly children, have so far been killed"."""
    for place in range(counted.last + 1, counted.last + AHEAD):
        word = _at(counted, place)
        if word is None:
            return
        if not is_verb_form(word) or is_auxiliary(word) or is_in("parts", word):
            continue
        if _is_suffered(word) or (word.lower_ in measures("said_of") and not _takes_object(word, counted)):
            yield from classed("suffered", word)
        if not is_past_participle(word):
            yield from classed("done", word)
        if is_past(word) or is_present(word) or _is_suffered(word):
            return


def _takes_object(word: Word, counted: Counted) -> bool:
    after = _at(counted, word.i + 1)
    return after is not None and any(question(after) for question in OF_OBJECTS)
