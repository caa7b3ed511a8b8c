"""What came of predictions, where the record can tell: from the verdicts on the statements that foretell.

Consistent means that it came true, contradicted that it did not, each only once the horizon lies in the past
or the thing foretold has happened; all else stays open or cannot be told. The author's own outlook has no
verdict, so a person resolves it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from onrecord.values import Assessment, Outcome, Prediction, Resolution, Verdict

RECORD = "the record"
TOLD = {Verdict.CONSISTENT: Outcome.CAME_TRUE, Verdict.CONTRADICTED: Outcome.DID_NOT}


def resolutions_of(
    predictions: Iterable[Prediction], assessments: Iterable[Assessment], last_day: date | None
) -> tuple[Resolution, ...]:
    """One resolution by the record for each prediction, in the given order."""
    by_statement = {assessment.statement: assessment for assessment in assessments}
    return tuple(
        _resolution(prediction, by_statement.get(prediction.statement or ""), last_day)
        for prediction in predictions
    )


def _resolution(prediction: Prediction, assessment: Assessment | None, last_day: date | None) -> Resolution:
    if assessment is not None and assessment.verdict in TOLD:
        return Resolution(
            prediction=prediction.id,
            outcome=TOLD[assessment.verdict],
            by=RECORD,
            sentence=assessment.sentence,
            evidence=(*assessment.supporting, *assessment.contradicting),
        )
    if _has_run_out(prediction, last_day):
        return Resolution(
            prediction=prediction.id,
            outcome=Outcome.CANNOT_BE_TOLD,
            by=RECORD,
            sentence="Its time has run out, and the record does not tell what came of it.",
        )
    return Resolution(
        prediction=prediction.id,
        outcome=Outcome.OPEN,
        by=RECORD,
        sentence="Its time has not run out by the record's last day."
        if prediction.horizon is not None
        else "It names no time by which it is to come true.",
    )


def _has_run_out(prediction: Prediction, last_day: date | None) -> bool:
    last = None if prediction.horizon is None else prediction.horizon.last
    return last is not None and last_day is not None and last < last_day
