"""Predictions: what was foretold, by when, with what chance, and how it fared.

The record resolves a prediction only where the verdict on it is clear and its time has run out; all else is for
a person.
"""

from __future__ import annotations

from onrecord.assess.predictions.found import predictions_of
from onrecord.assess.predictions.resolved import resolutions_of
from onrecord.assess.predictions.scales import scale_names
from onrecord.assess.predictions.scores import calibration, scorecards

__all__ = ["calibration", "predictions_of", "resolutions_of", "scale_names", "scorecards"]
