"""Cells: the parts of a table's rows that several tables share; what is not known is None."""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.show.catalogue import Catalogue
from onrecord.show.lines import Line
from onrecord.values import Bounds, Days

Cell = str | int | float | bool | None
Row = Mapping[str, Cell]

SOURCE = ("id", "document", "outlet", "published", "start", "end", "words", "state")


def ends(days: Days | None, name: str = "") -> dict[str, Cell]:
    """The first and last day as ISO dates."""
    first = None if days is None or days.first is None else days.first.isoformat()
    last = None if days is None or days.last is None else days.last.isoformat()
    return {f"{name}first": first, f"{name}last": last}


def range_of(bounds: Bounds | None, name: str) -> dict[str, Cell]:
    """The low and high end of a number."""
    low, high = (None, None) if bounds is None else (bounds.low, bounds.high)
    return {f"{name}_low": whole_number(low), f"{name}_high": whole_number(high)}


def whole_number(value: float | None) -> float | int | None:
    """A number without a fraction as an integer: twelve people are 12, not 12.0."""
    return int(value) if value is not None and value == int(value) else value


def source_of(catalogue: Catalogue, line: Line) -> dict[str, Cell]:
    """Where a line's words stand."""
    document = catalogue.documents[line.document]
    day = None if document.published is None else document.published.day
    return {
        "id": line.id,
        "document": document.name,
        "outlet": line.outlet,
        "published": None if day is None else day.isoformat(),
        "start": line.quote.start,
        "end": line.quote.end,
        "words": line.quote.words,
        "state": line.state.value,
    }


def place_name(line: Line) -> str | None:
    """The name of a line's first place: as the gazetteer has it, else the words."""
    first = next(iter(line.where), None)
    if first is None:
        return None
    return first.quote.words if first.place is None else first.place.name
