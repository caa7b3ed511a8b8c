"""The words that go with places, as the reference file has them; nothing is added here."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from onrecord.reference import load_yaml

FILE = "place_words.yaml"
KINDS = ("divisions", "subdivisions", "settlements", "sites", "nature")
EVIDENCE = "place_evidence.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Widening:
    """Words that widen a circle ("near"): to so many kilometres at least, or so many times its own radius."""

    words: str
    least: float
    times: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceWords:
    """The lists of `place_words.yaml`, each as a set of lower-case words."""

    prepositions: frozenset[str]
    static_prepositions: frozenset[str]
    weak_prepositions: frozenset[str]
    divisions: frozenset[str]
    subdivisions: frozenset[str]
    settlements: frozenset[str]
    sites: frozenset[str]
    nature: frozenset[str]
    nature_before: frozenset[str]
    directions: frozenset[str]
    after_place: frozenset[str]
    organisations: frozenset[str]
    articles: frozenset[str]
    saints: frozenset[str]
    titles: frozenset[str]
    person_verbs: frozenset[str]
    never: frozenset[str]
    personal: frozenset[str]
    kinds: frozenset[str]  # all words for kinds of place
    naming: frozenset[str]  # those that end a name of their own ("Idlib *Governorate*", "Lake X")
    telling: frozenset[str]  # those that say what a name before them is ("Raqqa *city*")
    no_names: frozenset[str]  # words that are no part of a person's name
    beside: frozenset[str]  # words that may stand beside a place in one run of capitals
    widening: MappingProxyType[str, Widening]


@cache
def place_words() -> PlaceWords:
    """The lists, read once."""
    content = load_yaml(FILE)
    lists = {
        name: frozenset(content[name])
        for name in PlaceWords.__dataclass_fields__
        if name in content and name != "widening"
    }
    kinds = frozenset[str]().union(*(lists[name] for name in KINDS))
    return PlaceWords(
        **lists,
        kinds=kinds,
        naming=lists["sites"] | lists["nature"] | lists["divisions"] | lists["subdivisions"],
        telling=lists["divisions"] | lists["subdivisions"] | lists["settlements"],
        no_names=lists["directions"] | kinds | lists["never"],
        beside=kinds | lists["directions"] | lists["organisations"] | lists["after_place"],
        widening=MappingProxyType(_widening(content["widening"])),
    )


def _widening(rows: list[dict[str, Any]]) -> dict[str, Widening]:
    return {
        words: Widening(words=words, least=float(row["least"]), times=float(row["times"]))
        for row in rows
        for words in row["words"]
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """The weights of `place_evidence.yaml`: of signs that a name is a place, and of signs for one namesake."""

    threshold: float
    named: MappingProxyType[str, float]
    namesakes: MappingProxyType[str, float]


@cache
def weights() -> Weights:
    """The weights, read once."""
    content = load_yaml(EVIDENCE)
    return Weights(
        threshold=float(content["threshold"]),
        named=MappingProxyType(dict(content["named"])),
        namesakes=MappingProxyType(dict(content["namesakes"])),
    )
