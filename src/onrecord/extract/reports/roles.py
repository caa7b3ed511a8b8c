"""Roles: who does it, to whom, with what, as the grammar of the trigger has it; a role that is not there stays empty."""

from __future__ import annotations

from dataclasses import replace

from onrecord.extract.reports.noun_roles import roles_of_noun
from onrecord.extract.reports.role_words import Roles
from onrecord.extract.reports.scene import Scene
from onrecord.extract.reports.sorts import sorts_of
from onrecord.extract.reports.triggers import Candidate
from onrecord.extract.reports.verb_roles import described_noun, roles_of_verb
from onrecord.language import Word, is_verb, lemma, objects
from onrecord.reference.kinds import Frame, Part, Sense


def roles_of(candidate: Candidate, sense: Sense, scene: Scene) -> Roles:
    """The roles of a candidate in one of its senses."""
    word, frame = candidate.word, sense.frame
    if (sense.bare or sense.active) and is_verb(word) and not described_noun(word):
        frame = frame if _sends(word, sense, scene) else Frame.GOES
    if candidate.options[0].part is Part.VERB or is_verb(word) or frame is Frame.STAYS:
        return roles_of_verb(candidate, frame, scene)
    return _without(range(candidate.first, candidate.last + 1), roles_of_noun(word, sense, scene))


def _sends(verb: Word, sense: Sense, scene: Scene) -> bool:
    """Does a verb of going have somebody for its object ("*flew* 800 soldiers *home*")?"""
    moved = sense.active and lemma(verb) != "leave" and objects(verb)
    return any(sorts_of(word, scene) & {"force", "armed"} for word in moved or ())


def _without(own: range, roles: Roles) -> Roles:
    """The roles without the trigger's own words: nobody is "artillery" in "*artillery fire*"."""
    return replace(
        roles,
        agents=tuple(word for word in roles.agents if word.i not in own),
        targets=tuple(word for word in roles.targets if word.i not in own),
    )
