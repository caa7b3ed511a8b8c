"""Lists: counts that stand side by side before one verb share what it says ("290 militants, 70 soldiers *have died*").

Only commas and "and" may stand between them; what another verb says of one of them is left to it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.extract.page import Page
from onrecord.values import Figure, Measure, Why

SHARED = frozenset({Measure.KILLED, Measure.INJURED, Measure.CAPTURED, Measure.MISSING, Measure.DISPLACED})
_LINK = re.compile(r"\s*(?:,|,?\s*and)\s*$")


def with_lists(page: Page, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures, persons counted in a list before a verb with the measure that the last of them has."""
    done: list[Figure] = []
    for figure in reversed(figures):
        later = done[-1] if done else None
        if (
            later is not None
            and figure.measure is Measure.PEOPLE
            and later.measure in SHARED
            and stands_before(page, figure, later)
        ):
            why = Why(rule="measure of a list", cue=later.number.words)
            figure = replace(figure, measure=later.measure, why=(*figure.why, why))  # noqa: PLW2901 - the same figure
        done.append(figure)
    return tuple(reversed(done))


def stands_before(page: Page, figure: Figure, later: Figure) -> bool:
    """Whether one figure stands right before another in a list."""
    end = figure.number.end if figure.counted is None else figure.counted.end
    start = later.number.start if later.bound is None else min(later.bound.start, later.number.start)
    return end <= start and _LINK.fullmatch(page.text[end:start]) is not None
