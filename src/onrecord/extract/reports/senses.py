"""Senses: which meaning of a trigger fits its grammar; if none fits, it names no happening."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.extract.reports.role_words import Roles, doing
from onrecord.extract.reports.roles import roles_of
from onrecord.extract.reports.scene import Scene
from onrecord.extract.reports.sorts import sorts_of
from onrecord.extract.reports.triggers import Candidate
from onrecord.language import (
    Word,
    antecedent,
    complements,
    governor,
    is_adjective,
    is_gerund,
    is_passive,
    modifiers,
    objects,
    predicatives,
)
from onrecord.language import agents as agents_of
from onrecord.reference.kinds import Part, Sense, Trigger
from onrecord.values import Kind

ANY = frozenset({"any"})
DESCRIBED = frozenset({Kind.DOWNING, Kind.ABUSE})
PERSONS = frozenset(
    {"person", "force", "armed", "fighter", "civilian", "official", "authority", "organisation"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A candidate read in one sense, with the roles that sense gives it; `proof` counts the conditions it met."""

    candidate: Candidate
    trigger: Trigger
    roles: Roles
    proof: int

    @property
    def is_soft(self) -> bool:
        """Whether it only takes up what other words name, as a participle before a noun does ("*held* areas")."""
        return self.trigger.is_soft or (self.is_described and Kind(self.sense.kind) not in DESCRIBED)

    @property
    def is_described(self) -> bool:
        """Whether it is a verb's participle that stands before a noun."""
        above = governor(self.word)
        is_participle = self.trigger.part is Part.VERB and not is_gerund(self.word)
        return is_participle and above is not None and self.word in modifiers(above)

    @property
    def word(self) -> Word:
        """The word that carries its grammar."""
        return self.candidate.word

    @property
    def sense(self) -> Sense:
        """The sense it is read in."""
        return self.trigger.sense


def reading_of(candidate: Candidate, scene: Scene) -> Reading | None:
    """The sense with the most conditions met; the file's order decides between equals. None where none fits."""
    best = _best(candidate, scene)
    if best is None and candidate.shorter is not None:
        return reading_of(candidate.shorter, scene)
    return best


def _best(candidate: Candidate, scene: Scene) -> Reading | None:
    best: Reading | None = None
    for trigger in candidate.options:
        roles = roles_of(candidate, trigger.sense, scene)
        proof = _proof(candidate, trigger, roles, scene)
        if proof is not None and (best is None or proof > best.proof):
            best = Reading(candidate=candidate, trigger=trigger, roles=roles, proof=proof)
    return best


def _proof(candidate: Candidate, trigger: Trigger, roles: Roles, scene: Scene) -> int | None:
    """How many conditions are met, or None where one is broken."""
    sense = trigger.sense
    if _is_out_of_form(candidate.word, trigger):
        return None
    agents, targets = _sorts(roles.agents, scene), _sorts(roles.targets, scene)
    if sense.frame.value == "lands":
        agents = _sorts(roles.means, scene)
    if sense.frame.value == "meets" and trigger.part is Part.VERB:
        targets = _sorts(objects(candidate.word), scene)
    if sense.frame.value == "hurls":
        targets = _sorts(roles.means, scene)
    if sense.frame.value in {"suffers", "falls"}:
        agents = targets
    said = _sorts(roles.agents, scene) if sense.frame.value not in {"suffers", "falls", "lands"} else agents
    agents |= _sorts(doing(roles.agents, scene), scene) if said else agents
    if _barred(sense.bars_actor, sense.needs_actor, said) or _barred(
        sense.bars_target, sense.needs_target, targets
    ):
        return None
    if trigger.part is Part.VERB and _is_filled(sense, candidate.word, scene):
        return None
    about = _sorts((*roles.about, *roles.agents, *roles.targets), scene)
    if sense.bars_about & about:
        return None
    checks = [(sense.about, about, False)]
    if trigger.part is Part.VERB or sense.frame.value == "stays":
        missing = not (roles.agents if sense.bare else agents)
        unsaid = missing and sense.frame.value in {"acts", "moves", "hurls"}
        checks += [(sense.needs_actor, agents, unsaid or is_passive(candidate.word))]
        moves = not objects(candidate.word) and _is_moving(sense, agents, targets)
        carries = sense.kind == "support" and bool(complements(candidate.word))
        checks += [(sense.needs_target, targets, moves or carries)]
    else:
        checks += [(sense.noun_about, about, False)]
    return _count(checks)


def _is_out_of_form(word: Word, trigger: Trigger) -> bool:
    """Is a verb passive, or describing a noun, where the sense has no such form?"""
    if trigger.part is not Part.VERB:
        return False
    if trigger.sense.active and is_passive(word) and not agents_of(word):
        return True
    return trigger.sense.finite and (antecedent(word) is not None or is_gerund(word) or is_adjective(word))


def _is_filled(sense: Sense, verb: Word, scene: Scene) -> bool:
    """Has a verb that should stand alone an object, or what it makes its subject or object ("*leaving* three *dead*")?"""
    full = (word for word in objects(verb) if not sorts_of(word, scene) & {"place", "border", "road"})
    if sense.bare:
        return bool(predicatives(verb)) or next(full, None) is not None
    return sense.active and bool(predicatives(verb))


def _is_moving(sense: Sense, agents: frozenset[str], targets: frozenset[str]) -> bool:
    """Does somebody move by himself, so that the condition on what is moved asks after the mover?"""
    return sense.frame.value == "moves" and not targets and _meets(sense.needs_target, agents)


def _count(checks: Iterable[tuple[frozenset[str], frozenset[str], bool]]) -> int | None:
    proof = 0
    for needed, found, is_excused in checks:
        if not needed:
            continue
        if _meets(needed, found):
            proof += 2
        elif not is_excused and not needed & ANY:
            return None
    return proof


def _meets(needed: frozenset[str], found: frozenset[str]) -> bool:
    return bool(needed & found) or (bool(found & {"name", "number"}) and bool(needed & PERSONS))


def _barred(bars: frozenset[str], needs: frozenset[str], found: frozenset[str]) -> bool:
    return bool(bars & found) and not needs & found


def _sorts(words: tuple[Word, ...], scene: Scene) -> frozenset[str]:
    found: frozenset[str] = frozenset()
    for word in words:
        found |= sorts_of(word, scene)
    return found
