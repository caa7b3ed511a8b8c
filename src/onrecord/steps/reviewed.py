"""Reviewed: a machine's view of a case with people's decisions laid over it; the machine's rows stay as they are.

Changes and additions take their item's place, a changed verdict takes the machine's, decisions on pairs of reports
merge events and split them. A decision that was taken back has no effect.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from json import loads

from onrecord import store
from onrecord.show.view import View
from onrecord.steps.changes import CHANGEABLE, changed_reading
from onrecord.values import Assessment, Decision, Event, Reading, Review, event_of, from_json

JOINED = "|"


def reviewed(view: View, reviews: Sequence[Review]) -> View:
    """The view as it stands after these reviews, given in the order they were taken."""
    standing = store.standing(reviews)
    texts = {document.id: document.text for document in view.documents}
    return replace(
        view,
        readings=_readings(view.readings, standing, texts),
        assessments=_assessments(view.assessments, standing, texts),
        events=regrouped(view.events, standing),
        reviews=tuple(reviews),
        states=store.states(reviews),
    )


def _readings(
    readings: Sequence[Reading], standing: Sequence[Review], texts: Mapping[str, str]
) -> tuple[Reading, ...]:
    by_document: dict[str, list[Review]] = {}
    for review in standing:
        if review.new is not None and review.item.partition("-")[0] in CHANGEABLE:
            by_document.setdefault(loads(review.new)["document"], []).append(review)
    return tuple(
        changed_reading(reading, by_document[reading.document], texts)
        if reading.document in by_document
        else reading
        for reading in readings
    )


def _assessments(
    assessments: Sequence[Assessment], standing: Sequence[Review], texts: Mapping[str, str]
) -> tuple[Assessment, ...]:
    given = {
        review.item: from_json(Assessment, review.new, texts.__getitem__)
        for review in standing
        if review.new is not None and review.item.startswith("ass-")
    }
    return tuple(given.get(one.id, one) for one in assessments)


def regrouped(events: Sequence[Event], standing: Iterable[Review]) -> tuple[Event, ...]:
    """The events after people's standing decisions on pairs: one happening, or two; the last on a pair counts.

    Events that hold a pair of one happening are joined. An event that holds pairs of two is cut into the parts
    that no other pair of its reports holds together.
    """
    pairs = {
        (left, right): review.decision
        for review in standing
        for left, joined, right in [review.item.partition(JOINED)]
        if joined
    }
    group: dict[str, list[str]] = {}
    for event in events:
        held = list(event.reports)
        group.update(dict.fromkeys(held, held))
    for (left, right), decision in pairs.items():
        one, other = group.get(left), group.get(right)
        if decision is Decision.ACCEPT and one is not None and other is not None and one is not other:
            one.extend(other)
            group.update(dict.fromkeys(other, one))
    apart = frozenset(pair for pair, decision in pairs.items() if decision is Decision.REJECT)
    whole = {id(held): held for held in group.values()}
    parts = (part for held in whole.values() for part in _parts(held, apart))
    return tuple(sorted((event_of(part) for part in parts), key=lambda event: event.id))


def _parts(reports: Sequence[str], apart: frozenset[tuple[str, str]]) -> list[tuple[str, ...]]:
    """The reports, in parts such that every link between two parts was rejected."""
    left = set(reports)
    if not any(one in left and other in left for one, other in apart):
        return [tuple(reports)]
    parts = []
    waiting = sorted(reports)
    while waiting:
        part, edge = {waiting[0]}, [waiting[0]]
        while edge:
            one = edge.pop()
            near = [other for other in waiting if other not in part and _pair(one, other) not in apart]
            part.update(near)
            edge.extend(near)
        parts.append(tuple(sorted(part)))
        waiting = [report for report in waiting if report not in part]
    return parts


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)
