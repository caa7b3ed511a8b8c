"""Parts: figures that the text presents as parts of another ("51 civilians including four children"); no sums."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.extract.page import Page
from onrecord.values import Figure, Measure

_OPENING = re.compile(r"^[^.;]*?(?:\(|,?\s*\b(?:including|among them|among whom|of whom|of which|of them)\b)[\s,(]*"
                      r"(?:at least|about|some|only|another|an estimated)?\s*$", re.IGNORECASE)
_AFTER = re.compile(r"^\s*of\s+(?:them|whom|which|those)\b", re.IGNORECASE)
REACH = 60  # characters between a figure and its part


def with_parts(page: Page, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures, with `part_of` set where the words between two say so."""
    done: list[Figure] = []
    for figure in figures:
        whole = _whole(page, figure, done)
        done.append(figure if whole is None else replace(figure, part_of=whole.id))
    return tuple(done)


def _whole(page: Page, figure: Figure, before: Sequence[Figure]) -> Figure | None:
    """The nearest figure before that is no part itself and counts the like, if the words make this its part."""
    start = figure.number.start if figure.bound is None else min(figure.bound.start, figure.number.start)
    follows = _AFTER.match(page.text[figure.number.end : figure.number.end + 12])
    for other in reversed(before):
        between = page.text[other.number.end : start]
        if len(between) > 2 * REACH or (len(between) > REACH and not follows):
            return None
        if other.part_of is not None or other.measure in {Measure.EXTENT, Measure.MONEY, Measure.SHARE}:
            continue
        if follows or _OPENING.match(between):
            return other
    return None
