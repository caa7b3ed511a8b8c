"""Records: what a case holds, with people's decisions applied, as the assess and show stages want it.

A rejected item is no part of the record; a changed one stands as it was changed. Machine readings in the store stay
as they were.
"""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from onrecord import store
from onrecord.assess import Record
from onrecord.steps.changes import changed
from onrecord.steps.rating import ratings_in
from onrecord.values import Reading, State


def record_of(case: store.CaseFile) -> Record:
    """Everything of the case that people have not rejected."""
    with case.reading() as connection:
        reviews = store.all_reviews(connection)
        documents = tuple(store.all_documents(connection))
        readings = tuple(store.all_readings(connection))
        events = store.all_events(connection)
    states = store.states(reviews)
    outlets, ratings = ratings_in(reviews)
    texts = {document.id: document.text for document in documents}
    return Record(
        documents=documents,
        readings=tuple(without_rejected(reading, states) for reading in changed(readings, reviews, texts)),
        events=events,
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
