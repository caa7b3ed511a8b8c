"""Conversions: the same quantity in another unit, in brackets, which is bounded as the first is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.extract.page import Page
from onrecord.values import Bounds, Figure, Measure

UNITS = frozenset({Measure.EXTENT, Measure.OTHER, Measure.MONEY})
_BRACKET = re.compile(r"[^().;\n]{0,25}\($")


def with_conversions(page: Page, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures, a bracketed conversion taking the bound of what it converts ("up to 9,000 m (29,500 ft)")."""
    done: list[Figure] = []
    for figure in figures:
        first = done[-1] if done else None
        done.append(
            figure if first is None or not _converts(page, first, figure) else _bounded(figure, first)
        )
    return tuple(done)


def _converts(page: Page, first: Figure, second: Figure) -> bool:
    if first.bound is None or second.bound is not None or not {first.measure, second.measure} <= UNITS:
        return False
    return _BRACKET.fullmatch(page.text[first.number.end : second.number.start]) is not None


def _bounded(figure: Figure, first: Figure) -> Figure:
    """The figure, open at the same end and blurred as the first is."""
    low = None if first.bounds.low is None else figure.bounds.low
    high = None if first.bounds.high is None else figure.bounds.high
    bounds = Bounds(low=low, high=high, approximate=first.bounds.approximate)
    return replace(figure, bounds=bounds, bound=first.bound)
