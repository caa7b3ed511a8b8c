"""Control: who holds a place.

*Recognised* by words of holding, control, hands, capture or loss of a place. Read from it: the force, the place, from
when, and whether all of it is meant.
*What bears on it*: who is told to hold, patrol, administer or have lost the place within that time.
*Consistent*: the force holds it on an independent word, or the other side admits its loss. *Contradicted*: another
force holds it, or a part of what is claimed whole. *In tension*: the other side's word, or raids into the place. All
else is undecided.
"""

from __future__ import annotations

from onrecord.assess.bearing import Bearing, Scope
from onrecord.assess.claims.asked import Asked
from onrecord.assess.claims.leaning import NOTHING, Leaning, refutes, supports
from onrecord.assess.claims.whereabouts import Whereabouts, whereabouts
from onrecord.assess.passages import Passage
from onrecord.values import ClaimKind

KIND = ClaimKind.CONTROL


def leaning(asked: Asked, passage: Passage, bearing: Bearing) -> Leaning:
    """Which way the passage leans on a claim of control."""
    found = whereabouts(passage)
    if found is Whereabouts.UNTOLD or bearing.force is Scope.UNKNOWN:
        return NOTHING
    holds = found in (Whereabouts.THERE, Whereabouts.SOME_LEFT)
    if bearing.force is Scope.OTHER or (bearing.other_force and not _names_own(asked, passage)):
        holds = not holds
    says = "the force holds it" if holds else "another force holds it"
    return supports(says) if holds is asked.claim.polarity else refutes(says)


def _names_own(asked: Asked, passage: Passage) -> bool:
    return any(name.is_same(own) for name in passage.names for own in asked.forces)
