"""Kinds of happening: the words that name one, the frame of its roles, and the conditions under which they mean it.

It knows words, not sentences: whether a condition holds is for the extractor to find out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from onrecord.errors import ReferenceRefused
from onrecord.reference.files import load_yaml

FILE = "kinds.yaml"
NOBODY: frozenset[str] = frozenset()


class Part(StrEnum):
    """The part of speech a trigger has."""

    VERB = "verbs"
    NOUN = "nouns"
    ADJECTIVE = "adjectives"
    PHRASE = "phrases"


class Frame(StrEnum):
    """How the roles of a happening are read off its grammar."""

    ACTS = "acts"  # somebody does it to somebody
    MOVES = "moves"  # somebody goes, or is sent
    SENDS = "sends"  # somebody is sent, never goes by himself
    MEETS = "meets"  # several do it with one another
    SUFFERS = "suffers"  # it befalls the subject
    LANDS = "lands"  # a weapon is the subject
    GOES = "goes"  # somebody goes; the verb has no passive
    FALLS = "falls"  # a place falls to somebody
    LOSES = "loses"  # the object is lost
    HURLS = "hurls"  # the object is the weapon
    STAYS = "stays"  # the predicate is the place


@dataclass(frozen=True, slots=True, kw_only=True)
class Codes:
    """The same kind in the code books: ACLED event and sub-event type, CAMEO, PLOVER, UCDP types of violence."""

    acled: str
    cameo: str
    plover: str
    ucdp: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """A group of words with one meaning; the conditions are classes of participants.yaml.

    `needs_actor` and `needs_target` name the classes one of which must fill the role, `bars_*` those that may
    not; `about` those that must stand near, `noun_about` the same for its nouns alone. `lasting` says that a noun
    names a state of affairs. `by_means` says that the weapon decides the kind; `bare` verbs have no object but a
    place, `active` ones no passive, `finite` ones head a clause that describes no noun; the owner of `suffered` nouns
    suffers them ("his arrest"); `generic` and `soft` words only take up what other words name; `harms` says what its counts of people are: killed, injured, any of both, or
    none where they are losses of unsaid sort.
    """

    kind: str
    name: str
    codes: Codes
    frame: Frame
    needs_actor: frozenset[str]
    needs_target: frozenset[str]
    bars_actor: frozenset[str]
    bars_target: frozenset[str]
    about: frozenset[str]
    noun_about: frozenset[str]
    bars_about: frozenset[str]
    lasting: bool
    by_means: bool
    generic: bool
    bare: bool
    active: bool
    finite: bool
    suffered: bool
    harms: str | None
    soft: frozenset[str]

    @property
    def row(self) -> str:
        """Where it stands: `kinds.yaml:kind/name`."""
        return f"{FILE}:{self.kind}/{self.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """One word or fixed phrase of a sense; `words` are its lemmas in order."""

    words: tuple[str, ...]
    part: Part
    sense: Sense

    @property
    def is_soft(self) -> bool:
        """Whether it only takes up a happening named elsewhere."""
        return self.sense.generic or " ".join(self.words) in self.sense.soft


@dataclass(frozen=True, slots=True, kw_only=True)
class Triggers:
    """All triggers, to be looked up by their first lemma; longer ones come first."""

    by_part: Mapping[Part, Mapping[str, tuple[Trigger, ...]]]

    def starting(self, part: Part, lemma: str) -> tuple[Trigger, ...]:
        """The triggers of a part of speech that begin with this lemma."""
        return self.by_part[part].get(lemma, ())

    def __iter__(self) -> Iterator[Trigger]:
        for part in Part:
            for listed in self.by_part[part].values():
                yield from listed


@cache
def triggers() -> Triggers:
    """The triggers of kinds.yaml."""
    by_part: dict[Part, dict[str, list[Trigger]]] = {part: {} for part in Part}
    for sense, part, text in _entries():
        trigger = Trigger(words=tuple(text.split()), part=part, sense=sense)
        by_part[part].setdefault(trigger.words[0], []).append(trigger)
    return Triggers(by_part={part: _longest_first(listed) for part, listed in by_part.items()})


@cache
def irregular_forms() -> Mapping[str, str]:
    """Lemmas of irregular forms, for where the lemmatiser does not know them."""
    return dict(load_yaml(FILE)["irregular"])


@cache
def idioms() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Fixed phrases that name no happening though one of their words could, by their first lemma."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for text in load_yaml(FILE)["nothing"]:
        words = tuple(text.split())
        found.setdefault(words[0], []).append(words)
    return {word: tuple(sorted(listed, key=len, reverse=True)) for word, listed in found.items()}


@cache
def manners() -> frozenset[str]:
    """Nouns of time and manner, at which nobody fires and nobody arrives."""
    return frozenset(load_yaml(FILE)["manners"])


def senses() -> tuple[Sense, ...]:
    """The senses of kinds.yaml, in the order of the file."""
    return tuple(sense for sense, _ in _senses())


def _longest_first(listed: Mapping[str, list[Trigger]]) -> dict[str, tuple[Trigger, ...]]:
    return {word: tuple(sorted(found, key=lambda one: -len(one.words))) for word, found in listed.items()}


def _entries() -> Iterator[tuple[Sense, Part, str]]:
    for sense, row in _senses():
        for part in Part:
            for text in row.get(part.value, ()):
                several = part in {Part.NOUN, Part.ADJECTIVE} and " " in text
                yield sense, Part.PHRASE if several else part, text


def _senses() -> Iterator[tuple[Sense, Mapping[str, Any]]]:
    for kind, entry in load_yaml(FILE)["kinds"].items():
        for row in entry["senses"]:
            yield _sense(kind, entry["codes"], row), row


FIELDS = frozenset(
    {
        "name",
        "codes",
        "frame",
        "actor",
        "target",
        "not_actor",
        "not_target",
        "about",
        "noun_about",
        "not_about",
    }
    | {
        "as",
        "by_means",
        "generic",
        "bare",
        "active",
        "finite",
        "suffered",
        "harms",
        "soft",
        *(part.value for part in Part),
    }
)


def _sense(kind: str, codes: Mapping[str, Any], row: Mapping[str, Any]) -> Sense:
    unknown = sorted(set(row) - FIELDS)
    if unknown:
        raise ReferenceRefused(f"unknown field {unknown[0]}", where=f"{FILE}:{kind}/{row.get('name')}")
    own = {**codes, **row.get("codes", {})}
    return Sense(
        kind=kind,
        name=row["name"],
        codes=Codes(**{**own, "ucdp": tuple(own["ucdp"])}),
        frame=Frame(row.get("frame", "acts")),
        needs_actor=_classes(row, "actor"),
        needs_target=_classes(row, "target"),
        bars_actor=_classes(row, "not_actor"),
        bars_target=_classes(row, "not_target"),
        about=_classes(row, "about"),
        noun_about=_classes(row, "noun_about"),
        bars_about=_classes(row, "not_about"),
        lasting=row.get("as") == "ongoing",
        by_means=row.get("by_means", False),
        generic=row.get("generic", False),
        bare=row.get("bare", False),
        active=row.get("active", False),
        finite=row.get("finite", False),
        suffered=row.get("suffered", False),
        harms=row.get("harms"),
        soft=_classes(row, "soft"),
    )


def _classes(row: Mapping[str, Any], field: str) -> frozenset[str]:
    return frozenset(row.get(field, ())) or NOBODY


@cache
def participant_classes() -> Mapping[str, frozenset[str]]:
    """The classes of participants.yaml that each lemma is in."""
    found: dict[str, set[str]] = {}
    for name, lemmas in load_yaml("participants.yaml")["classes"].items():
        for lemma in lemmas:
            found.setdefault(str(lemma), set()).add(name)
    return {lemma: frozenset(names) for lemma, names in found.items()}
