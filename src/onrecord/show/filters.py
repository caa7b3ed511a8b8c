"""Filters: what is asked of a record; the same filter serves the screen, the address and the export.

A filter only names its conditions; show/index.py finds the lines that meet them.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from onrecord.errors import OptionRefused
from onrecord.show import words
from onrecord.show.catalogue import Catalogue
from onrecord.show.lines import Line
from onrecord.show.view import View
from onrecord.values import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """The conditions, each None where it is not set; `first` and `last` are the period's days."""

    text: str | None = None
    actor: str | None = None
    place: str | None = None
    first: date | None = None
    last: date | None = None
    voice: str | None = None
    kind: str | None = None
    verdict: str | None = None
    outlet: str | None = None
    state: str | None = None
    document: str | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked for in particular."""
        return all(getattr(self, field.name) is None for field in dataclasses.fields(self))

    def query(self) -> str:
        """The conditions as the query of an address, in a fixed order."""
        return urlencode([(name, str(value)) for name, value in self.conditions()])

    def conditions(self) -> list[tuple[str, str | date]]:
        """The conditions that are set, by name."""
        named = ((field.name, getattr(self, field.name)) for field in dataclasses.fields(self))
        return [(name, value) for name, value in named if value is not None]

    def sentence(self) -> str | None:
        """The conditions in words, to be written into what is exported; None without any."""
        told = [
            f"{'from' if name == 'first' else 'to' if name == 'last' else name} "
            f"{words.day(value) if isinstance(value, date) else f'“{value}”'}"
            for name, value in self.conditions()
        ]
        return ", ".join(told) or None


def filter_from(query: Mapping[str, str]) -> Filter:
    """The filter that an address asks for; names that are no condition are left alone.

    Raises:
        OptionRefused: if a day is not written as in 2016-03-14.
    """
    known = {field.name for field in dataclasses.fields(Filter)}
    given: dict[str, Any] = {
        name: told for name, value in query.items() if name in known and (told := " ".join(value.split()))
    }
    for name in ("first", "last"):
        given[name] = _day(name, given[name]) if name in given else None
    return Filter(**given)


def _day(name: str, text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise OptionRefused(f"{text!r} is no day", where=name, remedy="Write it as in 2016-03-14") from error


def filtered(catalogue: Catalogue, lines: Iterable[Line], asked: Filter) -> View:
    """The view cut to these lines, which the filter takes, with the filter written into it."""
    view = catalogue.view
    if asked.is_empty:
        return view
    taken = tuple(lines)
    kept, documents = {line.id for line in taken}, {line.document for line in taken}
    return dataclasses.replace(
        view,
        documents=tuple(one for one in view.documents if one.id in documents),
        readings=tuple(_cut(reading, kept) for reading in view.readings if reading.document in documents),
        assessments=tuple(one for one in view.assessments if one.statement in kept),
        predictions=tuple(one for one in view.predictions if one.statement in kept),
        comparisons=(),
        filtered_by=asked.sentence(),
    )


def _cut(reading: Reading, kept: set[str]) -> Reading:
    return dataclasses.replace(
        reading,
        statements=tuple(item for item in reading.statements if item.id in kept),
        reports=tuple(item for item in reading.reports if item.id in kept),
        figures=tuple(item for item in reading.figures if item.id in kept),
    )
