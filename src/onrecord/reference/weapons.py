"""Weapons and military platforms: names and common nouns, and what a file's reviewers thought each to be.

Words that name other things as often ("strike", "fighter") are told apart: alone they are no evidence.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from onrecord.errors import ReferenceRefused
from onrecord.reference.files import load_yaml

FILE = "weapons.yaml"
TYPES = ("Weapon", "MilitaryPlatform")


class ArmKind(StrEnum):
    """How a word names arms: as a common noun, by a name of its own, so that it may mean something else, or not at all."""

    NOUN = "noun"
    NAME = "name"
    UNSURE = "unsure"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Arm:
    """One word or name: `type` is Weapon or MilitaryPlatform, None for what is neither; `row` is `file:kind`."""

    word: str
    kind: ArmKind
    type: str | None
    row: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Arms:
    """All words and names, the letters before the names of warships, adjectives that only count, measures of size."""

    all: tuple[Arm, ...]
    ship_prefixes: frozenset[str]
    counting: frozenset[str]
    sizes: frozenset[str]


@cache
def arms() -> Arms:
    """The reviewed file, read once.

    Raises:
        ReferenceRefused: a kind has another type than the two.
    """
    content = load_yaml(FILE)
    unsure = {word: what for what, words in content["unsure"].items() for word in words}
    found = [
        Arm(word=word, kind=ArmKind.UNSURE, type=what, row=f"{FILE}:unsure") for word, what in unsure.items()
    ]
    found += [Arm(word=word, kind=ArmKind.OTHER, type=None, row=f"{FILE}:other") for word in content["other"]]
    for key, row in content["kinds"].items():
        if row["type"] not in TYPES:
            raise ReferenceRefused(f"the kind {key} is neither of {TYPES}", where=FILE)
        words = [(word, ArmKind.NOUN) for word in row["words"] if word not in unsure]
        names = [(name, ArmKind.NAME) for names in row["names"] for name in names.split(" | ")]
        found += [Arm(word=w, kind=k, type=row["type"], row=f"{FILE}:{key}") for w, k in (*words, *names)]
    return Arms(
        all=tuple(found),
        ship_prefixes=frozenset(content["ship_prefixes"]),
        counting=frozenset(content["counting"]),
        sizes=frozenset(content["sizes"]),
    )
