"""Names that reference files know: armed groups and organisations by their strong names; capitals are required."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from onrecord.extract.entities.lookup import Lookup
from onrecord.extract.page import Page
from onrecord.reference import Actor, ActorKind, actors, folded
from onrecord.values import Entity, EntityType, Why

ORGANISATIONS = frozenset(
    {
        ActorKind.ARMED_GROUP,
        ActorKind.COALITION,
        ActorKind.ORGANISATION,
        ActorKind.MONITOR,
        ActorKind.PARTY,
        ActorKind.COURT,
        ActorKind.AGENCY,
    }
)


def listed(page: Page) -> Iterator[Entity]:
    """One entity for each strong name of an organisation or person in the actors' files."""
    for span, (kind, actor) in _names().found_in(page.parsed):
        if span.text[:1].isupper() or span.text[-1:].isupper():
            yield Entity(
                quote=page.quote_of(span), type=kind, why=Why(rule="name in a reference file", row=actor.row)
            )


@cache
def _names() -> Lookup[tuple[EntityType, Actor]]:
    return Lookup(
        {
            folded(name): (
                EntityType.PERSON if actor.kind is ActorKind.PERSON else EntityType.ORGANISATION,
                actor,
            )
            for actor in actors().all
            for name in (actor.name, *actor.names)
            if actor.kind in ORGANISATIONS or actor.kind is ActorKind.PERSON
        }
    )
