"""Assess: what was said against what is on record.

Pure: values in, values out. It knows no store, no file and no clock, and its answer depends on no order.
"""

from __future__ import annotations

from onrecord.assess.lineage import independent, lineages_of
from onrecord.assess.predictions import (
    calibration,
    predictions_of,
    resolutions_of,
    scale_names,
    scorecards,
)
from onrecord.assess.rates import Question, compare, compare_stated
from onrecord.assess.record import Record, Sieve
from onrecord.assess.verdicts import assessments_of, check

__all__ = [
    "Question",
    "Record",
    "Sieve",
    "assessments_of",
    "calibration",
    "check",
    "compare",
    "compare_stated",
    "independent",
    "lineages_of",
    "predictions_of",
    "resolutions_of",
    "scale_names",
    "scorecards",
]
