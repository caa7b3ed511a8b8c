"""Signs for and against a name being a place, weighed and summed; each sign names itself, so that it can be read."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from onrecord.extract.page import Page
from onrecord.extract.places.context import (
    following,
    is_after_title,
    is_dateline,
    kind_after,
    preposition_before,
)
from onrecord.extract.places.names import Name
from onrecord.extract.places.runs import LINKS
from onrecord.extract.places.words import place_words, weights
from onrecord.extract.written import lowered, starts, words_between, written
from onrecord.language import Text, Word, head_of, is_common_noun, is_proper, lemma, subjects
from onrecord.reference import ActorKind, actors, folded
from onrecord.values import Entity, EntityType, PlaceKind

POPULOUS = 100_000
ARTICLES = frozenset({"the", "a", "an"})
NO_PLACES = frozenset(
    {
        ActorKind.ARMED_GROUP,
        ActorKind.ORGANISATION,
        ActorKind.COALITION,
        ActorKind.MONITOR,
        ActorKind.MEDIA,
        ActorKind.PARTY,
        ActorKind.PERSON,
    }
)
SAYS_NOTHING = frozenset({EntityType.NATIONALITY, EntityType.TEMPORAL, EntityType.QUANTITY})


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign by its name in `place_evidence.yaml`, and the word that gave it."""

    name: str
    cue: str | None = None

    @property
    def weight(self) -> float:
        """How much it counts, for or against."""
        return weights().named[self.name]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the whole page says that one name's own words do not: its entities in their order, names of persons."""

    entities: tuple[Entity, ...]
    persons: frozenset[str]
    surnames: frozenset[str]

    def label_at(self, place: int) -> EntityType | None:
        """The type of the entity that holds this character, or None."""
        before = bisect_right(self.entities, place, key=lambda entity: entity.quote.start) - 1
        if before < 0 or self.entities[before].quote.end <= place:
            return None
        return self.entities[before].type


def signs_of(page: Page, name: Name, around: Surroundings) -> Iterator[Sign]:
    """Every sign that speaks for or against this name being a place."""
    text = page.parsed
    yield from _grammar_signs(text, name)
    yield from _gazetteer_signs(name)
    yield from _label_signs(text, name, around)
    yield from _person_signs(text, name, around)
    if _goes_on(text, name):
        yield Sign("part_of_name")
    elif _begins_before(text, name):
        yield Sign("ends_name")
    if _may_be_common(text, name) and not _is_country(name):
        yield Sign("common_word")


def _grammar_signs(text: Text, name: Name) -> Iterator[Sign]:
    preposition, kind = preposition_before(text, name.start)
    kind = kind or kind_after(text, name)
    if preposition in place_words().prepositions:
        yield Sign("locative", preposition)
        if preposition in place_words().static_prepositions:
            yield Sign("static", preposition)
    elif preposition is not None:
        yield Sign("weak_locative", preposition)
    if kind is not None or name.kind in place_words().divisions:
        yield Sign("division", kind or name.kind)
    if is_dateline(text, name):
        yield Sign("dateline")
    after = following(text, name)
    if after is not None and is_common_noun(after):
        yield Sign("modifies" if name.is_known else "unknown_modifies", after.text)
    if (
        name.start
        and lowered(text)[name.start - 1] in ARTICLES
        and name.kind is None
        and not _is_reviewed(name)
    ):
        yield Sign("article", written(text)[name.start - 1])


def _is_reviewed(name: Name) -> bool:
    return any(not place.key.startswith("geonames:") for place in name.places)


def _gazetteer_signs(name: Name) -> Iterator[Sign]:
    if _is_country(name):
        yield Sign("country")
    elif _is_reviewed(name):
        yield Sign("reviewed")
    elif name.places:
        yield Sign("known")
        if any((place.population or 0) >= POPULOUS for place in name.places):
            yield Sign("populous")
    elif name.kind is not None and (name.kind in place_words().sites or name.kind in place_words().nature):
        yield Sign("named_site", name.kind)
    else:
        yield Sign("unknown")


def _is_country(name: Name) -> bool:
    return any(place.kind in {PlaceKind.COUNTRY, PlaceKind.CONTINENT} for place in name.places)


def _label_signs(text: Text, name: Name, around: Surroundings) -> Iterator[Sign]:
    if _is_actor(text, name):
        yield Sign("actor")
        return
    label = around.label_at(starts(text)[name.end - 1])
    if label is EntityType.LOCATION:
        yield Sign("labelled")
    elif label is EntityType.PERSON:
        yield Sign("labelled_person")
    elif label is not None and label not in SAYS_NOTHING:
        yield Sign("labelled_other", label.value)


def _is_actor(text: Text, name: Name) -> bool:
    """Do the actors' files know the name, or the run it stands in, as one that has no place of its own?"""
    if _names_an_actor(name.written):
        return True
    is_whole = name.end - name.start == name.run.end - name.run.start
    return not is_whole and _names_an_actor(words_between(text, name.run.start, name.run.end))


@lru_cache(maxsize=16384)
def _names_an_actor(words: str) -> bool:
    return any(actor.kind in NO_PLACES for actor in actors().strongly_named(words))


def _person_signs(text: Text, name: Name, around: Surroundings) -> Iterator[Sign]:
    words = place_words()
    if is_after_title(text, name.start):
        yield Sign("titled", written(text)[name.start - 1])
    if name.end - name.start == 1 and lowered(text)[name.start] in words.personal:
        yield Sign("personal")
    if folded(name.written) in around.persons:
        yield Sign("person_elsewhere")
    elif folded(name.written) in around.surnames:
        yield Sign("surname")
    head = _head(text, name)
    if lemma(head.head) in words.person_verbs and head in subjects(head.head) and not _is_country(name):
        yield Sign("person_verb", head.head.text)


def _goes_on(text: Text, name: Name) -> bool:
    """Is it followed, in its run of capitals, by a word that is no word of place ("Washington *Post*")?"""
    words = place_words()
    if name.run.shouted or name.end >= name.run.end or written(text)[name.end] in LINKS:
        return False
    after = lowered(text)[name.end].rstrip(".")
    return after not in words.after_place and after not in words.kinds


def _begins_before(text: Text, name: Name) -> bool:
    """Does a word of another name stand before it in its run of capitals ("*John* X")?"""
    at = name.start - 1
    if name.run.shouted or at < name.run.start or written(text)[at] in LINKS:
        return False
    before = lowered(text)[at]
    return before not in place_words().no_names and before[:1].isalpha()


def _may_be_common(text: Text, name: Name) -> bool:
    """Is it tagged as no name where any word would have its capital: at the head of a sentence or a headline?"""
    first = text[name.start]
    stands_out = name.run.shouted or first.is_sent_start or text[first.i - 1].is_punct
    return bool(stands_out) and not is_proper(_head(text, name))


def _head(text: Text, name: Name) -> Word:
    """The word of a name on which its other words hang."""
    return text[name.start] if name.end - name.start == 1 else head_of(text[name.start : name.end])
