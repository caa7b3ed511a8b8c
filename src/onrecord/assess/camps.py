"""Camps: on which side unnamed forces stand, as far as the nouns tell.

"The army" and "government patrols" are one camp, "gunmen" and "the rebels" another, "the coalition" and peacekeepers a
third. It knows nothing of two governments at war with one another; names tell those apart.
"""

from __future__ import annotations

from functools import cache

from onrecord.assess.lexicon import FILE
from onrecord.assess.wording import Hit, Phrases, Token
from onrecord.reference import actors
from onrecord.reference.actor import ActorKind
from onrecord.reference.files import load_yaml

WATCHERS = frozenset({ActorKind.MONITOR, ActorKind.AGENCY, ActorKind.COURT, ActorKind.MEDIA})
CAMPS = {
    ActorKind.ARMED_GROUP: "armed_group",
    ActorKind.COALITION: "outside",
    ActorKind.ORGANISATION: "outside",
    ActorKind.ARMED_FORCE: "government",
}


def camps_in(words: tuple[Token, ...]) -> frozenset[str]:
    """The camps that these words name."""
    return frozenset(camp for camp, listed in _camps() if listed.found_in(words))


@cache
def camps_of(keys: frozenset[str]) -> frozenset[str]:
    """The camps of actors that are groups, coalitions or organisations; a state's forces may be on any side."""
    known = [actor for key in keys if (actor := actors().get(key)) is not None]
    return frozenset(CAMPS[actor.kind] for actor in known if actor.kind in CAMPS)


@cache
def _camps() -> tuple[tuple[str, Phrases], ...]:
    return tuple((camp, Phrases(words)) for camp, words in load_yaml(FILE)["camps"].items())


@cache
def watches(keys: frozenset[str]) -> bool:
    """Whether these are the keys of one who watches, helps or judges, whose deeds are no other force's."""
    known = [actor for key in keys if (actor := actors().get(key)) is not None]
    return bool(known) and all(
        actor.kind in WATCHERS or actor.key in load_yaml(FILE)["watchers"] for actor in known
    )


def persons_in(words: tuple[Token, ...]) -> frozenset[str]:
    """The groups of persons that these words name."""
    return frozenset(group for group, listed in _groups() if listed.found_in(words))


def combatants_in(words: tuple[Token, ...]) -> tuple[Hit, ...]:
    """Where these words name members of a force."""
    return next(listed for group, listed in _groups() if group == "combatant").found_in(words)


@cache
def _groups() -> tuple[tuple[str, Phrases], ...]:
    return tuple((group, Phrases(words)) for group, words in load_yaml(FILE)["persons"].items())
