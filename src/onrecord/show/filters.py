"""Filters: which lines of a record are asked for; the same filter serves the screen, the address and the export.

A filter narrows and never adds. Its conditions hold together; within a text, letters are compared without case.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from onrecord.errors import OptionRefused
from onrecord.show import words
from onrecord.show.catalogue import Catalogue
from onrecord.show.lines import Line
from onrecord.show.view import View
from onrecord.values import Days, Reading

UNDATED = "none"  # as a value of a condition: the lines that have no such thing


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

    def takes(self, line: Line) -> bool:
        """Whether a line meets every condition."""
        return all(test(self, line) for test in TESTS)

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
        name: value.strip() for name, value in query.items() if name in known and value.strip()
    }
    for name in ("first", "last"):
        given[name] = _day(name, given[name]) if name in given else None
    return Filter(**given)


def _day(name: str, text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise OptionRefused(f"{text!r} is no day", where=name, remedy="Write it as in 2016-03-14") from error


def filtered(catalogue: Catalogue, lines: Sequence[Line], asked: Filter) -> View:
    """The view cut to the lines that the filter takes, with the filter written into it."""
    view = catalogue.view
    if asked.is_empty:
        return view
    kept = {line.id for line in lines if asked.takes(line)}
    documents = {line.document for line in lines if line.id in kept}
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


def _holds(wanted: str | None, texts: Sequence[str | None]) -> bool:
    return wanted is None or any(wanted.casefold() in text.casefold() for text in texts if text is not None)


def _is(wanted: str | None, value: str | None) -> bool:
    return wanted is None or wanted == (UNDATED if value is None else value)


def _by_text(asked: Filter, line: Line) -> bool:
    return asked.text is None or _holds(asked.text, (line.quote.words, line.who, line.outlet, line.what))


def _by_actor(asked: Filter, line: Line) -> bool:
    return asked.actor is None or _holds(asked.actor, (line.who, *line.names))


def _by_place(asked: Filter, line: Line) -> bool:
    if asked.place is None:
        return True
    places = [located.place for located in line.where if located.place is not None]
    if asked.place == UNDATED:
        return not any(place.point is not None for place in places)
    named = [name for place in places for name in (place.name, *place.lies_in)]
    return _holds(asked.place, (*named, *(located.quote.words for located in line.where)))


def _by_period(asked: Filter, line: Line) -> bool:
    if asked.first is None and asked.last is None:
        return True
    if line.days is None or (asked.first and asked.last and asked.last < asked.first):
        return False
    return line.days.meets(Days.between(asked.first, asked.last))


def _by_lists(asked: Filter, line: Line) -> bool:
    return (
        _is(asked.voice, line.ink.value)
        and _is(asked.kind, line.what)
        and _is(asked.verdict, None if line.verdict is None else line.verdict.value)
        and _is(asked.outlet, line.outlet)
        and _is(asked.state, line.state.value)
        and _is(asked.document, line.document)
    )


TESTS: tuple[Callable[[Filter, Line], bool], ...] = (_by_lists, _by_period, _by_place, _by_actor, _by_text)
