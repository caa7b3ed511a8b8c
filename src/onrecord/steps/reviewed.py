"""Reviewed: a machine's view of a case with people's decisions laid over it; the machine's rows stay as they are.

Changes and additions take their item's place, a changed verdict takes the machine's, decisions on pairs of reports
merge events and split them. A decision that was taken back has no effect.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord import link, store
from onrecord.show.view import View
from onrecord.steps.changes import changed, is_changeable
from onrecord.steps.linking import judged_by
from onrecord.values import Assessment, Review, from_json


@dataclass(frozen=True, slots=True, kw_only=True)
class Touched:
    """Which parts of a view some decisions touch; states and reviews they always do."""

    readings: bool = True
    assessments: bool = True
    events: bool = True


def reviewed(machine: View, reviews: Sequence[Review], before: View | None = None) -> View:
    """The view as it stands after these reviews, given in the order they were taken.

    `before` is the view as it stood after the first of them: parts that no later one touches are its very objects.
    """
    touched = Touched() if before is None else touched_by(reviews, len(before.reviews))
    kept = machine if before is None else before
    texts = {document.id: document.text for document in machine.documents}
    readings = changed(machine.readings, reviews, texts) if touched.readings else kept.readings
    return replace(
        machine,
        readings=readings,
        assessments=_assessments(machine.assessments, reviews, texts)
        if touched.assessments
        else kept.assessments,
        events=link.regrouped(readings, machine.links, judged_by(reviews)) if touched.events else kept.events,
        reviews=tuple(reviews),
        states=store.states(reviews),
    )


def touched_by(reviews: Sequence[Review], known: int) -> Touched:
    """What the reviews after the first `known` touch: a value only where its item was ever given one."""
    items = {review.item for review in reviews[known:]}
    valued = items & {review.item for review in reviews if review.new is not None}
    return Touched(
        readings=any(is_changeable(item) for item in valued),
        assessments=any(item.startswith("ass-") for item in valued),
        events=any("|" in item for item in items) or any(item.startswith("rep-") for item in valued),
    )


def _assessments(
    assessments: Sequence[Assessment], reviews: Sequence[Review], texts: Mapping[str, str]
) -> tuple[Assessment, ...]:
    given = {
        review.item: from_json(Assessment, review.new, texts.__getitem__)
        for review in store.standing(reviews)
        if review.new is not None and review.item.startswith("ass-")
    }
    return tuple(given.get(one.id, one) for one in assessments)
