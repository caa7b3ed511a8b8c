"""Before and after: weekly counts as columns with the split drawn through them; it tests nothing itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.show import words
from onrecord.values.comparisons import Comparison, Contrast

WIDTH = 700
HEIGHT = 120
HALF = 0.5
SMALL = 0.001


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonChart:
    """Columns (x, y, width, height, count, first day, whether after the split) and where the split stands."""

    width: int
    height: int
    columns: tuple[tuple[float, float, float, float, int, date, bool], ...]
    split: float
    before: tuple[float, float]
    after: tuple[float, float]
    first: date
    last: date
    most: int


def comparison_chart(comparison: Comparison) -> ComparisonChart:
    """The chart of this comparison, each side with its mean as a line."""
    main = comparison.main
    first = main.before.days.first or comparison.split
    last = main.after.days.last or comparison.split
    length = max((last - first).days + 1, 1)

    def place(day: date) -> float:
        return round((day - first).days / length * WIDTH, 2)

    means = [side.count / max(side.exposure, 1) * 7 for side in (main.before, main.after)]
    most = max([1, *(week.count for week in comparison.weeks), *means])
    columns = []
    for week in comparison.weeks:
        x, end = place(week.first), min(float(WIDTH), place(week.first + timedelta(days=7)))
        height = round(week.count / most * HEIGHT, 2)
        after = week.first >= comparison.split
        columns.append(
            (x, HEIGHT - height, round(max(1.0, end - x - 1), 2), height, week.count, week.first, after)
        )
    levels = [round(HEIGHT - mean / most * HEIGHT, 2) for mean in means]
    split = place(comparison.split)
    return ComparisonChart(
        width=WIDTH,
        height=HEIGHT,
        columns=tuple(columns),
        split=split,
        before=(0.0, levels[0]),
        after=(split, levels[1]),
        first=first,
        last=last,
        most=round(most),
    )


def ratio(contrast: Contrast) -> str:
    """The ratio with its interval in words, or why there is none."""
    if contrast.infinite:
        return "nothing before"
    if contrast.ratio is None:
        return "cannot be told"
    high = "no upper bound" if contrast.high is None else _short(contrast.high)
    low = "0" if contrast.low is None else _short(contrast.low)
    return f"{_short(contrast.ratio)} ({low} – {high})"


def chance(p: float | None) -> str:
    """A p value as it is printed."""
    if p is None:
        return "–"
    return "below 0.001" if p < SMALL else f"{p:.3f}"


def _short(value: float) -> str:
    return words.number(float(f"{value:.3g}"))
