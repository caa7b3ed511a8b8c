"""Capitals that speak or act ("Moscow said"): there they stand for a government and are no places."""

from __future__ import annotations

from onrecord.extract.written import words_between
from onrecord.language import (
    Text,
    agents,
    complements,
    head_of,
    is_passive,
    is_verb,
    objects,
    preposition,
    subjects,
)
from onrecord.reference import actors

SPEAKS = frozenset({"according to", "by"})


def is_metonym(text: Text, start: int, end: int) -> bool:
    """Is it a seat of government that is subject or agent of a doing or a saying, and not where something is?"""
    if not actors().of_metonym(words_between(text, start, end)):
        return False
    head = head_of(text[start:end])
    verb = head.head
    if preposition(head) in SPEAKS:
        return preposition(head) == "according to" or head in agents(verb)
    if not is_verb(verb) or is_passive(verb) or head not in subjects(verb):
        return False
    return bool(complements(verb) or objects(verb))
