"""Changes: people's corrections and additions, laid over a machine reading without touching it.

The new value of a review is the plain JSON of a whole statement, report or figure; its quotes are checked against
the text like all others.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from onrecord import store
from onrecord.values import Decision, Figure, Reading, Report, Review, Statement, from_json

CHANGEABLE: dict[str, tuple[str, type[Any]]] = {
    "sta": ("statements", Statement),
    "rep": ("reports", Report),
    "fig": ("figures", Figure),
}


def changed_reading(reading: Reading, reviews: Iterable[Review], texts: Mapping[str, str]) -> Reading:
    """The reading with every standing change and addition of its document's items."""
    lists: dict[str, dict[str, Any]] = {
        field: {item.id: item for item in getattr(reading, field)} for field, _ in CHANGEABLE.values()
    }
    for review in store.standing(reviews):
        if review.decision not in (Decision.CHANGE, Decision.ADD) or review.new is None:
            continue
        known = CHANGEABLE.get(review.item.partition("-")[0])
        if known is None:
            continue
        field, kind = known
        value = from_json(kind, review.new, texts.__getitem__)
        if value.document == reading.document:
            lists[field][review.item] = replace(value, id=review.item)
    ordered: dict[str, Any] = {
        field: tuple(sorted(items.values(), key=_place)) for field, items in lists.items()
    }
    return replace(reading, **ordered)


def _place(item: Statement | Report | Figure) -> tuple[int, int, str]:
    match item:
        case Statement():
            return item.content[0].start, item.content[0].end, item.id
        case Report():
            return item.trigger.start, item.trigger.end, item.id
        case Figure():
            return item.number.start, item.number.end, item.id
