"""Readings: the functions that reference/time_patterns.yaml names, each of which says what matched words mean.

A reading that makes no sense of its words ("31 and 14 March") gives None, and the pattern is passed over.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from onrecord.extract.dates import clocks, compound, dated, lengths, loose, relative
from onrecord.extract.dates.said import Said

Reading = Callable[[Mapping[str, str | None], Said | None], Said | None]

ALL: tuple[Reading, ...] = (
    dated.calendar,
    dated.years,
    dated.group,
    dated.slashed,
    dated.day_of_month,
    dated.fiscal,
    dated.season,
    dated.season_step,
    dated.quarter,
    dated.half,
    dated.quarter_of_step,
    dated.half_of_step,
    dated.decade,
    dated.century,
    dated.month_of_year,
    dated.calendar_part,
    dated.weekday_part,
    dated.the_weekend,
    dated.step_weekday,
    dated.step_month,
    dated.named,
    relative.deictic,
    relative.tonight,
    relative.last_night,
    relative.this_daypart,
    relative.step_unit,
    relative.weekday_of_week,
    relative.the_unit,
    relative.next_day,
    relative.previous_day,
    relative.ago,
    relative.hence,
    relative.after,
    relative.before,
    relative.same_period,
    relative.same_time,
    compound.edge,
    compound.edge_unit,
    compound.piece,
    compound.week_of,
    compound.pieces,
    compound.pieces_of_unit,
    compound.daypart_of,
    loose.present,
    loose.gone,
    loose.coming,
    clocks.clock,
    clocks.clock_on,
    clocks.instant,
    clocks.daypart,
    clocks.instant_on,
    lengths.length,
    lengths.bare_length,
    lengths.recent_length,
    lengths.every,
)
READINGS = {reading.__name__: reading for reading in ALL}
