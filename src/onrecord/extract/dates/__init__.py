"""Dates: the times that a text names, as TIMEX3 and as days; a time that cannot be told keeps its X's."""

from __future__ import annotations

from onrecord.extract.dates.attachment import date_of
from onrecord.extract.dates.mentions import dates_in

__all__ = ["date_of", "dates_in"]
