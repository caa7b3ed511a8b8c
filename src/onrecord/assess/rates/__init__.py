"""Rates: before a day against after it, from events or from stated figures.

The unit is the incident. Every comparison shows its exact test, how counts cluster, and how the answer changes
with the window, the counting rule and splits at days when nothing is known to have changed.
"""

from __future__ import annotations

from onrecord.assess.rates.events import compare
from onrecord.assess.rates.question import Question
from onrecord.assess.rates.stated import compare_stated

__all__ = ["Question", "compare", "compare_stated"]
