"""Presence: forces are, or are not, somewhere.

*Recognised* by a statement that a force is, stays, serves or is stationed at a place, or that none is. Read from it:
the force, the place, the time ("since 18 October"), whether it denies, and a number with its bound.
*What bears on it*: passages about the same force, or one that cannot be told apart from it, at the same place or
within it, in the time spoken of.
*Consistent*: the record places the force there (for a denial: finds none there). *Contradicted*: a denial, and the
force was there; an affirmation, and it had gone; a number outside the claim's bounds. *In tension*: only a party
says so, or the words leave it open. All else is undecided.
"""

from __future__ import annotations

from onrecord.assess.bearing import Bearing, Scope
from onrecord.assess.claims.asked import Asked
from onrecord.assess.claims.happenings import told_of
from onrecord.assess.claims.leaning import NOTHING, Leaning, refutes, strains, supports
from onrecord.assess.claims.numbers import compared
from onrecord.assess.claims.whereabouts import Whereabouts, is_empty, is_mentioned
from onrecord.assess.lexicon import has
from onrecord.assess.passages import Passage
from onrecord.values import ClaimKind

KIND = ClaimKind.PRESENCE


def leaning(asked: Asked, passage: Passage, bearing: Bearing) -> Leaning:  # noqa: PLR0911 - a ladder: one answer a rung
    """Which way the passage leans on a claim of presence."""
    if bearing.place_here and is_empty(passage):
        return _of_gone(asked)
    if bearing.force is Scope.OTHER or not bearing.is_named:
        return NOTHING
    counted = compared(asked, passage)
    if counted is not None:
        return counted
    found = told_of(asked, passage)
    if found is Whereabouts.UNTOLD and bearing.names_force and bearing.place_here and is_mentioned(passage):
        found = Whereabouts.THERE
    if found is Whereabouts.UNTOLD:
        return NOTHING
    is_there = found in (Whereabouts.THERE, Whereabouts.SOME_LEFT)
    if bearing.force is Scope.UNKNOWN and asked.forces and not has("admitting", passage.words):
        return strains("forces were there") if is_there and not asked.claim.polarity else NOTHING
    if not is_there and not asked.claim.polarity and not has("whole", passage.words):
        return NOTHING  # that some have left is no sign that none is there
    if asked.claim.polarity is is_there:
        return supports("the force was there" if is_there else "none of the force was there")
    return refutes("the force was there" if is_there else "the force had gone")


def _of_gone(asked: Asked) -> Leaning:
    return refutes("the place was empty") if asked.claim.polarity else supports("the place was empty")
