"""Signs for and against a name being a place, weighed and summed; each sign names itself, so that it can be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.extract.page import Page
from onrecord.extract.places.context import (
    following,
    is_after_title,
    is_dateline,
    kind_after,
    preposition_before,
)
from onrecord.extract.places.names import Name
from onrecord.extract.places.words import place_words, weights
from onrecord.language import Text, head_of, is_noun, is_proper, lemma, subjects
from onrecord.reference import folded
from onrecord.values import EntityType, PlaceKind

POPULOUS = 100_000


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
    """What the whole page says that one name's own words do not: labels by character, names of persons."""

    labels: dict[int, EntityType]
    persons: frozenset[str]


def signs_of(page: Page, name: Name, around: Surroundings) -> Iterator[Sign]:
    """Every sign that speaks for or against this name being a place."""
    text = page.parsed
    yield from _grammar_signs(text, name)
    yield from _gazetteer_signs(name)
    yield from _label_signs(text, name, around)
    yield from _person_signs(text, name, around)
    if _is_part_of_longer(text, name):
        yield Sign("part_of_name")
    if not is_proper(head_of(text[name.start : name.end])) and not _is_country(name):
        yield Sign("common_word")


def _grammar_signs(text: Text, name: Name) -> Iterator[Sign]:
    preposition, kind = preposition_before(text, name.start)
    kind = kind or kind_after(text, name)
    if preposition in place_words().prepositions:
        yield Sign("locative", preposition)
    elif preposition is not None:
        yield Sign("weak_locative", preposition)
    if kind is not None or name.kind in place_words().divisions:
        yield Sign("division", kind or name.kind)
    if is_dateline(text, name):
        yield Sign("dateline")
    after = following(text, name)
    if after is not None and after.text != "," and is_noun(after) and not is_proper(after):
        yield Sign("modifies", after.text)


def _gazetteer_signs(name: Name) -> Iterator[Sign]:
    if _is_country(name):
        yield Sign("country")
    elif any(not place.key.startswith("geonames:") for place in name.places):
        yield Sign("reviewed")
    elif name.places:
        yield Sign("known")
        if any((place.population or 0) >= POPULOUS for place in name.places):
            yield Sign("populous")
    elif name.kind is not None and name.kind in place_words().sites | place_words().nature:
        yield Sign("named_site", name.kind)
    else:
        yield Sign("unknown")


def _is_country(name: Name) -> bool:
    return any(place.kind in {PlaceKind.COUNTRY, PlaceKind.CONTINENT} for place in name.places)


def _label_signs(text: Text, name: Name, around: Surroundings) -> Iterator[Sign]:
    label = around.labels.get(text[name.end - 1].idx)
    if label is EntityType.LOCATION:
        yield Sign("labelled")
    elif label not in {None, EntityType.NATIONALITY, EntityType.TEMPORAL, EntityType.QUANTITY}:
        yield Sign("labelled_other", label.value if label is not None else None)


def _person_signs(text: Text, name: Name, around: Surroundings) -> Iterator[Sign]:
    words = place_words()
    if is_after_title(text, name.start):
        yield Sign("titled", text[name.start - 1].text)
    if name.end - name.start == 1 and text[name.start].lower_ in words.personal:
        yield Sign("personal")
    if folded(text[name.start : name.end].text) in around.persons:
        yield Sign("person_elsewhere")
    head = head_of(text[name.start : name.end])
    if lemma(head.head) in words.person_verbs and head in subjects(head.head) and not _is_country(name):
        yield Sign("person_verb", head.head.text)


def _is_part_of_longer(text: Text, name: Name) -> bool:
    """Is it within a longer run of capitals whose other words are no words of place ("Washington Post")?"""
    if name.run.shouted:
        return False
    words = place_words()
    before = [text[at].lower_ for at in range(name.run.start, name.start)]
    if any(_is_of_a_name(word) for word in before):
        return True
    after = [
        text[at].lower_.rstrip(".") for at in range(name.end, name.run.end) if text[at].text[:1].isalpha()
    ]
    if not after or after[0] in words.after_place or after[0] in words.kinds:
        return False
    return True


def _is_of_a_name(word: str) -> bool:
    words = place_words()
    return (
        word not in words.directions
        and word not in words.kinds
        and word not in words.never
        and word[:1].isalpha()
    )
