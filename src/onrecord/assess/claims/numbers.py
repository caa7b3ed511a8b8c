"""Numbers: a claim's bounds against the record's, where both count the same.

Two figures count the same when their measures agree and their counted nouns share a word or say nothing. "At
least 10" and 14 agree; "12 in all" and 31 cannot both be true; blurred numbers agree within a tenth.
"""

from __future__ import annotations

import re

from onrecord.assess import phrasing
from onrecord.assess.camps import persons_in
from onrecord.assess.claims.asked import Asked
from onrecord.assess.claims.leaning import NOTHING, Leaning, refutes, supports
from onrecord.assess.lexicon import has
from onrecord.assess.passages import Passage
from onrecord.assess.wording import stems, tokens
from onrecord.values import Bounds, Figure, Measure

LOOSE = 0.1
OF = re.compile(r" (?:of|in|at|from|on) ")
COUNTS = frozenset(
    {
        Measure.KILLED, Measure.INJURED, Measure.MISSING, Measure.CAPTURED, Measure.DISPLACED, Measure.PRESENT,
        Measure.ATTACKS, Measure.DESTROYED, Measure.WEAPONS, Measure.PEOPLE, Measure.LOST, Measure.OTHER,
    }
)  # fmt: skip


_LOOSELY = frozenset({Measure.PRESENT, Measure.PEOPLE, Measure.DISPLACED, Measure.OTHER})


def compared(asked: Asked, passage: Passage) -> Leaning | None:
    """The leaning of the passage's number that counts what the claim counts, if there is one."""
    if has("negation", passage.words):
        return None
    for wanted in asked.figures:
        if wanted.measure not in COUNTS or wanted.bounds.is_zero:
            continue
        for found in passage.figures:
            if counts_the_same(wanted, found):
                return of_bounds(wanted.bounds, found.bounds)
    return None


def of_bounds(wanted: Bounds, found: Bounds) -> Leaning:
    """Whether the record's number fits the claim's."""
    said = phrasing.bounds(found)
    if fits(wanted, found):
        if found.high is None and wanted.high is not None and (found.low or 0) < wanted.high / 2:
            return NOTHING  # "at least one" is no sign of a hundred
        return supports(f"the record counts {said}")
    return refutes(f"the record counts {said}, the claim {phrasing.bounds(wanted)}")


def fits(wanted: Bounds, found: Bounds) -> bool:
    """Whether some number fits both, with a tenth of play where either is blurred."""
    play = LOOSE if wanted.approximate or found.approximate else 0.0
    low = None if wanted.low is None else wanted.low * (1 - play)
    high = None if wanted.high is None else wanted.high * (1 + play)
    return not (
        (high is not None and found.low is not None and found.low > high)
        or (low is not None and found.high is not None and found.high < low)
    )


def counts_the_same(wanted: Figure, found: Figure) -> bool:
    """Whether two figures count one thing: measure, noun and persons agree."""
    if wanted.measure is not found.measure and {wanted.measure, found.measure} - _LOOSELY:
        return False
    if wanted.persons is not None and found.persons is not None and wanted.persons is not found.persons:
        return False
    if wanted.counted is None or found.counted is None or wanted.measure is Measure.KILLED:
        return True
    ours, theirs = _head(wanted.counted.words), _head(found.counted.words)
    return bool(stems(ours) & stems(theirs)) or bool(persons_in(tokens(ours)) & persons_in(tokens(theirs)))


def _head(counted: str) -> str:
    """What is counted, without whose it is or where ("battalions of the force")."""
    return OF.split(counted, maxsplit=1)[0]
