"""Keeps of overlapping entities the longest, of equal ones the first; none is cut to fit."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.values import Entity


def outermost(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """The entities that lie in no longer one and overlap none that is kept, in the order of the text."""
    ordered = sorted(
        enumerate(entities), key=lambda pair: (-(pair[1].quote.end - pair[1].quote.start), pair[0])
    )
    taken: set[int] = set()
    kept: list[Entity] = []
    for _, entity in ordered:
        characters = range(entity.quote.start, entity.quote.end)
        if taken.isdisjoint(characters):
            taken.update(characters)
            kept.append(entity)
    return tuple(sorted(kept, key=lambda entity: entity.quote.start))
