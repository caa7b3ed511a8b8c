"""Kinds of loss: who is counted (combatant, civilian, child, woman) and whether of fighting; never by guess."""

from __future__ import annotations

from onrecord.extract.figures.counted import Counted
from onrecord.extract.figures.words import is_in, members
from onrecord.values import Cause, Persons

CLASSES = (
    ("children", Persons.CHILD),
    ("women", Persons.WOMAN),
    ("civilians", Persons.CIVILIAN),
    ("combatants", Persons.COMBATANT),
)


def persons_of(counted: Counted) -> Persons | None:
    """Whom a noun counts, where it says so."""
    if counted.is_elided:
        return None
    return next((persons for kind, persons in CLASSES if is_in(kind, counted.head)), None)


def cause_of(words: str) -> Cause | None:
    """Combat or not, where the counted words say so."""
    lower = words.lower()
    if any(cue in lower for cue in members("non_combat")):
        return Cause.NON_COMBAT
    return Cause.COMBAT if any(cue in lower for cue in members("combat")) else None
