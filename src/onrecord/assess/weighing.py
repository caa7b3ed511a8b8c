"""Weighing: from the leanings of single passages to one verdict with its reason.

A passage is weighed with whose word it is and how sure it is. Fact against the claim contradicts; a party's word, or
fact with an open question beside it, makes tension; fact for it makes it consistent, if nothing stands against.
Planned, hedged and denied passages, retracted reports and the speaker's own words weigh nothing. One lineage
counts once. Where fact stands for and against, both can hardly be right, and the claim is in tension.
"""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.assess.bearing import Bearing, Scope, Time, bearing
from onrecord.assess.claims import LEANING, Asked
from onrecord.assess.claims.leaning import NOTHING, Leaning, Side, strains
from onrecord.assess.lexicon import has, hits
from onrecord.assess.passages import Passage
from onrecord.assess.retractions import is_retraction
from onrecord.assess.standing import Standing, repeats, standing
from onrecord.values import ClaimKind, Quote, Verdict

PLAN_REACH = 9
LOOKS_BACK = frozenset({ClaimKind.COMPLETION, ClaimKind.WITHDRAWAL})


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """One passage with its bearing, its final leaning and whose word it is."""

    passage: Passage
    bearing: Bearing
    leaning: Leaning
    standing: Standing
    lineage: str

    @property
    def quote(self) -> Quote:
        """The words."""
        return self.passage.quote


def weighed(asked: Asked, document: tuple[Passage, ...], lineage: str) -> tuple[Weighed, ...]:
    """Every passage of one document, weighed."""
    own = {piece for piece in asked.statement.content}
    found = []
    for passage in document:
        if any(passage.document.id == piece.document and piece.overlaps(passage.quote) for piece in own):
            continue
        found.append(_weighed(asked, passage, document, lineage))
    return tuple(found)


def _weighed(asked: Asked, passage: Passage, document: tuple[Passage, ...], lineage: str) -> Weighed:
    bears = bearing(asked, passage, document)
    whose = standing(asked, passage, document)
    leans = NOTHING if is_retraction(passage) else _leaning(asked, passage, bears)
    leans = _by_source(asked, passage, leans, whose)
    if leans.side is Side.AGAINST and _is_doubted(passage, document):
        leans = strains(leans.says)
    return Weighed(passage=passage, bearing=bears, leaning=leans, standing=whose, lineage=lineage)


def _leaning(asked: Asked, passage: Passage, bears: Bearing) -> Leaning:
    if bears.place is Scope.OTHER or (bears.place is Scope.UNKNOWN and asked.place_is_bound):
        return NOTHING
    leans = LEANING[asked.claim.kind](asked, passage, bears)
    if leans.side is Side.NOTHING or not _is_fact(passage):
        return NOTHING
    if bears.time is Time.BEFORE and not (asked.claim.kind in LOOKS_BACK and leans.side is Side.FOR):
        return NOTHING
    if bears.time is Time.AFTER and asked.claim.kind is not ClaimKind.PREDICTION:
        return NOTHING
    return leans


def _is_fact(passage: Passage) -> bool:
    """Whether the passage tells of something that was, not of a plan, a guess or a denial."""
    words = passage.words
    if has("hedge", words) or has("denied", words):
        return False
    return not any(hit.first <= PLAN_REACH for hit in hits("planned", words))


def _by_source(asked: Asked, passage: Passage, leans: Leaning, whose: Standing) -> Leaning:
    """A party's word makes tension at most; the speaker's own side cannot support him, but can admit."""
    if leans.side is Side.FOR and (whose is Standing.OWN_SIDE or repeats(asked, passage)):
        return NOTHING
    if leans.side is Side.AGAINST and whose is Standing.PARTY:
        return strains(f"{leans.says}, on a party's word")
    return leans


def _is_doubted(passage: Passage, document: tuple[Passage, ...]) -> bool:
    """Whether this passage or one after it says what the evidence leaves open."""
    return any(other.number >= passage.number and has("doubt", other.words) for other in document)


def verdict_of(asked: Asked, found: tuple[Weighed, ...]) -> Verdict:
    """The verdict of all passages together."""
    sides = {one.leaning.side for one in found}
    if Side.AGAINST in sides:
        firm_for = [one for one in found if one.leaning.side is Side.FOR]
        against = [one for one in found if one.leaning.side is Side.AGAINST]
        independent = {one.lineage for one in firm_for} - {one.lineage for one in against}
        return Verdict.IN_TENSION if independent else Verdict.CONTRADICTED
    if Side.STRAIN in sides:
        return Verdict.IN_TENSION
    return Verdict.CONSISTENT if Side.FOR in sides else Verdict.UNDECIDED
