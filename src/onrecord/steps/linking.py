"""Linking: the reports of a case to its events, with people's decisions on pairs first.

A decision on a pair is a review whose item is both report ids, `left|right`: accepted means the same happening,
rejected means different ones. Report ids come from content, so decisions survive a new extraction.
"""

from __future__ import annotations

from collections.abc import Iterable

from onrecord import link, store
from onrecord.steps.session import Counts
from onrecord.values import Decision, Review

_JOIN = "|"
COMPARED = ("places", "reports")  # of a reading


def link_case(case: store.CaseFile, counts: Counts) -> None:
    """Group all reports of the case into events, in the place of the grouping before."""
    with case.reading() as connection:
        documents = tuple(store.all_documents(connection))
        readings = tuple(store.all_readings(connection, fields=COMPARED))
        judged = judged_by(store.all_reviews(connection))
    linking = link.linking_of(documents, readings, judged)
    with case.writing() as connection:
        store.put_events(connection, linking.events, linking.links)
    odd = judged.chains()
    if odd:
        counts.add("contradictions in what people decided, none of which counts", len(odd))
    counts.add("reports", sum(len(reading.reports) for reading in readings))
    counts.add("events", len(linking.events))
    counts.add("events told more than once", sum(1 for event in linking.events if len(event.reports) > 1))


def pair_item(one: str, other: str) -> str:
    """The item that a decision on two reports is filed under, whatever their order."""
    return _JOIN.join(sorted((one, other)))


def judged_by(reviews: Iterable[Review]) -> link.Judged:
    """What people's standing decisions say of pairs; the last one on a pair counts."""
    decided: dict[tuple[str, str], Decision] = {}
    for review in store.standing(reviews):
        left, joined, right = review.item.partition(_JOIN)
        if joined:
            decided[left, right] = review.decision
    return link.Judged(
        same=frozenset(pair for pair, decision in decided.items() if decision is Decision.ACCEPT),
        different=frozenset(pair for pair, decision in decided.items() if decision is Decision.REJECT),
    )
