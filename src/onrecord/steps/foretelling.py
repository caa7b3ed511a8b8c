"""Foretelling: the predictions of a case, what came of them by the record or by a person's word, and their scores."""

from __future__ import annotations

from onrecord import assess, store
from onrecord.errors import NotFound, OptionRefused
from onrecord.steps.records import record_of
from onrecord.steps.session import now
from onrecord.values import Decision, Outcome, Prediction, Resolution, Review, Scorecard

SCALE = "icd203"


def predictions_in(record: assess.Record, scale: str = SCALE) -> tuple[Prediction, ...]:
    """Every prediction of the record, in the order of documents and texts.

    Raises:
        OptionRefused: if there is no such scale.
    """
    if scale not in assess.scale_names():
        known = ", ".join(assess.scale_names())
        raise OptionRefused(f"there is no scale {scale!r}", where="--scale", remedy=f"Choose one of: {known}")
    return tuple(
        prediction
        for reading in record.readings
        for prediction in assess.predictions_of(record.by_id[reading.document], reading, scale)
    )


def resolutions_in(
    case: store.CaseFile, record: assess.Record, predictions: tuple[Prediction, ...]
) -> tuple[Resolution, ...]:
    """What came of each: a person's word where there is one, else what the record tells."""
    with case.reading() as connection:
        reviews = store.standing(store.all_reviews(connection))
        present = store.present_assessments(connection)
    by_person = {review.item: _resolution(review) for review in reviews if review.item.startswith("pre-")}
    told = assess.resolutions_of(predictions, present, record.last_day)
    return tuple(by_person.get(resolution.prediction, resolution) for resolution in told)


def resolve(case: store.CaseFile, prediction: str, outcome: Outcome, *, who: str, note: str | None) -> Review:
    """Keep a person's word on what came of a prediction.

    Raises:
        NotFound: if the case has no such prediction.
    """
    if prediction not in {known.id for known in predictions_in(record_of(case))}:
        raise NotFound("there is no such prediction in the case", where=prediction)
    with case.writing() as connection:
        return store.add_review(
            connection,
            item=prediction,
            decision=Decision.CHANGE,
            who=who,
            when=now(),
            new=outcome.value,
            note=note,
        )


def scores_in(case: store.CaseFile, record: assess.Record, scale: str = SCALE) -> tuple[Scorecard, ...]:
    """How each speaker's resolved predictions fared."""
    predictions = predictions_in(record, scale)
    return assess.scorecards(predictions, resolutions_in(case, record, predictions))


def _resolution(review: Review) -> Resolution:
    return Resolution(
        prediction=review.item,
        outcome=Outcome(review.new or Outcome.OPEN.value),
        by=review.who,
        sentence=review.note or f"{review.who} says so.",
    )
