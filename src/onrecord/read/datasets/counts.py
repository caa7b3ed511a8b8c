"""Counts: numbers of a row with a best, a lowest and a highest estimate, which may contradict one another."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.read.datasets.cells import bounds_in
from onrecord.read.datasets.layout import CountColumns
from onrecord.read.datasets.row import Cell, Row
from onrecord.values import Bounds


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """One count of a row: the cell of its number, its bounds, and the columns it was read by."""

    cell: Cell
    bounds: Bounds
    columns: CountColumns
    whose: Cell | None
    sentence: str


def count_in(columns: CountColumns, row: Row) -> Count | None:
    """The count in these columns, or None where they are empty, or a part that is zero.

    Raises:
        CellRefused: if a cell states no count.
    """
    cells = (row.cell(*columns.best), row.cell(*columns.low), row.cell(*columns.high))
    cell = next((cell for cell in cells if cell is not None), None)
    if cell is None:
        return None
    bounds, agree = _bounds(*cells)
    if columns.part_of_first and bounds.is_zero:
        return None
    sentence = (
        "the column states it" if bounds.is_exact else "from the lowest to the highest estimate of the row"
    )
    if not agree:
        sentence = (
            "the estimates of the row contradict one another; this is from the least to the greatest of them"
        )
    if columns.zero_is_open and bounds.is_zero:
        bounds = Bounds(low=0, high=None)
        sentence = "a zero is also written where no deaths were reported, so it is read as 0 and more"
    return Count(cell=cell, bounds=bounds, columns=columns, whose=row.cell(*columns.whose), sentence=sentence)


def _bounds(best: Cell | None, low: Cell | None, high: Cell | None) -> tuple[Bounds, bool]:
    """From the lowest to the highest estimate, and whether they go together; if not, all are kept within."""
    stated = [None if cell is None else bounds_in(cell) for cell in (best, low, high)]
    middle, lowest, highest = stated
    if low is None and high is None and middle is not None:
        return middle, True
    ends = [end for bounds in stated if bounds is not None for end in (bounds.low, bounds.high)]
    numbers = [end for end in ends if end is not None]
    first = lowest.low if lowest is not None else None if middle is None else middle.low
    last = highest.high if highest is not None else None if middle is None else middle.high
    agree = (first is None or first == min(numbers)) and (last is None or last == max(numbers))
    if agree:
        return Bounds(low=first, high=last), True
    return Bounds(low=min(numbers), high=max(numbers)), False
