"""Timeline: lines as bars as long as their dates are vague; statements above the axis, reports and figures below.

A bar is never narrower than can be clicked, and never wider than its words allow. Lines without a day are counted
and listed in their own row.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from onrecord.show.lines import Ink, Line
from onrecord.show.words import MONTHS
from onrecord.values import Days

WIDTH = 680
ROW = 9
NARROWEST = 4.0
MOST_ROWS = 14  # more would push the answer off the page: bars then become columns of counts
SLICES = 120
LEAST_ROOM = 60  # days
CRUSHED = 4  # times as long as the stretch that holds most: drawing it all would crush it
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
    """A timeline ready to be drawn; `placed`, `outside` and `undated` together are all lines it was given."""

    width: int
    height: float
    axis: float
    bars: tuple[Bar, ...]
    columns: tuple[Column, ...]
    ticks: tuple[Tick, ...]
    undated: tuple[Line, ...]
    outside: tuple[Line, ...]
    placed: int
    first: date | None
    last: date | None


Scale = Callable[[date], float]


def timeline_chart(lines: Sequence[Line]) -> TimelineChart:
    """The timeline of these lines."""
    undated = tuple(line for line in lines if line.days is None)
    dated = [line for line in lines if line.days is not None]
    if not dated:
        return TimelineChart(
            width=WIDTH, height=0, axis=0, bars=(), columns=(), ticks=(), undated=undated, outside=(), placed=0,
            first=None, last=None,
        )  # fmt: skip
    first, last = _extent(dated)
    scale = _scale(first, last)
    frame = Days.between(first, last)
    held = [line for line in dated if line.days is not None and line.days.meets(frame)]
    above, up = _lane([line for line in held if line.ink is Ink.SAID], first, last)
    below, down = _lane([line for line in held if line.ink is not Ink.SAID], first, last)
    axis = up + 6.0
    drawn = [*(_moved(one, axis - 4, -1) for one in above), *(_moved(one, axis + 22, 1) for one in below)]
    return TimelineChart(
        width=WIDTH,
        height=axis + 26 + down,
        axis=axis,
        bars=tuple(one for one in drawn if isinstance(one, Bar)),
        columns=tuple(one for one in drawn if isinstance(one, Column)),
        ticks=_ticks(first, last, scale),
        undated=undated,
        outside=tuple(line for line in dated if line.days is not None and not line.days.meets(frame)),
        placed=len(held),
        first=first,
        last=last,
    )


def _extent(lines: Sequence[Line]) -> tuple[date, date]:
    """The time to be drawn: all of it, unless a few lines would crush the rest; those are then left outside.

    The shortest stretch that holds three quarters of all known ends is kept, with as much again on both sides.
    """
    known = sorted(
        day for line in lines if line.days for day in (line.days.first, line.days.last) if day is not None
    )
    first, last = known[0], known[-1]
    most = max(1, len(known) * 3 // 4)
    low, high = min(
        ((known[n], known[n + most - 1]) for n in range(len(known) - most + 1)),
        key=lambda ends: (ends[1] - ends[0], ends),
    )
    room = timedelta(days=max((high - low).days, LEAST_ROOM))
    if last - first > CRUSHED * max(high - low, room):
        kept = [day for day in known if low - room <= day <= high + room]
        first, last = kept[0], kept[-1]
    margin = timedelta(days=max((last - first).days // 40, 1))
    return first - margin, last + margin


def _scale(first: date, last: date) -> Scale:
    length = (last - first).days + 1
    return lambda day: round(max(0, min(length, (day - first).days)) / length * WIDTH, 2)


def _ends(line: Line, scale: Scale) -> tuple[float, float]:
    days = line.days
    start = 0.0 if days is None or days.first is None else scale(days.first)
    end = float(WIDTH) if days is None or days.last is None else scale(days.last + timedelta(days=1))
    return (start, end) if end - start >= NARROWEST else (start, start + NARROWEST)


def _lane(lines: Sequence[Line], first: date, last: date) -> tuple[list[Bar | Column], float]:
    """One side of the axis, as bars where they fit and else as columns of counts, and how high it is.

    Heights are measured from the axis; `_moved` puts them above or below it.
    """
    scale = _scale(first, last)
    if len(lines) > MOST_ROWS * WIDTH / NARROWEST:
        return _columns(lines, first, last)
    packed = _packed(lines, scale)
    rows = max((row + 1 for row, _ in packed), default=0)
    if rows <= MOST_ROWS:
        return [replace(bar, y=float(row * ROW)) for row, bar in packed], float(rows * ROW)
    return _columns(lines, first, last)


def _moved(drawn: Bar | Column, start: float, way: int) -> Bar | Column:
    """A bar or column at its height above (-1) or below (1) the axis."""
    high = ROW if isinstance(drawn, Bar) else drawn.height
    return replace(drawn, y=round(start + drawn.y if way > 0 else start - drawn.y - high, 2))


def _packed(lines: Sequence[Line], scale: Scale) -> list[tuple[int, Bar]]:
    """Each line as a bar in the lowest row that is free there, exact days before vaguer ones."""
    bars = sorted(
        (_bar(line, scale) for line in lines), key=lambda bar: (bar.width > WIDTH / 6, bar.x, bar.line.id)
    )
    taken: list[list[Bar]] = []
    packed = []
    for bar in bars:
        row = next(
            (number for number, row in enumerate(taken) if all(_apart(bar, other) for other in row)),
            len(taken),
        )
        if row == len(taken):
            taken.append([])
        taken[row].append(bar)
        packed.append((row, bar))
        if row > MOST_ROWS:
            break
    return packed


def _apart(one: Bar, other: Bar) -> bool:
    room = 9 if other.line.verdict or one.line.verdict else 1  # for the verdict's sign
    return one.x + one.width + room <= other.x or other.x + other.width + room <= one.x


def _bar(line: Line, scale: Scale) -> Bar:
    days = line.days
    start = 0.0 if days is None or days.first is None else scale(days.first)
    end = float(WIDTH) if days is None or days.last is None else scale(days.last + timedelta(days=1))
    return Bar(
        line=line,
        x=start,
        y=0.0,
        width=round(max(end - start - 0.5, NARROWEST), 2),
        open_start=days is None or days.first is None,
        open_end=days is None or days.last is None,
    )


def _columns(lines: Sequence[Line], first: date, last: date) -> tuple[list[Bar | Column], float]:
    """Counts by slice of time, each line once, in the slice where its time begins."""
    scale, length = _scale(first, last), (last - first).days + 1
    slices = _slices(lines, first, length)
    most = max(len(held) for held in slices.values())
    unit = min(float(ROW), MOST_ROWS * ROW / most)
    columns: list[Bar | Column] = []
    for number, held in sorted(slices.items()):
        start = first + timedelta(days=number * length // SLICES)
        end = max(start, first + timedelta(days=(number + 1) * length // SLICES - 1))
        y = 0.0
        for ink in Ink:
            found = [line for line in held if line.ink is ink]
            if found:
                column = Column(
                    line=found[0], ink=ink, count=len(found), first=start, last=end, x=scale(start), y=y,
                    width=round(WIDTH / SLICES - 0.8, 2), height=round(len(found) * unit, 2),
                )  # fmt: skip
                columns.append(column)
                y += column.height
    return columns, round(most * unit, 2)


def _slices(lines: Sequence[Line], first: date, length: int) -> dict[int, list[Line]]:
    slices: dict[int, list[Line]] = {}
    for line in lines:
        known = None if line.days is None else line.days.first or line.days.last
        number = 0 if known is None else max(0, (known - first).days) * SLICES // length
        slices.setdefault(min(number, SLICES - 1), []).append(line)
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
