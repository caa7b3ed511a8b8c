"""Rows: every line of a view as CSV (one table) and as JSON lines (whole items); an item is one row."""

from __future__ import annotations

import csv
import io
import json

from onrecord.show.catalogue import Catalogue, catalogue_of
from onrecord.show.cells import SOURCE, Cell, ends, place_name, range_of, source_of
from onrecord.show.exports.standing import shown, status
from onrecord.show.lines import Line, lines_of
from onrecord.show.map_chart import place_of
from onrecord.show.view import View
from onrecord.values import to_plain

COLUMNS = (
    *SOURCE, "voice", "what", "who", "first", "last", "place", "latitude", "longitude", "radius_km", "number_low",
    "number_high", "verdict", "status", "shown",
)  # fmt: skip


def csv_rows(view: View) -> str:
    """One row a line. Cells that a spreadsheet would run as a formula begin with an apostrophe."""
    catalogue = catalogue_of(view)
    made = io.StringIO()
    writer = csv.writer(made, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for line in lines_of(catalogue):
        row = line_row(catalogue, line)
        writer.writerow([_safe(row[column]) for column in COLUMNS])
    return made.getvalue()


def line_row(catalogue: Catalogue, line: Line) -> dict[str, Cell]:
    """A line's plain cells, with the standing of the export."""
    place = place_of(line)
    point = None if place is None else place.point
    return {
        **source_of(catalogue, line),
        "voice": line.ink.value,
        "what": line.what,
        "who": line.who,
        **ends(line.days),
        "place": place_name(line),
        "latitude": None if point is None else point.latitude,
        "longitude": None if point is None else point.longitude,
        "radius_km": None if place is None else place.radius_km,
        **range_of(line.number, "number"),
        "verdict": None if line.verdict is None else line.verdict.value,
        "status": status(catalogue),
        "shown": shown(catalogue),
    }


def _safe(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell


def json_lines(view: View) -> str:
    """One JSON object a line: the whole item as plain data, with its document, state and standing."""
    catalogue = catalogue_of(view)
    items = {**catalogue.statements, **catalogue.reports, **catalogue.figures}
    records = (
        {"type": line.ink.value, **line_row(catalogue, line), "item": to_plain(items[line.id])}
        for line in lines_of(catalogue)
    )
    return "".join(json.dumps(record, ensure_ascii=False, sort_keys=True) + "\n" for record in records)
