"""Changes: people's corrections and additions, laid over machine readings without touching them.

The new value of a review is the plain JSON of a whole statement, report or figure; its quotes are checked against
the text like all others.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from json import loads
from typing import Any

from onrecord import store
from onrecord.values import Decision, Figure, Reading, Report, Review, Statement, from_json

CHANGEABLE: dict[str, tuple[str, type[Any]]] = {
    "sta": ("statements", Statement),
    "rep": ("reports", Report),
    "fig": ("figures", Figure),
}


def changed(
    readings: Iterable[Reading], reviews: Sequence[Review], texts: Mapping[str, str]
) -> tuple[Reading, ...]:
    """The readings with every standing change and addition; one that nobody has changed is the same object."""
    by_document: dict[str, list[Review]] = {}
    for review in store.standing(reviews):
        if _gives_a_value(review) and review.new is not None:
            by_document.setdefault(loads(review.new)["document"], []).append(review)
    return tuple(
        _changed(reading, by_document[reading.document], texts)
        if reading.document in by_document
        else reading
        for reading in readings
    )


def is_changeable(item: str) -> bool:
    """Whether people may give the item of this id another value."""
    return item.partition("-")[0] in CHANGEABLE


def _gives_a_value(review: Review) -> bool:
    return review.decision in (Decision.CHANGE, Decision.ADD) and is_changeable(review.item)


def _changed(reading: Reading, reviews: Iterable[Review], texts: Mapping[str, str]) -> Reading:
    """The reading with these changes of its document's items."""
    lists: dict[str, dict[str, Any]] = {
        field: {item.id: item for item in getattr(reading, field)} for field, _ in CHANGEABLE.values()
    }
    for review in reviews:
        field, kind = CHANGEABLE[review.item.partition("-")[0]]
        value = from_json(kind, review.new or "", texts.__getitem__)
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
