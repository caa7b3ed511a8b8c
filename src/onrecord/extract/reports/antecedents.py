"""Antecedents: the noun that a pronoun in a role stands for, by grammar and number; where none fits the pronoun stays."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.extract.reports.role_words import PARTIES
from onrecord.extract.reports.scene import Scene
from onrecord.extract.reports.sorts import sorts_of
from onrecord.language import (
    Word,
    clause_head,
    governors,
    is_noun,
    is_plural,
    is_predicate,
    is_pronoun,
    names_person,
    obliques,
    possessors,
    subjects,
)
from onrecord.values import Why

PERSONS = frozenset({"he", "him", "his", "she", "her"})
BODIES = frozenset({"it", "its"})
SEVERAL = frozenset({"they", "them", "their"})
BODY = frozenset({"country", "authority", "organisation", "force", "armed", "place"})
OWNERS = frozenset({"his", "her", "its", "their"})
LONGEST_CHAIN = 6


def resolved(words: tuple[Word, ...], others: tuple[Word, ...], scene: Scene) -> tuple[Word, ...]:
    """The words with each pronoun of the third person replaced by its noun, unless that is in the other role already."""
    found = ((word, _noun_of(word, scene, LONGEST_CHAIN)) for word in words)
    return tuple(dict.fromkeys(word if noun is None or noun in others else noun for word, noun in found))


def whys_of(words: tuple[Word, ...], scene: Scene) -> tuple[Why, ...]:
    """Why the nouns of `resolved` stand for pronouns among these words."""
    found = ((word, _noun_of(word, scene, LONGEST_CHAIN)) for word in words)
    return tuple(
        Why(rule=f"stands for {noun.text}", cue=word.text) for word, noun in found if noun is not None
    )


def _noun_of(word: Word, scene: Scene, depth: int) -> Word | None:
    if depth == 0 or not is_pronoun(word) or word.lower_ not in PERSONS | BODIES | SEVERAL:
        return None
    for other in _before(word):
        if is_pronoun(other) and other.lower_ in _family(word):
            return _noun_of(other, scene, depth - 1)
        if is_noun(other) and _fits(word, other, scene):
            return other
    return None


def _family(word: Word) -> frozenset[str]:
    """The pronouns that can stand for the same noun."""
    return next(group for group in (PERSONS, BODIES, SEVERAL) if word.lower_ in group)


def _before(word: Word) -> Iterable[Word]:
    """What a pronoun may stand for, the likeliest first: subjects of the clauses above, nouns nearby, the last subject."""
    own = clause_head(word)
    if word.lower_ in OWNERS:
        yield from (other for other in _nearest(word) if other not in possessors(word.head))
    else:
        for above in governors(own):
            if is_predicate(above):
                yield from (one for one in subjects(above) if one.i < word.i)
    first = word.sent.start
    if first > 0:
        yield from subjects(word.doc[first - 1].sent.root)


def _nearest(word: Word) -> Iterable[Word]:
    """The nouns of the sentence before a word, from it backwards."""
    for place in range(word.i - 1, word.sent.start - 1, -1):
        yield word.doc[place]


def _fits(pronoun: Word, noun: Word, scene: Scene) -> bool:
    """Do number and sort agree: a person for "he", a body for "it", several for "they"?"""
    found = sorts_of(noun, scene)
    if pronoun.lower_ in PERSONS:
        return (bool(found & {"person", "official"}) or names_person(noun)) and not is_plural(noun)
    if not found & (PARTIES | {"place"}) or (obliques(noun, "of") and "quantity" in found):
        return False
    if pronoun.lower_ in SEVERAL:
        return is_plural(noun)
    return not is_plural(noun) and bool(found & BODY)
