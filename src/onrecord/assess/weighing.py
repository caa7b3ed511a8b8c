"""Weighing: from the leanings of single passages to one verdict with its reason.

A passage is weighed with whose word it is and how sure it is. Fact against the claim contradicts; a party's word, or
fact with an open question beside it, makes tension; fact for it makes it consistent, if nothing stands against.
Planned, hedged and denied passages, retracted reports and the speaker's own words weigh nothing. One lineage
counts once. Where fact stands for and against, both can hardly be right, and the claim is in tension.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from onrecord.assess.bearing import Bearing, Scope, Setting
from onrecord.assess.claims import LEANING, Asked
from onrecord.assess.claims.leaning import NOTHING, Leaning, Side, refutes, strains
from onrecord.assess.claims.whereabouts import Whereabouts, whereabouts
from onrecord.assess.facts import factual
from onrecord.assess.footing import may_bear, stands
from onrecord.assess.lexicon import has, hits
from onrecord.assess.passages import Passage, once
from onrecord.assess.retractions import is_retraction
from onrecord.assess.standing import Document, Standing, repeats, standing
from onrecord.assess.timing import Time
from onrecord.values import ClaimKind, Quote, Verdict
from onrecord.values.statements import Voice

SHARED_TOPIC = 2
REACH = 4  # sentences in which what a fact leaves open is told
PLACELESS_TOPIC = 3  # words that a text which names no place must share with a claim that does
OF_A_FORCE = frozenset({ClaimKind.PRESENCE, ClaimKind.WITHDRAWAL, ClaimKind.PREDICTION, ClaimKind.MEANS})
LOOKS_BACK = frozenset({ClaimKind.COMPLETION, ClaimKind.WITHDRAWAL})


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """One passage with its bearing and its final leaning."""

    passage: Passage
    bearing: Bearing
    leaning: Leaning
    lineage: str

    @property
    def quote(self) -> Quote:
        """The words."""
        return self.passage.quote


def weighed(
    asked: Asked, document: Document, lineage: str, outlets: Mapping[str, Document]
) -> tuple[Weighed, ...]:
    """Every passage of one document, weighed; `outlets` are the record's documents by outlet."""
    setting = Setting(asked=asked, passages=document)
    if not may_bear(asked, setting):
        return ()
    if asked.place_is_bound and not setting.is_here and setting.names_a_place:
        return ()  # whatever it tells, it tells of another place
    found = tuple(
        _weighed(passage, setting, lineage, outlets)
        for passage in document
        if not _is_said_there(asked, passage)
    )
    found = _authored(found)
    if not (found and found[0].passage.is_of_one_matter):
        return found
    if any(one.leaning.side is not Side.NOTHING for one in found):
        return found
    return _questioned(asked, found)


def _authored(found: tuple[Weighed, ...]) -> tuple[Weighed, ...]:
    """A sign of the means, and in the same document the claim's force established as its author or sole owner."""
    if not any(map(_names_author, found)):
        return found
    return tuple(
        replace(one, leaning=refutes(one.leaning.says)) if one.leaning.lacks_author else one for one in found
    )


def _names_author(one: Weighed) -> bool:
    words = one.passage.words
    if one.bearing.force is not Scope.SAME or one.bearing.other_force:
        return False
    owns = has("only", words) and has("possess", words) and one.bearing.names_force
    return owns or (has("established", words) and has("act", words))


def _is_said_there(asked: Asked, passage: Passage) -> bool:
    """Whether the passage holds the claim itself."""
    return any(
        passage.document.id == piece.document and piece.overlaps(passage.quote)
        for piece in asked.statement.content
    )


def _questioned(asked: Asked, found: tuple[Weighed, ...]) -> tuple[Weighed, ...]:
    """A document that tells facts of the claim's force and place and says what they leave open strains it."""
    if any(is_retraction(one.passage) for one in found) or _is_own(asked, found[0].passage):
        return found
    doubts = [one for one in found if has("doubt", one.passage.words) and one.passage.number > 0]
    if not doubts or asked.claim.kind is ClaimKind.CEASEFIRE or any(_is_guess(one.passage) for one in found):
        return found
    fact = next((one for one in found if _is_telling(asked, one)), None)
    if fact is None or doubts[-1].passage.number <= fact.passage.number:
        return found
    marked = replace(fact, leaning=strains("its facts tell against it and leave open what they mean"))
    return tuple(marked if one is fact else one for one in found)


@once
def _is_guess(passage: Passage) -> bool:
    """Whether the passage guesses between two things ("it may have been gas, or a burst pipe")."""
    hedges = [hit.last for hit in hits("guess", passage.words)]
    return any(
        token.word.lower() == "or" and at > min(hedges) for at, token in enumerate(passage.words) if hedges
    )


def _is_telling(asked: Asked, one: Weighed) -> bool:
    bears = one.bearing
    return (
        bears.place is Scope.SAME
        and (bears.force is not Scope.OTHER or asked.claim.kind not in OF_A_FORCE)
        and bears.time in (Time.INSIDE, Time.UNKNOWN)
        and factual(one.passage) is not None
        and not has("doubt", one.passage.words)
    )


def _is_own(asked: Asked, passage: Passage) -> bool:
    return passage.document.id == asked.document.id


def _weighed(passage: Passage, setting: Setting, lineage: str, outlets: Mapping[str, Document]) -> Weighed:
    asked, document = setting.asked, setting.passages
    bears = Bearing(passage=passage, setting=setting)
    leans = NOTHING if is_retraction(passage) else _leaning(asked, passage, bears)
    if leans is not NOTHING:
        leans = _by_source(asked, passage, leans, standing(asked, passage, document, outlets))
    if leans.side is Side.FOR and has("doubt", passage.words):
        leans = NOTHING
    if leans.side is Side.AGAINST and any(map(_is_guess, _near(passage, document))):
        leans = NOTHING
    if leans.side is Side.AGAINST and _is_doubted(passage, document):
        leans = strains(leans.says)
    return Weighed(passage=passage, bearing=bears, leaning=leans, lineage=lineage)


def _leaning(asked: Asked, passage: Passage, bears: Bearing) -> Leaning:  # noqa: PLR0911 - a ladder: one answer a rung
    fact = factual(passage)
    if fact is None or not stands(asked, passage, bears) or not _is_of_the_place(asked, passage, bears):
        return NOTHING
    foretells = asked.claim.kind is ClaimKind.PREDICTION
    if foretells and _is_from_before(asked, passage):
        return NOTHING
    if _is_own(asked, passage) and (foretells or _is_told_by_another(passage)):
        return NOTHING
    if _is_own(asked, passage) and not (
        asked.force_is_bound and bears.force is Scope.SAME and bears.place_here
    ):
        return NOTHING
    leans: Leaning = LEANING[asked.claim.kind](asked, fact, bears)
    if leans.side is Side.NOTHING:
        return NOTHING
    if bears.time is Time.BEFORE and not foretells and not _lasts(asked, passage, leans):
        return NOTHING
    if bears.time is Time.AFTER and asked.claim.kind is not ClaimKind.PREDICTION:
        return NOTHING
    return leans


def _is_of_the_place(asked: Asked, passage: Passage, bears: Bearing) -> bool:
    """Whether the passage is about the claim's place, or, where the claim names none, about its topic."""
    if bears.place is Scope.SAME:
        return True
    if asked.place_is_bound:
        return bears.place is Scope.UNKNOWN and len(asked.topic & passage.stems) >= PLACELESS_TOPIC
    if asked.claim.kind is ClaimKind.CEASEFIRE and has("truce", passage.words):
        return True
    return bears.place is Scope.UNKNOWN or len(asked.topic & passage.stems) >= SHARED_TOPIC


def _is_from_before(asked: Asked, passage: Passage) -> bool:
    """Whether it came out before the claim, so that it can tell nothing of what the claim foretells."""
    said, told = asked.published, passage.published
    return said is not None and told is not None and told < said


def _is_told_by_another(passage: Passage) -> bool:
    """Whether the passage gives what somebody said."""
    return has("saying", passage.words) or any(said.voice is Voice.OTHER for said in passage.statements)


def _lasts(asked: Asked, passage: Passage, leans: Leaning) -> bool:
    """Whether what was so before the claim's time still bears on it: an end or a leaving lasts."""
    kind = asked.claim.kind
    if kind in LOOKS_BACK:
        return leans.side is Side.FOR
    own = any(asked.document.id == piece.document for piece in asked.statement.content) and asked.has_own_time
    return kind is ClaimKind.PRESENCE and not own and whereabouts(passage) is Whereabouts.GONE


def _by_source(asked: Asked, passage: Passage, leans: Leaning, whose: Standing) -> Leaning:
    """A party's word makes tension at most; the speaker's own side cannot support him, but can admit."""
    if leans.side is Side.FOR and (whose is Standing.SPEAKER or repeats(asked, passage)):
        return NOTHING
    if leans.lacks_author and whose in (Standing.SPEAKER, Standing.FORCE):
        return refutes(leans.says)
    boasts = (
        whose is Standing.FORCE
        and asked.claim.kind is ClaimKind.CASUALTIES
        and has("claiming", passage.words)
    )
    if leans.side is Side.AGAINST and (boasts or whose is Standing.PARTY):
        return strains(f"{leans.says}, on a party's word")
    return leans


def _is_doubted(passage: Passage, document: tuple[Passage, ...]) -> bool:
    """Whether this passage or one just after it says what the evidence leaves open."""
    return any(has("doubt", other.words) for other in _near(passage, document))


def _near(passage: Passage, document: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """The passage and the few after it."""
    return document[passage.number : passage.number + REACH]


def verdict_of(found: tuple[Weighed, ...]) -> Verdict:
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
