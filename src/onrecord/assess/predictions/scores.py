"""How predictions fared: Brier and logarithmic score by speaker, as ranges, and calibration.

The Brier score is the mean of (chance - outcome)², Brier 1950; the logarithmic score the mean of -ln of the
chance given to what happened, Good 1952. Words of probability are intervals, so each score is a range: at best
the interval's best end was meant, at worst its worst. Beside them stand the scores of always saying the base
rate and one half. Calibration is shown from twenty resolved predictions on; below that it shows chance.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable

from onrecord.values import CalibrationBin, Outcome, Prediction, Resolution, Scorecard, ScoreRange

FEWEST_FOR_CALIBRATION = 20
BINS = 5
Scored = tuple[Prediction, bool]


def scorecards(predictions: Iterable[Prediction], resolutions: Iterable[Resolution]) -> tuple[Scorecard, ...]:
    """A card for each speaker with resolved predictions, by name; the author without a name comes first."""
    by_speaker: defaultdict[str | None, list[Scored]] = defaultdict(list)
    for prediction, came_true in _resolved(predictions, resolutions):
        by_speaker[prediction.speaker].append((prediction, came_true))
    return tuple(
        _card(speaker, by_speaker[speaker]) for speaker in sorted(by_speaker, key=lambda name: name or "")
    )


def calibration(
    predictions: Iterable[Prediction], resolutions: Iterable[Resolution]
) -> tuple[CalibrationBin, ...]:
    """What was said against what came true, in five bands; empty below twenty resolved predictions."""
    scored = [one for one in _resolved(predictions, resolutions) if one[0].low is not None]
    if len(scored) < FEWEST_FOR_CALIBRATION:
        return ()
    bands: defaultdict[int, list[Scored]] = defaultdict(list)
    for one in scored:
        bands[min(BINS - 1, int(_middle(one[0]) * BINS))].append(one)
    return tuple(
        CalibrationBin(
            low=band / BINS,
            high=(band + 1) / BINS,
            predictions=len(bands[band]),
            mean_said=_mean(_middle(prediction) for prediction, _ in bands[band]),
            share_true=_mean(float(came_true) for _, came_true in bands[band]),
        )
        for band in sorted(bands)
    )


def _resolved(predictions: Iterable[Prediction], resolutions: Iterable[Resolution]) -> list[Scored]:
    outcomes = {resolution.prediction: resolution.outcome for resolution in resolutions}
    told = {Outcome.CAME_TRUE: True, Outcome.DID_NOT: False}
    return [(one, told[outcomes[one.id]]) for one in predictions if outcomes.get(one.id) in told]


def _card(speaker: str | None, resolved: list[Scored]) -> Scorecard:
    scored = [one for one in resolved if one[0].low is not None and one[0].high is not None]
    came_true = sum(outcome for _, outcome in resolved)
    if not scored:
        return Scorecard(speaker=speaker, resolved=len(resolved), came_true=came_true, scored=0)
    base = _mean(float(outcome) for _, outcome in scored)
    return Scorecard(
        speaker=speaker,
        resolved=len(resolved),
        came_true=came_true,
        scored=len(scored),
        base_rate=base,
        brier=_range(scored, brier),
        log=_range(scored, log_score),
        brier_of_base_rate=_mean(brier(base, outcome) for _, outcome in scored),
        brier_of_half=0.25,
        log_of_base_rate=_mean(log_score(base, outcome) for _, outcome in scored),
        log_of_half=math.log(2),
    )


def brier(chance: float, came_true: bool) -> float:  # noqa: FBT001 - an outcome, not a switch
    """The squared distance of a chance from what happened."""
    return (chance - came_true) ** 2


def log_score(chance: float, came_true: bool) -> float:  # noqa: FBT001 - an outcome, not a switch
    """Minus the natural logarithm of the chance given to what happened; infinite for a certainty that failed."""
    given = chance if came_true else 1 - chance
    return -math.log(given) if given > 0 else math.inf


def _range(scored: list[Scored], score: Callable[[float, bool], float]) -> ScoreRange:
    ends = [
        sorted(score(chance, outcome) for chance in (one.low or 0.0, one.high or 0.0))
        for one, outcome in scored
    ]
    return ScoreRange(low=_mean(end[0] for end in ends), high=_mean(end[1] for end in ends))


def _middle(prediction: Prediction) -> float:
    return ((prediction.low or 0.0) + (prediction.high or 0.0)) / 2


def _mean(values: Iterable[float]) -> float:
    kept = list(values)
    return sum(kept) / len(kept)
