"""What the readers of actors find: words, name and key, before names are joined over the document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.reference import ActorKind
from onrecord.values import Why


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Words `start..end` (tokens) that name an actor. `titles` are the words before a person's name."""

    start: int
    end: int
    name: str
    kind: ActorKind | None
    actor: str | None
    why: Why
    titles: tuple[str, ...] = ()

    @property
    def is_person(self) -> bool:
        """Is it one person?"""
        return self.kind is ActorKind.PERSON


def without_overlap(found: Iterable[Found]) -> tuple[Found, ...]:
    """Of those that overlap the earlier given, in the order of the text; givers come surest first."""
    taken: set[int] = set()
    kept: list[Found] = []
    for one in found:
        words = range(one.start, one.end)
        if taken.isdisjoint(words):
            taken.update(words)
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: one.start))
