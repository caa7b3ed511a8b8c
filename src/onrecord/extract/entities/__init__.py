"""Entities of the text: names that reference files know, and what the pipeline labels beside them.

Only the outermost are given: none lies within another, and of the same words a reviewed file says the type. Where the
file of weapons and platforms knows a thing, it also says where its mention begins and ends. Types are those of the
re3d corpus; labels of a pipeline that are none of them are left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extract.entities.armed import armed, not_arms
from onrecord.extract.entities.labelled import labelled
from onrecord.extract.entities.listed import listed
from onrecord.extract.entities.outermost import outermost
from onrecord.extract.page import Page
from onrecord.values import Entity, EntityType

ARMS = frozenset({EntityType.WEAPON, EntityType.MILITARY_PLATFORM})


def entities_in(page: Page) -> tuple[Entity, ...]:
    """Every name or mention of one of the types, in the order of the text."""
    known = tuple(armed(page))
    return outermost((*listed(page), *known, *_beside(page, known)))


def _beside(page: Page, known: tuple[Entity, ...]) -> Iterator[Entity]:
    """The pipeline's labels but those of weapons and platforms where the file knows better."""
    spans = [(entity.quote.start, entity.quote.end) for entity in known]
    spans += [(phrase.start_char, phrase.end_char) for phrase in not_arms(page)]
    taken = {at for start, end in spans for at in range(start, end)}
    for entity in labelled(page):
        if entity.type not in ARMS or taken.isdisjoint(range(entity.quote.start, entity.quote.end)):
            yield entity
