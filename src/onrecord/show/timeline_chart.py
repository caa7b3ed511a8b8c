"""Timeline: lines as bars as long as their dates are vague; statements above the axis, reports and figures below.

A bar is never narrower than can be clicked, and never wider than its words allow. Lines without a day are counted
and listed in their own row.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.show.lines import Ink, Line
from onrecord.show.words import MONTHS

WIDTH = 680
ROW = 9
NARROWEST = 4.0
MOST_ROWS = 14  # more would push the answer off the page: bars then become columns of counts
SLICES = 120
YEARS, MONTHS_OF_DAYS = 365 * 3, 40  # days from which ticks are years, and months


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One line in the picture; `open_start` and `open_end` say that its time has no such end."""

    line: Line
    x: float
    y: float
    width: float
    open_start: bool = False
    open_end: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """Many lines of one voice in one slice of time: the first of them is where it leads."""

    line: Line
    ink: Ink
    count: int
    first: date
    last: date
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A day on the axis with its label."""

    x: float
    label: str
    strong: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineChart:
    """A timeline ready to be drawn; `placed` and `undated` together are all lines it was given."""

    width: int
    height: float
    axis: float
    bars: tuple[Bar, ...]
    columns: tuple[Column, ...]
    ticks: tuple[Tick, ...]
    undated: tuple[Line, ...]
    placed: int
    first: date | None
    last: date | None


Scale = Callable[[date], float]


def timeline_chart(lines: Sequence[Line]) -> TimelineChart:
    """The timeline of these lines."""
    dated = [line for line in lines if line.days is not None]
    undated = tuple(line for line in lines if line.days is None)
    if not dated:
        return _empty(undated)
    first, last = _extent(dated)
    scale = _scale(first, last)
    above = [line for line in dated if line.ink is Ink.SAID]
    below = [line for line in dated if line.ink is not Ink.SAID]
    packed_above, packed_below = _packed(above, scale), _packed(below, scale)
    if max(_height(packed_above), _height(packed_below)) <= MOST_ROWS:
        return _of_bars(packed_above, packed_below, (first, last, scale), undated)
    return _of_columns(above, below, (first, last, scale), undated)


def _empty(undated: tuple[Line, ...]) -> TimelineChart:
    nothing: dict[str, tuple[()]] = {"bars": (), "columns": (), "ticks": ()}
    return TimelineChart(
        width=WIDTH, height=0, axis=0, undated=undated, placed=0, first=None, last=None, **nothing
    )


def _extent(lines: Sequence[Line]) -> tuple[date, date]:
    """The first and last day of all closed ends, leaving far outliers their place too."""
    known = [
        day for line in lines if line.days for day in (line.days.first, line.days.last) if day is not None
    ]
    first, last = min(known), max(known)
    room = max((last - first).days // 40, 1)
    return first - timedelta(days=room), last + timedelta(days=room)


def _scale(first: date, last: date) -> Scale:
    length = (last - first).days + 1
    return lambda day: round(max(0, min(length, (day - first).days)) / length * WIDTH, 2)


def _ends(line: Line, scale: Scale) -> tuple[float, float]:
    days = line.days
    start = 0.0 if days is None or days.first is None else scale(days.first)
    end = float(WIDTH) if days is None or days.last is None else scale(days.last + timedelta(days=1))
    return (start, end) if end - start >= NARROWEST else (start, start + NARROWEST)


Packed = list[tuple[int, Line, float, float]]


def _packed(lines: Sequence[Line], scale: Scale) -> Packed:
    """Each line with the lowest row in which nothing lies under it, exact days first, then vaguer ones."""
    spans = sorted(
        ((*_ends(line, scale), line) for line in lines),
        key=lambda s: (s[1] - s[0] > WIDTH / 6, s[0], s[2].id),
    )
    taken: list[list[tuple[float, float]]] = []
    packed: Packed = []
    for start, end, line in spans:
        row = next(
            (n for n, row in enumerate(taken) if all(end + 1 <= s or e + 1 <= start for s, e in row)), None
        )
        if row is None:
            row = len(taken)
            taken.append([])
        taken[row].append((start, end))
        packed.append((row, line, start, end))
        if row > MOST_ROWS:
            break
    return packed


def _height(packed: Packed) -> int:
    return max((row + 1 for row, *_ in packed), default=0)


def _of_bars(
    above: Packed, below: Packed, frame: tuple[date, date, Scale], undated: tuple[Line, ...]
) -> TimelineChart:
    first, last, scale = frame
    axis = _height(above) * ROW + 6.0
    bars = [_bar(p, axis - 4 - ROW * (p[0] + 1)) for p in above]
    bars += [_bar(p, axis + 22 + ROW * p[0]) for p in below]
    return TimelineChart(
        width=WIDTH,
        height=axis + 26 + _height(below) * ROW,
        axis=axis,
        bars=tuple(bars),
        columns=(),
        ticks=_ticks(first, last, scale),
        undated=undated,
        placed=len(bars),
        first=first,
        last=last,
    )


def _bar(packed: tuple[int, Line, float, float], y: float) -> Bar:
    _, line, start, end = packed
    days = line.days
    return Bar(
        line=line,
        x=start,
        y=y,
        width=round(end - start - 0.5, 2),
        open_start=days is None or days.first is None,
        open_end=days is None or days.last is None,
    )


def _of_columns(
    above: Sequence[Line], below: Sequence[Line], frame: tuple[date, date, Scale], undated: tuple[Line, ...]
) -> TimelineChart:
    """Counts by slice of time, each line once, in the slice where its time begins."""
    first, last, scale = frame
    tall = MOST_ROWS * ROW
    axis = tall + 6.0
    slices = _slices([*above, *below], first, last)
    most = max(
        sum(1 for line in held if (line.ink is Ink.SAID) == up)
        for held in slices.values()
        for up in (True, False)
    )
    length = (last - first).days + 1
    columns = []
    for number, held in sorted(slices.items()):
        days = (
            first + timedelta(days=number * length // SLICES),
            first + timedelta(days=(number + 1) * length // SLICES - 1),
        )
        y = {True: axis - 4, False: axis + 22}
        for ink in Ink:
            found = [line for line in held if line.ink is ink]
            if not found:
                continue
            high, up = round(max(1.5, len(found) / most * tall), 2), ink is Ink.SAID
            y[up] -= high if up else 0
            columns.append(
                Column(
                    line=found[0],
                    ink=ink,
                    count=len(found),
                    first=days[0],
                    last=max(days),
                    x=scale(days[0]),
                    y=round(y[up], 2),
                    width=round(WIDTH / SLICES - 1, 2),
                    height=high,
                )
            )
            y[up] += 0 if up else high
    return TimelineChart(
        width=WIDTH,
        height=axis + 26 + tall,
        axis=axis,
        bars=(),
        columns=tuple(columns),
        ticks=_ticks(first, last, scale),
        undated=undated,
        placed=len(above) + len(below),
        first=first,
        last=last,
    )


def _slices(lines: Sequence[Line], first: date, last: date) -> dict[int, list[Line]]:
    length = (last - first).days + 1
    slices: dict[int, list[Line]] = {}
    for line in lines:
        known = None if line.days is None else line.days.first or line.days.last
        number = 0 if known is None else (known - first).days * SLICES // length
        slices.setdefault(number, []).append(line)
    return slices


def _ticks(first: date, last: date, scale: Scale) -> tuple[Tick, ...]:
    """Years where the time is long, months where it is short, days where it is shorter."""
    length = (last - first).days
    if length > YEARS:
        step = max(1, round(length / 365 / 9))
        years = [date(y, 1, 1) for y in range(first.year + 1, last.year + 1) if y % step == 0]
        return tuple(Tick(x=scale(day), label=str(day.year), strong=True) for day in years)
    if length > MONTHS_OF_DAYS:
        return _month_ticks(first, last, scale, max(1, -(-length // 360)))
    step = max(1, length // 8)
    found = [first + timedelta(days=n) for n in range(1, length, step)]
    return tuple(
        Tick(x=scale(day), label=f"{day.day} {MONTHS[day.month][:3]}", strong=False) for day in found
    )


def _month_ticks(first: date, last: date, scale: Scale, step: int) -> tuple[Tick, ...]:
    count = (last.year - first.year) * 12 + last.month - first.month
    months = [
        date(first.year + (first.month - 1 + n) // 12, (first.month - 1 + n) % 12 + 1, 1)
        for n in range(1, count + 1)
    ]
    return tuple(
        Tick(
            x=scale(day),
            label=str(day.year) if day.month == 1 else MONTHS[day.month][:3],
            strong=day.month == 1,
        )
        for day in months
        if (day.month - 1) % step == 0
    )
