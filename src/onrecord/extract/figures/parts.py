"""Parts: figures that the text presents as parts of another ("51 civilians including four children", "one of its two pilots"); no sums."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.extract.page import Page
from onrecord.values import Figure, Measure

_OPENING = re.compile(
    r"^[^.;]*?(?:\(|,?\s*\b(?:including|incl\.?|among them|among whom|of whom|of which|of them)\b)[\s,(]*"
    r"(?:at least|about|some|only|another|an estimated)?\s*$",
    re.IGNORECASE,
)
_AFTER = re.compile(r"^\s*of\s+(?:them|whom|which|those)\b", re.IGNORECASE)
_OF = re.compile(r"^\s+of\s+(?:(?:the|its|their|his|her|our|these|those|all)\s+)?(?:\w+\s+)?$", re.IGNORECASE)
UNITS = frozenset({Measure.EXTENT, Measure.MONEY, Measure.SHARE, Measure.OTHER})
REACH = 60  # characters between a figure and its part


def with_parts(page: Page, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures, with `part_of` set where the words between two say so."""
    done: list[Figure] = []
    for figure in figures:
        if done and _OF.match(page.text[done[-1].number.end : figure.number.start]):
            done[-1] = replace(done[-1], part_of=figure.id)
        whole = _whole(page, figure, done)
        done.append(figure if whole is None else _part(figure, whole))
    return tuple(done)


def _part(figure: Figure, whole: Figure) -> Figure:
    """A part covers the time of its whole where no other is said, and counts the same where it says nothing else."""
    days = whole.days if figure.period is None else figure.days
    measure = whole.measure if figure.measure in {Measure.OTHER, Measure.PEOPLE} else figure.measure
    return replace(figure, part_of=whole.id, period=figure.period or whole.period, days=days, measure=measure)


def _whole(page: Page, figure: Figure, before: Sequence[Figure]) -> Figure | None:
    """The nearest figure before that is no part itself and counts the like, if the words make this its part."""
    start = figure.number.start if figure.bound is None else min(figure.bound.start, figure.number.start)
    follows = _AFTER.match(page.text[figure.number.end : figure.number.end + 12])
    for other in reversed(before):
        between = page.text[other.number.end : start]
        if len(between) > 2 * REACH or (len(between) > REACH and not follows):
            return None
        if other.part_of is not None or other.measure in UNITS or (figure.measure in UNITS and not follows):
            continue
        if follows or _OPENING.match(between):
            return other
    return None
