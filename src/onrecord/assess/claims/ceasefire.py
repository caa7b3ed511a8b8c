"""Ceasefire: a truce holds, is kept or is broken, from a time.

*Recognised* by a truce, ceasefire, pause or silence of guns said to hold or to be broken. Read from it: the place, from
when to when, and whether it is said to hold wholly or "by and large".
*What bears on it*: fire or quiet in the truce area within that time; what comes before it or after it ends does not.
*Consistent*: observers on the spot noted no fire. *Contradicted*: fire in the area and time, stated as fact, against
a truce said to hold wholly. *In tension*: one side's word of a breach, or many incidents against "by and large". All
else is undecided.
"""

from __future__ import annotations

from onrecord.assess.bearing import Bearing
from onrecord.assess.claims.asked import Asked
from onrecord.assess.claims.happenings import FIRE, happened
from onrecord.assess.claims.leaning import NOTHING, Leaning, refutes, strains, supports
from onrecord.assess.lexicon import has, signs
from onrecord.assess.passages import Passage
from onrecord.values import ClaimKind, Measure

KIND = ClaimKind.CEASEFIRE


def leaning(asked: Asked, passage: Passage, bearing: Bearing) -> Leaning:  # noqa: ARG001 - one form for all kinds
    """Which way the passage leans on a claim about a truce."""
    fire, quiet = signs("fire", passage.words, passage.text), signs("quiet", passage.words, passage.text)
    if has("innocent", passage.words) or _is_of_anything(passage):
        return NOTHING
    breaks = has("broken", asked.words) or (
        has("fire", asked.words) and not has("quiet", asked.words) and not has("ceased", asked.words)
    )
    holds = asked.claim.polarity is not breaks
    if any(fire) and (any(quiet) or not all(fire)):
        return NOTHING
    if any(quiet) or (fire and not any(fire)):
        return supports("it was quiet") if holds else refutes("it was quiet")
    if not (any(fire) or happened(passage, FIRE) or _is_counted(passage)):
        return NOTHING
    if not holds:
        return supports("there was fire")
    return strains("there was fire") if has("part", asked.words) else refutes("there was fire")


def _is_of_anything(passage: Passage) -> bool:
    """Whether words of fire and quiet may be of anything, as in a long text that tells here of no act and no truce."""
    return passage.is_of_long_text and not (happened(passage, FIRE) or has("truce", passage.words))


def _is_counted(passage: Passage) -> bool:
    """Whether it counts attacks or breaches."""
    return any(
        figure.measure is Measure.ATTACKS and (figure.bounds.low or 0) > 0 for figure in passage.figures
    )
