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
    is_adverb,
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

MIXED = (
    {Measure.KILLED, Measure.INJURED},
    {Measure.KILLED, Measure.MISSING},
    {Measure.KILLED, Measure.CAPTURED},
)
BETWEEN = 4  # words before a participle among which its "have" is sought
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
        yield from ((Measure.LOST, after),) if _is_mixed(after, counted) else classed("said_of", after)
    passive = _passive_after(counted)
    if passive is not None:
        mixed = _is_mixed(passive, counted)
        yield from ((Measure.LOST, passive),) if mixed else classed("suffered", passive)
    yield from _verb_before(counted)


def _passive_after(counted: Counted) -> Word | None:
    """The word after "was", "are", "have been" right behind a counted noun."""
    first = _at(counted, counted.last + 1)
    place = counted.last + (2 if first is not None and is_in("perfect", first) else 1)
    being = _at(counted, place)
    return _at(counted, place + 1) if being is not None and is_in("participles_of_being", being) else None


def _is_mixed(verb: Word, counted: Counted) -> bool:
    """Are killed, injured and missing counted in one number, "dozens were killed *and wounded*", "killed or are missing"?"""
    link, other = _at(counted, verb.i + 1), _at(counted, verb.i + 2)
    if link is None or other is None or link.lower_ not in {"and", "or"}:
        return False
    if is_in("participles_of_being", other):
        other = _at(counted, verb.i + 3) or other
    return {_lost(verb), _lost(other)} in MIXED


def _lost(word: Word) -> Measure | None:
    return measure_in("suffered", word) or measure_in("said_of", word)


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
        if not is_verb_form(word) or is_auxiliary(word) or is_in("perfect", word) or is_in("parts", word):
            continue
        if _is_suffered(word) or (word.lower_ in measures("said_of") and not _takes_object(word, counted)):
            yield from classed("suffered", word)
        if not is_past_participle(word) or _follows_have(word) or _is_dying(word):
            yield from classed("done", word)
        if is_past(word) or is_present(word) or _is_suffered(word):
            return


def _is_dying(word: Word) -> bool:
    """Is it "died" or the like, which nobody suffers, so that taking it for a participle is a slip of the parse?"""
    return measure_in("done", word) is Measure.KILLED and measure_in("suffered", word) is None


def _follows_have(participle: Word) -> bool:
    """Is it a participle of what was done: "*have* so far died"?"""
    document, first = participle.doc, max(participle.sent.start, participle.i - BETWEEN)
    for place in range(participle.i - 1, first - 1, -1):
        if is_in("perfect", document[place]):
            return True
        if not (is_adverb(document[place]) or is_in("within_perfect", document[place])):
            return False
    return False


def _takes_object(word: Word, counted: Counted) -> bool:
    after = _at(counted, word.i + 1)
    return after is not None and any(question(after) for question in OF_OBJECTS)
