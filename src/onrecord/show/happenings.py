"""Happenings: events as readers name them, computed from their reports and from nothing else.

An event has no facts of its own: its days, places, parties and numbers are what its reports say, and where they
differ all versions are given.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.show import words
from onrecord.show.catalogue import Catalogue
from onrecord.show.lines import Line, named
from onrecord.values import Bounds, Days, Event, Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One field of an event: each value that reports give it, with those reports' ids, most frequent first."""

    field: str
    values: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def differs(self) -> bool:
        """Whether reports give more than one value."""
        return len(self.values) > 1

    @property
    def is_agreed(self) -> bool:
        """Whether two reports and more give it and all of them the same."""
        return len(self.values) == 1 and len(self.values[0][1]) > 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """An event with its lines, its name in words, and where its reports agree and differ.

    `voices` counts independent lineages, not outlets: five prints of one agency text are one voice. `first_told` is
    the line of the text that was published first, None where no day of publication is known.
    """

    event: Event
    name: str
    lines: tuple[Line, ...]
    versions: tuple[Version, ...]
    disputed: bool
    voices: int
    first_told: Line | None

    def version(self, field: str) -> Version | None:
        """What its reports give for this field, None where none of them says anything."""
        return next((version for version in self.versions if version.field == field), None)


def happenings(catalogue: Catalogue, lines: Sequence[Line]) -> tuple[Happening, ...]:
    """The events that these lines belong to, in order of time."""
    by_id = {line.id: line for line in lines}
    found = []
    for event in catalogue.events:
        held = tuple(by_id[report] for report in event.reports if report in by_id)
        if held:
            found.append(_happening(catalogue, event, held))
    return tuple(found)


def _happening(catalogue: Catalogue, event: Event, lines: tuple[Line, ...]) -> Happening:
    reports = [catalogue.reports[line.id] for line in lines]
    versions = _versions(reports)
    return Happening(
        event=event,
        name=name_of(reports),
        lines=lines,
        versions=versions,
        disputed=any(report.disputed for report in reports) or _parties_differ(versions),
        voices=catalogue.independent(line.id for line in lines),
        first_told=_first_told(catalogue, lines),
    )


def _first_told(catalogue: Catalogue, lines: Sequence[Line]) -> Line | None:
    known = [
        (published.day, number)
        for number, line in enumerate(lines)
        if (published := catalogue.documents[line.document].published) is not None
        and published.day is not None
    ]
    return lines[min(known)[1]] if known else None


def name_of(reports: Sequence[Report]) -> str:
    """An event's name: `Downing, Palmyra, 8 July 2016`, by the words most of its reports have."""
    kind = _most(report.kind.value for report in reports) or "happening"
    place = _most(_place(report) for report in reports)
    day = _most(_days(report.days) for report in reports)
    return ", ".join(part for part in (words.plain(kind).capitalize(), place, day) if part)


def _most(values: Iterable[str | None]) -> str | None:
    counted = Counter(value for value in values if value is not None)
    return min(counted, key=lambda value: (-counted[value], value)) if counted else None


def _versions(reports: Sequence[Report]) -> tuple[Version, ...]:
    told: dict[str, list[str | None]] = {
        "day": [_days(report.days) for report in reports],
        "place": [_place(report) for report in reports],
        "by": [named(report.agents) for report in reports],
        "against": [named(report.targets) for report in reports],
        "killed": [_number(report.killed) for report in reports],
        "injured": [_number(report.injured) for report in reports],
        "told as": [words.REALITIES[report.reality] for report in reports],
    }
    ids = [report.id for report in reports]
    return tuple(_version(field, values, ids) for field, values in told.items() if any(values))


def _version(field: str, values: Sequence[str | None], ids: Sequence[str]) -> Version:
    given: dict[str, list[str]] = {}
    for value, report in zip(values, ids, strict=True):
        if value is not None:
            given.setdefault(value, []).append(report)
    ordered = sorted(given.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    return Version(field=field, values=tuple((value, tuple(reports)) for value, reports in ordered))


def _parties_differ(versions: Sequence[Version]) -> bool:
    return any(version.differs for version in versions if version.field == "by")


def _days(days: Days | None) -> str | None:
    return None if days is None else words.days(days)


def _number(bounds: Bounds | None) -> str | None:
    return None if bounds is None else words.bounds(bounds)


def _place(report: Report) -> str | None:
    names = (located.quote.words if located.place is None else located.place.name for located in report.where)
    return next(names, None)


def parties(report: Report) -> str:
    """Who against whom, in names, as far as the report says."""
    sides = (named(report.agents), named(report.targets))
    return " → ".join(side or "?" for side in sides) if any(sides) else ""
