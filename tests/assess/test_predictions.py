"""Predictions: words of probability, polarity, horizon, and scores."""

from __future__ import annotations

import math

import pytest

from onrecord.assess import calibration, predictions_of, resolutions_of, scale_names, scorecards
from onrecord.assess.predictions.scales import scale
from onrecord.errors import OptionRefused
from onrecord.values import Outcome, Resolution, Voice


def predictions(make, text, **kinds):
    """The predictions of this text."""
    return predictions_of(*make(text, **kinds))


def test_unlikely_to_fall_is_a_prediction_of_not_falling(make):
    """The polarity turns and the interval is that of its not being."""
    (found,) = predictions(make, "Their number is unlikely to fall before the winter.")
    assert not found.polarity
    assert (found.low, found.high) == (0.55, 0.80)
    assert found.probability.words == "unlikely"
    assert found.voice is Voice.AUTHOR


def test_a_negated_foretelling_keeps_the_chance_of_what_it_says(make):
    """The words "will probably not" foretells a not-being with the chance of "probably"."""
    (found,) = predictions(make, "The bridge will probably not be open by May.")
    assert not found.polarity
    assert (found.low, found.high) == (0.55, 0.80)


def test_a_bare_will_states_no_chance(make):
    """The word "will" foretells, and no scale gives it a number."""
    (found,) = predictions(make, "The army will need new helicopters.")
    assert (found.low, found.high, found.probability) == (None, None, None)


def test_a_question_and_a_political_will_foretell_nothing(make):
    """Neither "Will it hold?" nor "the political will" is a prediction."""
    assert predictions(make, "Will the truce hold? The political will is there.") == ()


def test_a_guess_at_the_past_foretells_nothing(make):
    """The words "was likely downed" guess, and "is likely to fall" foretells."""
    assert predictions(make, "The jet was likely downed on takeoff by a gun (probably a KPV).") == ()
    assert len(predictions(make, "The town is likely to fall.")) == 1


def test_the_scale_is_the_users_choice_and_is_named():
    """The word "unlikely" is 20 to 45 % for ICD 203 and less in the survey; an unknown scale is refused."""
    assert (scale("icd203").chance("unlikely").low, scale("icd203").chance("unlikely").high) == (0.20, 0.45)
    assert scale("survey").chance("unlikely").high < 0.45
    assert set(scale_names()) == {"icd203", "survey"}
    with pytest.raises(OptionRefused):
        scale("gut feeling")


def test_the_score_is_a_range_with_base_rate_and_one_half_beside(make):
    """One prediction at 55 to 80 % that came true scores between the scores of its two ends."""
    (found,) = predictions(make, "The troops are likely to remain for long.")
    resolved = Resolution(
        prediction=found.id, outcome=Outcome.CAME_TRUE, by="A. Reader", sentence="They did."
    )
    (card,) = scorecards([found], [resolved])
    assert card.brier.low == pytest.approx(0.2**2)
    assert card.brier.high == pytest.approx(0.45**2)
    assert card.log.low == pytest.approx(-math.log(0.8))
    assert (card.base_rate, card.brier_of_base_rate, card.brier_of_half) == (1.0, 0.0, 0.25)


def test_calibration_waits_for_twenty(make):
    """Below twenty resolved predictions there is no calibration, from twenty on there is."""
    told = predictions(make, " ".join(f"Unit {n} is likely to stay." for n in range(20)))
    outcomes = [Resolution(prediction=p.id, outcome=Outcome.CAME_TRUE, by="x", sentence="") for p in told]
    assert len(told) == 20
    assert calibration(told[:19], outcomes) == ()
    (band,) = calibration(told, outcomes)
    assert (band.predictions, band.share_true) == (20, 1.0)


def test_without_a_horizon_a_prediction_stays_open(make):
    """The record resolves nothing that names no time and has no verdict."""
    told = predictions(make, "The troops are likely to remain.")
    (found,) = resolutions_of(told, (), None)
    assert found.outcome is Outcome.OPEN
