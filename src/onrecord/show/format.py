"""A reading as the machine-readable output that the benchmarks and other programs read (docs/format.md).

Offsets are half-open and count code points of the document's text. The field names and closed lists are those of
the annotation guide.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from onrecord.values import (
    Assessment,
    Bounds,
    DateMention,
    Days,
    Entity,
    Event,
    Figure,
    Party,
    PlaceMention,
    Quote,
    Reading,
    Report,
    Statement,
)

Plain = dict[str, Any]


def reading_line(name: str, reading: Reading) -> Plain:
    """One output line: the document's name and everything read from it."""
    places = {figure.id: place for place, figure in enumerate(reading.figures)}
    return {
        "id": name,
        "entities": [_entity(item) for item in reading.entities],
        "dates": [_date(item) for item in reading.dates],
        "places": [_place(item) for item in reading.places],
        "figures": [_figure(item, places) for item in reading.figures],
        "statements": [_statement(item) for item in reading.statements if item.voice.value == "other"],
        "reports": [_report(item) for item in reading.reports],
    }


def event_line(event: Event, reports: Sequence[Report], names: Mapping[str, str]) -> Plain:
    """One event with its reports; `names` gives a document's name by id."""
    told = [{"document": names[report.document], "trigger": span(report.trigger)} for report in reports]
    return {"event": event.id, "reports": told}


def assessment_line(assessment: Assessment, statement: Statement, names: Mapping[str, str]) -> Plain:
    """One assessed statement with its verdict and both sides' quotes; `names` gives a document's name by id."""
    until = assessment.record_until
    return {
        "document": names[assessment.document],
        "content": [span(piece) for piece in statement.content],
        "claim": assessment.claim.kind.value,
        "verdict": assessment.verdict.value,
        "sentence": assessment.sentence,
        "supporting": [_side(quote, names) for quote in assessment.supporting],
        "contradicting": [_side(quote, names) for quote in assessment.contradicting],
        "record_until": None if until is None else until.isoformat(),
    }


def _side(quote: Quote, names: Mapping[str, str]) -> Plain:
    return {"document": names[quote.document], "start": quote.start, "end": quote.end}


def span(quote: Quote | None) -> list[int] | None:
    """Where a quote stands, or None."""
    return None if quote is None else [quote.start, quote.end]


def first_and_last(days: Days | None) -> Plain:
    """The first and last day as ISO dates, or None."""
    first = None if days is None or days.first is None else days.first.isoformat()
    last = None if days is None or days.last is None else days.last.isoformat()
    return {"from": first, "to": last}


def _entity(item: Entity) -> Plain:
    return {"start": item.quote.start, "end": item.quote.end, "type": item.type.value}


def _date(item: DateMention) -> Plain:
    where = {"start": item.quote.start, "end": item.quote.end}
    return {**where, "type": item.type.value, "value": item.value, **first_and_last(item.days)}


def _place(item: PlaceMention) -> Plain:
    place = item.place
    point = None if place is None else place.point
    return {
        "start": item.quote.start,
        "end": item.quote.end,
        "name": item.quote.words if place is None else place.name,
        "country": None if place is None else place.country,
        "geonames": None if place is None else place.geonames,
        "lat": None if point is None else point.latitude,
        "lon": None if point is None else point.longitude,
    }


def _figure(item: Figure, places: dict[str, int]) -> Plain:
    return {
        "number": span(item.number),
        "bound": span(item.bound),
        "low": _number(item.bounds.low),
        "high": _number(item.bounds.high),
        "approximate": item.bounds.approximate,
        "counted": span(item.counted),
        "measure": item.measure.value,
        "source": span(item.source),
        "period": span(item.period),
        "part_of": None if item.part_of is None else places[item.part_of],
    }


def _number(value: float | None) -> float | int | None:
    return int(value) if value is not None and value == int(value) else value


def _statement(item: Statement) -> Plain:
    return {
        "speaker": span(item.speaker),
        "resolved": item.resolved,
        "cue": span(item.cue),
        "content": [span(piece) for piece in item.content],
        "direct": item.direct,
        "stance": item.stance.value,
        "claim": None if item.claim is None else item.claim.value,
        "said": span(item.said),
    }


def _report(item: Report) -> Plain:
    return {
        "trigger": span(item.trigger),
        "again": [span(further) for further in item.again],
        "kind": item.kind.value,
        "reality": item.reality.value,
        "when": span(item.when),
        **first_and_last(item.days),
        "where": [span(located.quote) for located in item.where],
        "agents": _parties(item.agents),
        "targets": _parties(item.targets),
        "means": span(item.means),
        "killed": _count(item.killed),
        "injured": _count(item.injured),
    }


def _parties(parties: tuple[Party, ...]) -> list[list[int] | None]:
    return [span(party.quote) for party in parties]


def _count(bounds: Bounds | None) -> Plain | None:
    return None if bounds is None else {"low": _number(bounds.low), "high": _number(bounds.high)}
