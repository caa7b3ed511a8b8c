"""Reviewed: a machine's view of a case with people's decisions laid over it; the machine's rows stay as they are.

Changes and additions take their item's place, a changed verdict takes the machine's, decisions on pairs of reports
merge events and split them. A decision that was taken back has no effect.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from json import loads

from onrecord import link, store
from onrecord.show.view import View
from onrecord.steps.changes import CHANGEABLE, changed_reading
from onrecord.steps.linking import judged_by
from onrecord.values import Assessment, Reading, Review, from_json


def reviewed(view: View, reviews: Sequence[Review]) -> View:
    """The view as it stands after these reviews, given in the order they were taken."""
    standing = store.standing(reviews)
    texts = {document.id: document.text for document in view.documents}
    readings = _readings(view.readings, standing, texts)
    return replace(
        view,
        readings=readings,
        assessments=_assessments(view.assessments, standing, texts),
        events=link.regrouped(readings, view.links, judged_by(reviews)),
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
