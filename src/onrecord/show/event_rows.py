"""Event rows: each event with its ranges, what its reports agree on, and where they differ.

A range goes from the lowest to the highest that any report gives, and the number most reports give stands beside it;
nothing is added up. `lineages` counts independent voices: five prints of one agency text are one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.show.catalogue import Catalogue
from onrecord.show.cells import Cell, Row, place_name, whole_number
from onrecord.show.happenings import Happening, Version, happenings
from onrecord.show.lines import Line
from onrecord.values import Bounds, Report

EVENT_COLUMNS = (
    "id",
    "event",
    "kind",
    "first",
    "last",
    "places",
    "killed_low",
    "killed_high",
    "killed_most",
    "killed_by_outlet",
    "injured_low",
    "injured_high",
    "injured_most",
    "injured_by_outlet",
    "agents",
    "targets",
    "agreed",
    "differs",
    "first_told",
    "first_told_by",
    "reports",
    "lineages",
    "disputed",
    "words",
)
EVENT_BRIEF = ("first", "last", "kind", "places", "killed_low", "killed_high", "reports", "lineages", "words")


def event_rows(catalogue: Catalogue, lines: Iterable[Line]) -> Iterable[Row]:
    """One row an event, in order of time."""
    for one in happenings(catalogue, tuple(lines)):
        reports = [catalogue.reports[line.id] for line in one.lines]
        yield {
            "id": one.event.id,
            "event": one.name,
            "kind": reports[0].kind.value,
            **_days(reports),
            "places": _joined(dict.fromkeys(name for line in one.lines if (name := place_name(line)))),
            **_number(catalogue, one, "killed", [item.killed for item in reports]),
            **_number(catalogue, one, "injured", [item.injured for item in reports]),
            "agents": _who_says(catalogue, one.version("by")),
            "targets": _who_says(catalogue, one.version("against")),
            "agreed": _joined(version.field for version in one.versions if version.is_agreed),
            "differs": _joined(version.field for version in one.versions if version.differs),
            **_first_told(catalogue, one),
            "reports": len(one.lines),
            "lineages": one.voices,
            "disputed": one.disputed,
            "words": one.lines[0].quote.words,
        }


def _days(reports: Sequence[Report]) -> dict[str, Cell]:
    known = [item.days for item in reports if item.days is not None]
    first = min((days.first for days in known if days.first is not None), default=None)
    last = max((days.last for days in known if days.last is not None), default=None)
    return {
        "first": None if first is None else first.isoformat(),
        "last": None if last is None else last.isoformat(),
    }


def _number(
    catalogue: Catalogue, one: Happening, name: str, given: Sequence[Bounds | None]
) -> dict[str, Cell]:
    known = [bounds for bounds in given if bounds is not None]
    version = one.version(name)
    open_above = any(bounds.high is None for bounds in known)
    low = min((bounds.low for bounds in known if bounds.low is not None), default=None)
    high = max((bounds.high for bounds in known if bounds.high is not None), default=None)
    return {
        f"{name}_low": whole_number(low),
        f"{name}_high": None if open_above else whole_number(high),
        f"{name}_most": None if version is None else version.values[0][0],
        f"{name}_by_outlet": _who_says(catalogue, version),
    }


def _who_says(catalogue: Catalogue, version: Version | None) -> str | None:
    """Each value with the outlets that give it: `12 (A, B); 15 (C)`."""
    if version is None:
        return None
    return "; ".join(
        f"{value} ({', '.join(dict.fromkeys(catalogue.outlet(catalogue.reports[report].document) for report in reports))})"
        for value, reports in version.values
    )


def _first_told(catalogue: Catalogue, one: Happening) -> dict[str, Cell]:
    line = one.first_told
    published = None if line is None else catalogue.documents[line.document].published
    return {
        "first_told": None if published is None or published.day is None else published.day.isoformat(),
        "first_told_by": None if line is None else line.outlet,
    }


def _joined(parts: Iterable[str]) -> str | None:
    return "; ".join(parts) or None
