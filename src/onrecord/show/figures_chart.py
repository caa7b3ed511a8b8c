"""Figures by source: what different sources count, as ranges on one scale; open bounds stay open.

Figures of one measure stand together, those of the same force next to each other. They are never added up.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from onrecord.show import words
from onrecord.show.catalogue import Catalogue
from onrecord.show.lines import Ink, Line
from onrecord.values import Measure

FULL = 100.0  # per cent of the drawing's width
MAIN = (
    Measure.KILLED,
    Measure.INJURED,
    Measure.MISSING,
    Measure.CAPTURED,
    Measure.DISPLACED,
    Measure.LOST,
    Measure.PRESENT,
    Measure.ATTACKS,
    Measure.DESTROYED,
    Measure.WEAPONS,
)
WIDE_RANGE = 60.0  # beyond this ratio of the largest to the smallest number the scale is logarithmic


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """One figure on its group's scale; `open_low` and `open_high` say which ends its words leave open."""

    line: Line
    text: str
    whose: str | None
    counted: str | None
    period: str | None
    x: float
    end: float
    open_low: bool
    open_high: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureGroup:
    """Figures of one measure on one scale; `ticks` are places and numbers on it, `is_main` whether it counts losses."""

    name: str
    is_main: bool
    logarithmic: bool
    ranges: tuple[Range, ...]
    ticks: tuple[tuple[float, str], ...]


def figure_groups(catalogue: Catalogue, lines: Sequence[Line]) -> tuple[FigureGroup, ...]:
    """The figures among these lines by measure: counts of people and strikes first, then other numbers."""
    groups: dict[Measure, list[Line]] = {}
    for line in lines:
        if line.ink is Ink.COUNTED:
            groups.setdefault(catalogue.figures[line.id].measure, []).append(line)
    return tuple(_group(catalogue, measure, groups[measure]) for measure in Measure if measure in groups)


def _group(catalogue: Catalogue, measure: Measure, lines: Sequence[Line]) -> FigureGroup:
    ends = sorted(end for line in lines if line.number for end in (line.number.low, line.number.high) if end)
    wide = bool(ends) and ends[-1] / ends[0] > WIDE_RANGE
    place = _place(ends[0] if ends else 1.0, ends[-1] if ends else 1.0, logarithmic=wide)
    ordered = sorted(
        lines, key=lambda line: (_whose(catalogue, line) or "", _day(line), line.outlet, line.id)
    )
    return FigureGroup(
        name=measure.value,
        is_main=measure in MAIN,
        logarithmic=wide,
        ranges=tuple(_range(catalogue, line, place) for line in ordered),
        ticks=tuple((place(value), words.number(value)) for value in _round_numbers(ends, logarithmic=wide)),
    )


def _whose(catalogue: Catalogue, line: Line) -> str | None:
    whose = catalogue.figures[line.id].whose
    return None if whose is None else whose.name or whose.quote.words


def _day(line: Line) -> str:
    known = None if line.days is None else line.days.first or line.days.last
    return "9999" if known is None else known.isoformat()


def _place(least: float, most: float, *, logarithmic: bool) -> Callable[[float], float]:
    room = FULL * 0.86  # the rest is for open ends
    if logarithmic:
        low, high = math.log10(least), math.log10(most)
        return lambda v: 0.0 if v <= 0 else round(3 + (math.log10(v) - low) / (high - low) * (room - 3), 1)
    return lambda v: round(max(0.0, v) / most * room, 1)


def _range(catalogue: Catalogue, line: Line, place: Callable[[float], float]) -> Range:
    figure = catalogue.figures[line.id]
    low, high = figure.bounds.low, figure.bounds.high
    start = place(low if low is not None else 0.0)
    end = FULL if high is None else place(high)
    return Range(
        line=line,
        text=words.bounds(figure.bounds),
        whose=_whose(catalogue, line),
        counted=None if figure.counted is None else figure.counted.words,
        period=None if figure.days is None else words.days(figure.days),
        x=start,
        end=end,
        open_low=low is None,
        open_high=high is None,
    )


def _round_numbers(ends: Sequence[float], *, logarithmic: bool) -> tuple[float, ...]:
    """Three or four round numbers on the scale."""
    if not ends:
        return ()
    if logarithmic:
        powers = range(math.ceil(math.log10(ends[0])), math.floor(math.log10(ends[-1])) + 1)
        return tuple(10.0**power for power in powers)
    step = 10.0 ** math.floor(math.log10(ends[-1]))
    step = next(s for s in (step / 5, step / 2, step, step * 2) if ends[-1] / s <= 5)  # noqa: PLR2004 - ticks
    if step < 1:
        step = 1.0
    return tuple(step * n for n in range(int(ends[-1] / step) + 1))
