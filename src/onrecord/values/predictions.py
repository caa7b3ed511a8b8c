"""Predictions: what was foretold, in which words of probability, by when, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from onrecord.values.days import Days
from onrecord.values.ids import content_id
from onrecord.values.quotes import Quote
from onrecord.values.statements import Voice
from onrecord.values.why import Why


class Outcome(StrEnum):
    """What came of a prediction; open means that its time has not run out."""

    CAME_TRUE = "came_true"
    DID_NOT = "did_not"
    OPEN = "open"
    CANNOT_BE_TOLD = "cannot_be_told"


@dataclass(frozen=True, slots=True, kw_only=True)
class Prediction:
    """One thing foretold.

    `words` are the sentence or content that foretells, `probability` its words of probability. `low` and
    `high` are what those words mean on the scale named `scale`, as the chance that the thing *foretold* comes
    true; both are None for a bare "will", which states no chance. `polarity` is False where what is foretold
    is that something will not be ("unlikely to decrease"); the interval is then that of its not being.
    `horizon` is the time by which it is to be, None where the words leave it open.
    """

    id: str
    document: str
    words: Quote
    scale: str
    polarity: bool
    voice: Voice
    statement: str | None = None
    speaker: str | None = None
    made: date | None = None
    probability: Quote | None = None
    low: float | None = None
    high: float | None = None
    horizon: Days | None = None
    horizon_words: Quote | None = None
    why: tuple[Why, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """What came of one prediction, who says so (the record or a person's name), and by which words."""

    prediction: str
    outcome: Outcome
    by: str
    sentence: str
    evidence: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreRange:
    """The lowest and highest score that a probability given as an interval allows."""

    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Scorecard:
    """How one speaker's resolved predictions fared; lower is better for both scores.

    `resolved` counts those that came true or did not, `scored` those of them that stated a chance.
    `base_rate` is the share of the scored that came true; beside the speaker's scores stand those of always
    saying the base rate and of always saying one half.
    """

    speaker: str | None
    resolved: int
    came_true: int
    scored: int
    base_rate: float | None = None
    brier: ScoreRange | None = None
    log: ScoreRange | None = None
    brier_of_base_rate: float | None = None
    brier_of_half: float | None = None
    log_of_base_rate: float | None = None
    log_of_half: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CalibrationBin:
    """Predictions whose interval's middle lies in one band: what was said on average, and what came true."""

    low: float
    high: float
    predictions: int
    mean_said: float
    share_true: float


def prediction_id(words: Quote, probability: Quote | None) -> str:
    """The content id of a prediction: where its words stand and those of its probability."""
    at = (None, None) if probability is None else (probability.start, probability.end)
    return content_id("pre", words.document, words.start, words.end, *at)
