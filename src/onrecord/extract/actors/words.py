"""The words that go with actors, as the reference file has them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from onrecord.reference import ActorKind, load_yaml

FILE = "actor_words.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorWords:
    """The lists of `actor_words.yaml`; `nouns` gives for "group" the kinds of actor that it may stand for."""

    titles: frozenset[str]
    short_titles: MappingProxyType[str, str]
    nouns: MappingProxyType[str, frozenset[ActorKind]]
    locative: frozenset[str]


@cache
def actor_words() -> ActorWords:
    """The lists, read once."""
    content = load_yaml(FILE)
    kinds: dict[str, set[ActorKind]] = {}
    for kind, nouns in content["nouns"].items():
        for noun in nouns:
            kinds.setdefault(noun, set()).add(ActorKind(kind))
    return ActorWords(
        titles=frozenset(content["titles"]),
        short_titles=MappingProxyType(dict(content["short_titles"])),
        nouns=MappingProxyType({noun: frozenset(found) for noun, found in kinds.items()}),
        locative=frozenset(content["locative"]),
    )
