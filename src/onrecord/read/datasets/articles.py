"""Packed sources: several articles in one cell, as UCDP writes them, split into who published each.

Newer rows write `"Outlet,2013-01-03,Headline";"Outlet,2013-01-04,Headline"`, older ones `Outlet 1989-05-17 "Headline"`
in free form. Only the name before the first mark or day is taken; where there is none, nothing is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.read.datasets.row import Cell

LONGEST_NAME = 80
_PACKED = re.compile(r"\"([^\"]*)\"(?=\s*(?:;|$))")
_LOOSE = re.compile(r"[^;\r\n]+")
_NAME = re.compile(
    r"\s*[\"'“‘]?\s*(?P<name>[^\W\d_](?:(?!\s[-–—]|\s?\d{1,4}[-/. ]\d|\s\d{1,2}\s)[^,;:\"“(\r\n])*)"
)


def publishers_in(cell: Cell) -> Iterator[Cell]:
    """Who published each article that a cell names."""
    packed = list(_PACKED.finditer(cell.words)) if cell.words.startswith('"') else []
    spans = [match.span(1) for match in packed] or [match.span() for match in _LOOSE.finditer(cell.words)]
    for first, last in spans:
        found = _NAME.match(cell.words, first, last)
        name = "" if found is None else found.group("name").rstrip()
        if found is not None and 1 < len(name) <= LONGEST_NAME:
            yield Cell(column=cell.column, words=name, start=cell.start + found.start("name"), line=cell.line)
