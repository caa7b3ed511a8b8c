"""The table of reports: what linking compares, one row a report, in Arrow columns.

Days count from 1970-01-01. A report without a day of its own gets the week up to its document's publication, and
`dated` says that this is no more than a guess. The place is the most precise of those named; where none has a point,
names alone are compared. Countries and larger regions say too little to stand for a place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pyarrow as pa

from onrecord.link.likeness import Likeness, likeness_of
from onrecord.link.means import means_of
from onrecord.link.reach import reach_km
from onrecord.link.vocabulary import RARE, Vocabulary, vocabulary_of
from onrecord.link.weights import weights
from onrecord.reference import actors
from onrecord.values import (
    Bounds,
    Document,
    Kind,
    Located,
    Party,
    Place,
    PlaceKind,
    PlaceMention,
    Reading,
    Report,
)

EPOCH = date(1970, 1, 1).toordinal()
WEEK = 7
LEAD = 500  # characters; a text tells first what it is about
HEAD = 350  # characters that, with the title, say what a text is about
_VAST = (PlaceKind.COUNTRY, PlaceKind.CONTINENT)

COLUMNS = pa.schema(
    [
        ("unique_id", pa.string()),
        ("document", pa.string()),
        ("kind", pa.string()),
        ("kindred", pa.list_(pa.string())),
        ("first", pa.int32()),
        ("last", pa.int32()),
        ("dated", pa.bool_()),
        ("latitude", pa.float64()),
        ("longitude", pa.float64()),
        ("radius", pa.float64()),
        ("reach", pa.float64()),
        ("names", pa.list_(pa.string())),
        ("small", pa.list_(pa.string())),
        ("leads", pa.bool_()),
        ("published", pa.int32()),
        ("agents", pa.list_(pa.string())),
        ("wider_agents", pa.list_(pa.string())),
        ("targets", pa.list_(pa.string())),
        ("wider_targets", pa.list_(pa.string())),
        ("killed_low", pa.float64()),
        ("killed_high", pa.float64()),
        ("injured_low", pa.float64()),
        ("injured_high", pa.float64()),
        ("words", pa.list_(pa.int32())),
        ("blocking", pa.list_(pa.string())),
        ("head", pa.list_(pa.int32())),
        ("means", pa.list_(pa.string())),
        ("text", pa.int32()),
        ("near", pa.list_(pa.int32())),
        ("like", pa.list_(pa.int32())),
        ("akin", pa.list_(pa.int32())),
        ("touching", pa.list_(pa.int32())),
    ]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Setting:
    """What a report is read beside: the case's words, which texts are alike, and each text's rare small places."""

    vocabulary: Vocabulary
    likeness: Likeness
    small: Mapping[str, frozenset[str]]


def table_of(readings: Iterable[Reading], documents: Mapping[str, Document]) -> pa.Table:
    """One row for each report, ordered by id."""
    by_document = {reading.document: reading for reading in readings}
    told = sorted(reading.document for reading in by_document.values() if reading.reports)
    texts = [documents[document] for document in told]
    setting = _Setting(
        vocabulary=vocabulary_of(texts),
        likeness=likeness_of(texts),
        small=small_places_of(by_document[document] for document in told),
    )
    reports = [report for document in told for report in by_document[document].reports]
    rows = [
        _row(report, documents[report.document], by_document[report.document], setting)
        for report in sorted(reports, key=lambda item: item.id)
    ]
    return pa.Table.from_pylist(rows, schema=COLUMNS)


def _row(report: Report, document: Document, reading: Reading, setting: _Setting) -> dict[str, Any]:
    place = sharpest(report.where)
    point = None if place is None else place.point
    names = {*_names(report.where), *_named_in(report, reading)}
    return {
        "unique_id": report.id,
        "document": report.document,
        "kind": report.kind.value,
        "kindred": sorted(kind.value for kind in weights().kindred[Kind(report.kind)]),
        **_days(report, document),
        "latitude": None if point is None else point.latitude,
        "longitude": None if point is None else point.longitude,
        "radius": None if place is None or point is None else place.radius_km,
        "reach": None if place is None or point is None else reach_km(place),
        "names": sorted(names) or None,
        "small": sorted(names & setting.small[report.document]) or None,
        "agents": _keys(report.agents),
        "wider_agents": _wider(report.agents),
        "targets": _keys(report.targets),
        "wider_targets": _wider(report.targets),
        **_bounds("killed", report.killed),
        **_bounds("injured", report.injured),
        **({} if document.data_set is not None else _told(report, document, setting)),
    }


def _told(report: Report, document: Document, setting: _Setting) -> dict[str, Any]:
    """What only running text has: its words, what it is about, when it came out, and what it begins with."""
    near, like, akin, touching = setting.likeness.steps_of[document.id]
    day = None if document.published is None else document.published.day
    return {
        "leads": report.sentence.start < LEAD,
        "published": None if day is None else day.toordinal() - EPOCH,
        "words": setting.vocabulary.shared(report.sentence.words),
        "blocking": setting.vocabulary.blocking_keys(report.sentence.words),
        "head": setting.vocabulary.shared(f"{document.title or ''} {document.text[:HEAD]}"),
        "means": means_of(report, weights().means),
        "text": setting.likeness.number_of[document.id],
        "near": near,
        "like": like,
        "akin": akin,
        "touching": touching,
    }


def sharpest(where: tuple[Located, ...]) -> Place | None:
    """The most precise place with a point; None if there is none below the size of a country."""
    placed = [
        located.place
        for located in where
        if located.place is not None and located.place.point is not None and located.place.kind not in _VAST
    ]
    return min(placed, key=lambda place: (place.radius_km, place.key), default=None)


def _days(report: Report, document: Document) -> dict[str, Any]:
    if report.days is not None and report.days.first is not None and report.days.last is not None:
        return {
            "first": report.days.first.toordinal() - EPOCH,
            "last": report.days.last.toordinal() - EPOCH,
            "dated": True,
        }
    day = None if document.published is None else document.published.day
    if day is None:
        return {"first": None, "last": None, "dated": False}
    return {"first": day.toordinal() - EPOCH - WEEK, "last": day.toordinal() - EPOCH, "dated": False}


def small_places_of(readings: Iterable[Reading]) -> dict[str, frozenset[str]]:
    """For each document the places of its whole text that few other documents name."""
    named = {
        reading.document: frozenset(_name(place) for place in reading.places if _is_small(place.place))
        for reading in readings
    }
    used_by = Counter(name for names in named.values() for name in names)
    return {
        document: frozenset(name for name in names if used_by[name] <= RARE)
        for document, names in named.items()
    }


def _names(where: tuple[Located, ...]) -> set[str]:
    unknown = {located.quote.words.casefold() for located in where if located.place is None}
    return unknown | {
        located.place.name.casefold() for located in where if _is_small(located.place) and located.place
    }


def _named_in(report: Report, reading: Reading) -> set[str]:
    return {
        _name(place)
        for place in reading.places
        if _is_small(place.place) and report.sentence.covers(place.quote)
    }


def _name(mention: PlaceMention) -> str:
    return (mention.quote.words if mention.place is None else mention.place.name).casefold()


def _is_small(place: Place | None) -> bool:
    return place is not None and place.kind not in _VAST


def _keys(parties: tuple[Party, ...]) -> list[str] | None:
    return sorted({party.actor or (party.name or party.quote.words).casefold() for party in parties}) or None


def _wider(parties: tuple[Party, ...]) -> list[str] | None:
    known = actors()
    found = set(_keys(parties) or ())
    waiting = [party.actor for party in parties if party.actor is not None]
    while waiting:
        actor = known.get(waiting.pop())
        outer = (
            () if actor is None else (*actor.part_of, *(() if actor.country is None else (actor.country,)))
        )
        waiting.extend(key for key in outer if key not in found)
        found.update(outer)
    return sorted(found) or None


def _bounds(name: str, bounds: Bounds | None) -> dict[str, float | None]:
    return {
        f"{name}_low": None if bounds is None else bounds.low,
        f"{name}_high": None if bounds is None else bounds.high,
    }
