"""Withdrawal: forces leave or have left, wholly or in part.

*Recognised* by words of leaving, pulling out, abandoning or handing over. Read from it: the force, the place, the day,
and whether it speaks of all ("the last soldiers") or of a part ("two thirds", "the main part", "has begun").
*What bears on it*: the same force at the same place from the day of leaving on; of a report of the leaving itself,
also just before.
*Consistent*: the record tells of the leaving, or of the force gone. *Contradicted*: a claim about all, and some of
the force was there afterwards; a claim about a part, and none has gone. *In tension*: losses or fighting of the
force after a partial withdrawal, a party's word, men who may be another's, or words that leave it open. All else is undecided: a plan
above all.
"""

from __future__ import annotations

from onrecord.assess.bearing import Bearing, Scope
from onrecord.assess.claims.asked import Asked
from onrecord.assess.claims.happenings import told_of
from onrecord.assess.claims.leaning import NOTHING, Leaning, Side, refutes, strains, supports
from onrecord.assess.claims.whereabouts import Whereabouts, is_empty
from onrecord.assess.lexicon import has
from onrecord.assess.passages import Passage
from onrecord.values import ClaimKind

KIND = ClaimKind.WITHDRAWAL


def leaning(asked: Asked, passage: Passage, bearing: Bearing) -> Leaning:
    """Which way the passage leans on a claim of withdrawal; of a force that may be another it is strained at most."""
    leans = _leaning(asked, passage, bearing)
    is_unsure = bearing.force is Scope.UNKNOWN and asked.force_is_bound
    return strains(leans.says) if is_unsure and leans.side is Side.AGAINST else leans


def _leaning(asked: Asked, passage: Passage, bearing: Bearing) -> Leaning:  # noqa: PLR0911 - a ladder: one answer a rung
    if bearing.place_here and is_empty(passage):
        return _of_gone(asked)
    if bearing.force is Scope.OTHER or not bearing.is_named:
        return NOTHING
    found = told_of(asked, passage)
    if found is Whereabouts.UNTOLD:
        return NOTHING
    if not asked.claim.polarity and has("part", asked.words) and not has("whole", passage.words):
        return NOTHING if found is Whereabouts.GONE else supports("it is still there")
    if not asked.claim.polarity:
        return refutes("it has left") if found is Whereabouts.GONE else supports("it is still there")
    if found is Whereabouts.GONE:
        return supports("it has left")
    if asked.leaves_some:
        return supports("some of it is still there, as was said")
    if asked.is_whole:
        return refutes("some of it was still there")
    if found is Whereabouts.THERE and not has("some_left", passage.words):
        return strains("it was still there")
    return NOTHING if found is Whereabouts.THERE else supports("some of it has left")


def _of_gone(asked: Asked) -> Leaning:
    return supports("the place was empty") if asked.claim.polarity else refutes("the place was empty")
