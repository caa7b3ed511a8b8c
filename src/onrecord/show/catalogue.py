"""Catalogue: a view's items by id, and what hangs on what; it adds nothing to the view."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from onrecord.show.view import View
from onrecord.values import (
    Assessment,
    Document,
    Event,
    Figure,
    Quote,
    Reading,
    Report,
    Statement,
    Verdict,
    Voice,
)

Item = TypeVar("Item")

SEVERITY = (Verdict.CONTRADICTED, Verdict.IN_TENSION, Verdict.CONSISTENT, Verdict.UNDECIDED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """Look-ups over the items of a view that may be shown, each in the order of documents and texts.

    `numbers` are those of the documents in their list, by which a quote on paper names its own.
    """

    view: View
    documents: Mapping[str, Document]
    numbers: Mapping[str, int]
    readings: Mapping[str, Reading]
    statements: Mapping[str, Statement]
    reports: Mapping[str, Report]
    figures: Mapping[str, Figure]
    events: tuple[Event, ...]
    event_of: Mapping[str, Event]
    assessments: Mapping[str, tuple[Assessment, ...]]
    voices: Mapping[str, str]

    def verdict(self, statement: str) -> Verdict | None:
        """The gravest verdict on this statement, or None where it was not assessed."""
        verdicts = {assessment.verdict for assessment in self.assessments.get(statement, ())}
        return next((verdict for verdict in SEVERITY if verdict in verdicts), None)

    def independent(self, items: Iterable[str]) -> int:
        """How many independent voices these reports go back to: those that repeat one another are one."""
        return len({self.voices.get(item, item) for item in items})

    def outlet(self, document: str) -> str:
        """Who published it, in the words a reader knows it by: outlet, else data set, else name."""
        found = self.documents[document]
        return found.outlet or found.data_set or found.name

    def speaker(self, statement: Statement) -> str:
        """Who said it: the full name, else the words, else whose voice it is, else that nobody is named."""
        if statement.resolved is not None:
            return statement.resolved
        if statement.speaker is not None:
            return statement.speaker.words
        document = self.documents[statement.document]
        unnamed = {
            Voice.AUTHOR: document.byline or "the author",
            Voice.INSTITUTION: self.outlet(statement.document),
            Voice.OTHER: "speaker not named",
        }
        return unnamed[statement.voice]

    def texts(self) -> Mapping[str, str]:
        """Each document's text by its id."""
        return {document.id: document.text for document in self.documents.values()}


def catalogue_of(view: View) -> Catalogue:
    """The catalogue of this view; documents come by day of publication, then name."""
    documents = {document.id: document for document in sorted(view.documents, key=_by_day)}
    readings = {reading.document: reading for reading in view.readings if reading.document in documents}
    ordered = [readings[document] for document in documents if document in readings]
    reports = {item.id: item for reading in ordered for item in reading.reports if view.shows(item.id)}
    events = _events(view, reports)
    return Catalogue(
        view=view,
        documents=documents,
        numbers={document: number for number, document in enumerate(documents, 1)},
        readings=readings,
        statements={
            item.id: item for reading in ordered for item in reading.statements if view.shows(item.id)
        },
        reports=reports,
        figures={item.id: item for reading in ordered for item in reading.figures if view.shows(item.id)},
        events=events,
        event_of={report: event for event in events for report in event.reports},
        assessments=_grouped((item.statement, item) for item in view.assessments if view.shows(item.id)),
        voices={member: lineage.id for lineage in view.lineages for member in lineage.members},
    )


def _by_day(document: Document) -> tuple[str, str, str]:
    known = None if document.published is None else document.published.day
    return ("9999" if known is None else known.isoformat(), document.name, document.id)


def _events(view: View, reports: Mapping[str, Report]) -> tuple[Event, ...]:
    """The events, each cut to the reports that are shown; those left with none are left out."""
    place = {report: number for number, report in enumerate(reports)}
    cut = (_cut(event, place) for event in view.events)
    return tuple(
        sorted((event for event in cut if event.reports), key=lambda event: _event_order(event, reports))
    )


def _cut(event: Event, place: Mapping[str, int]) -> Event:
    """The event with its shown reports in the order of documents; the same object where that changes nothing."""
    shown = tuple(sorted((report for report in event.reports if report in place), key=place.__getitem__))
    return event if shown == event.reports else Event(id=event.id, reports=shown)


def _event_order(event: Event, reports: Mapping[str, Report]) -> tuple[date, str]:
    known = (reports[report].days for report in event.reports)
    starts = [days.first for days in known if days is not None and days.first is not None]
    return (min(starts, default=date.max), event.id)


def _grouped(pairs: Iterable[tuple[str, Item]]) -> dict[str, tuple[Item, ...]]:
    groups: dict[str, list[Item]] = {}
    for key, item in pairs:
        groups.setdefault(key, []).append(item)
    return {key: tuple(items) for key, items in groups.items()}


def whole(quotes: Iterable[Quote]) -> str:
    """Pieces of one quotation in the order of the text, gaps marked."""
    return " … ".join(piece.words for piece in quotes)
