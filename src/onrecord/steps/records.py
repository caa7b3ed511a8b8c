"""Records: what a case holds, with people's decisions applied, as the assess and show stages want it.

A rejected item is no part of the record; a changed one stands as it was changed. Machine readings in the store stay
as they were.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any

from onrecord import store
from onrecord.assess import Record
from onrecord.steps.changes import changed
from onrecord.steps.rating import ratings_in
from onrecord.values import Document, Event, Reading, Review, State


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What the store holds of a case: documents, machine readings, events, and people's reviews."""

    documents: tuple[Document, ...]
    readings: tuple[Reading, ...]
    events: tuple[Event, ...]
    reviews: tuple[Review, ...]


def held_in(case: store.CaseFile) -> Held:
    """Read it all once."""
    with case.reading() as connection:
        return Held(
            documents=tuple(store.all_documents(connection)),
            readings=tuple(store.all_readings(connection)),
            events=store.all_events(connection),
            reviews=store.all_reviews(connection),
        )


def record_of(case: store.CaseFile) -> Record:
    """Everything of the case that people have not rejected."""
    return record_from(held_in(case))


def record_from(held: Held) -> Record:
    """The record of what was read from the store."""
    states = store.states(held.reviews)
    outlets, ratings = ratings_in(held.reviews)
    texts = {document.id: document.text for document in held.documents}
    readings = changed(held.readings, held.reviews, texts)
    return Record(
        documents=held.documents,
        readings=tuple(without_rejected(reading, states) for reading in readings),
        events=held.events,
        outlets=outlets,
        ratings=ratings,
        reviewed=frozenset(item for item, state in states.items() if state is State.REVIEWED),
    )


def without_rejected(reading: Reading, states: dict[str, State]) -> Reading:
    """The reading without what people rejected."""
    kept: dict[str, Any] = {}
    for field in fields(reading):
        items = getattr(reading, field.name)
        if isinstance(items, tuple):
            kept[field.name] = tuple(
                item for item in items if states.get(getattr(item, "id", "")) is not State.REJECTED
            )
    return replace(reading, **kept)
