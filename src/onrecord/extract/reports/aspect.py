"""Aspect: whether a verb tells what is done or what goes on, by its tense and form; states go on unless told as past."""

from __future__ import annotations

from onrecord.extract.dates.attachment import is_saying
from onrecord.extract.reports.told import Told, why
from onrecord.language import (
    Tense,
    Word,
    clause_head,
    complements,
    governor,
    governors,
    is_gerund,
    is_infinitive,
    is_past_participle,
    is_perfect,
    is_predicate,
    is_present,
    is_progressive,
    is_verb,
    marker,
    subjects,
    tense,
)
from onrecord.values import Reality

AFTER = frozenset({"of", "after", "during", "from", "before"})


def of_tense(verb: Word, lasting: bool) -> Told:  # noqa: FBT001 - private
    """What the form of a verb itself says."""
    shown = tense(verb)
    if is_infinitive(verb) and shown is None and marker(verb) is None and subjects(verb):
        shown = Tense.PRESENT
    if is_gerund(verb) and shown is None:
        told = _of_participle(verb, lasting)
        if told is not None:
            return told
    return _of_state(verb, shown, lasting)


def _of_state(verb: Word, shown: Tense | None, lasting: bool) -> Told:  # noqa: FBT001 - private
    """What goes on by its tense, by that of what it is part of, or as a state; else it is plain fact."""
    is_simple = not is_perfect(verb)
    going = lasting or is_progressive(verb)
    if shown is Tense.PAST and going and is_simple and _is_reported(verb):
        return why("past of what is said", verb, Reality.ONGOING)
    if (
        lasting
        and shown is None
        and is_past_participle(verb)
        and tense(clause_head(verb.head)) is Tense.PRESENT
    ):
        return why("participle beside a present", verb, Reality.ONGOING)
    if shown is Tense.PRESENT and (going or (is_simple and _is_habit(verb))):
        return why("present", verb, Reality.ONGOING)
    return Reality.HAPPENED, None


def _is_reported(verb: Word) -> bool:
    """Is a past that of a clause that somebody said in the past ("said they *were operating* there")?"""
    above = governor(verb)
    return (
        above is not None and is_saying(above) and verb in complements(above) and tense(above) is Tense.PAST
    )


def _of_participle(verb: Word, lasting: bool) -> Told | None:  # noqa: FBT001 - private
    """Of "*fighting* there": goes on, unless it came "after days *of fighting*" to what is past."""
    above = next((word for word in governors(verb) if is_predicate(word)), None)
    if above is None:
        return None
    if not is_verb(above) and tense(above) is Tense.PRESENT:
        return why("present participle", verb, Reality.ONGOING)
    if not lasting:
        return None
    if marker(verb) in AFTER and tense(above) is Tense.PAST:
        return Reality.HAPPENED, None
    return why("present participle of a state", verb, Reality.ONGOING)


def _is_habit(verb: Word) -> bool:
    """Is a present not that of a headline: does its sentence end like a sentence and not open the text?"""
    sentence = verb.sent
    return (
        sentence.start > 0
        and sentence[-1].text in {".", "!", "?", "”", '"'}
        and (is_present(verb) or is_infinitive(verb))
    )
