"""What sort of thing a word names: force, place, weapon ...; a pronoun and a bare number tell no more than that."""

from __future__ import annotations

from onrecord.extract.reports.scene import Scene
from onrecord.language import Word, compounds, is_adjective, is_number, is_pronoun, is_proper, lemma, obliques
from onrecord.reference import actors as reference_actors
from onrecord.reference.actor import ActorKind
from onrecord.reference.kinds import participant_classes
from onrecord.values import ActorMention, PlaceKind, PlaceMention

NONE: frozenset[str] = frozenset()
ARMED = frozenset({"armed", "force"})
SITE = frozenset({"place"})
BY_ACTOR_KIND = {
    ActorKind.STATE: frozenset({"country", "authority"}),
    ActorKind.GOVERNMENT: frozenset({"country", "authority"}),
    ActorKind.ARMED_FORCE: ARMED,
    ActorKind.MINISTRY: frozenset({"authority"}),
    ActorKind.OFFICE: frozenset({"authority", "official", "person"}),
    ActorKind.ARMED_GROUP: ARMED | {"fighter", "organisation"},
    ActorKind.COALITION: ARMED | {"authority"},
    ActorKind.ORGANISATION: frozenset({"organisation", "authority", "un_body", "un"}),
    ActorKind.MONITOR: frozenset({"organisation"}),
    ActorKind.AGENCY: frozenset({"organisation"}),
    ActorKind.PARTY: frozenset({"organisation", "authority"}),
    ActorKind.COURT: frozenset({"organisation", "authority"}),
    ActorKind.MEDIA: frozenset({"organisation"}),
    ActorKind.PERSON: frozenset({"person", "official"}),
    ActorKind.PEOPLE: frozenset({"person", "civilian", "force"}),
}


def sorts_of(word: Word, scene: Scene) -> frozenset[str]:
    """The classes of participants.yaml that a word is in, and those its mention gives it."""
    found = scene.sorts.get(word.i)
    if found is None:
        found = scene.sorts[word.i] = _sorts_of(word, scene)
    return found


def _sorts_of(word: Word, scene: Scene) -> frozenset[str]:
    known = participant_classes()
    found = known.get(lemma(word), NONE) | known.get(word.lower_, NONE)
    if not found and word.lower_.endswith("s"):
        found = known.get(word.lower_[:-1], NONE)
    if is_pronoun(word):
        found |= {"pronoun"}
    found |= _of_mentions(word, scene)
    if is_number(word) or "quantity" in found:
        for part in obliques(word, "of"):
            found |= sorts_of(part, scene) if part.i > word.i else NONE
        found |= {"number"}
    for before in compounds(word):
        found |= {f"{name} compound" for name in known.get(lemma(before), NONE)}
    return found


def _of_mentions(word: Word, scene: Scene) -> frozenset[str]:
    if not (is_proper(word) or word.text[:1].isupper()):
        return NONE
    found = NONE
    place, actor = scene.place_at.get(word.i), scene.actor_at.get(word.i)
    if place is not None:
        found |= _of_place(place)
    if actor is not None:
        found |= _of_actor(actor)
    if not found and is_proper(word):
        found = frozenset({"name"})
    if is_adjective(word) and reference_actors().of_adjective(word.text):
        found |= {"country"}
    return found


def _of_place(mention: PlaceMention) -> frozenset[str]:
    place = mention.place
    if place is not None and place.kind is PlaceKind.COUNTRY:
        return frozenset({"place", "country", "authority"})
    return SITE


def _of_actor(mention: ActorMention) -> frozenset[str]:
    actor = None if mention.actor is None else reference_actors().get(mention.actor)
    return frozenset({"name", "person"}) if actor is None else BY_ACTOR_KIND[actor.kind]
