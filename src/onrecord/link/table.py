"""The table of reports: what linking compares, one row a report, in the columns of `columns.py`.

A report without a day of its own gets the week up to its document's publication, and `dated` says that this is no more
than a guess. The place is the most precise of those named; where none has a point, names alone are compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import pyarrow as pa

from onrecord.link.columns import COLUMNS, EPOCH, OF_REPORTS, OF_TEXTS
from onrecord.link.likeness import Likeness, likeness_of
from onrecord.link.means import means_of
from onrecord.link.reach import reach_km
from onrecord.link.sides import keys_of, wider_keys_of
from onrecord.link.sites import NamesIn, sharpest, small_places_of
from onrecord.link.vocabulary import Vocabulary, vocabulary_of
from onrecord.link.weights import Weights, weights
from onrecord.values import Bounds, Document, Reading, Report

WEEK = 7
LEAD = 500  # characters; a text tells first what it is about
HEAD = 350  # characters that, with the title, say what a text is about
Row = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Setting:
    """What a report is read beside: the case's words, which texts are alike, and each text's rare small places."""

    vocabulary: Vocabulary
    likeness: Likeness
    small: Mapping[str, frozenset[str]]
    weights: Weights
    sentences: dict[str, Row] = field(default_factory=dict)  # several reports may stand in one

    def words_of(self, sentence: str) -> Row:
        """The numbers of a sentence's words, and the rare ones among them, worked out once a sentence."""
        if sentence not in self.sentences:
            self.sentences[sentence] = {
                "words": self.vocabulary.shared(sentence),
                "blocking": self.vocabulary.blocking_keys(sentence),
            }
        return self.sentences[sentence]


def table_of(readings: Iterable[Reading], documents: Mapping[str, Document]) -> pa.Table:
    """One row for each report, ordered by id."""
    told = sorted(
        {reading.document: reading for reading in readings if reading.reports}.values(),
        key=lambda reading: reading.document,
    )
    texts = [documents[reading.document] for reading in told]
    setting = _Setting(
        vocabulary=vocabulary_of(texts),
        likeness=likeness_of(texts),
        small=small_places_of(told),
        weights=weights(),
    )
    rows = [
        (row, place)
        for place, (reading, text) in enumerate(zip(told, texts, strict=True))
        for row in _rows(reading, text, setting)
    ]
    rows.sort(key=lambda one: str(one[0]["unique_id"]))
    own = pa.Table.from_pylist([row for row, _ in rows], schema=OF_REPORTS)
    of_texts = pa.Table.from_pylist([_text(text, setting) for text in texts], schema=OF_TEXTS)
    beside = of_texts.take(pa.array([place for _, place in rows], pa.int64()))
    return pa.table([*own.columns, *beside.columns], schema=COLUMNS)


def _rows(reading: Reading, text: Document, setting: _Setting) -> Iterator[Row]:
    named = NamesIn(reading)
    small = setting.small[text.id]
    for report in reading.reports:
        names = named.of(report)
        yield {
            "unique_id": report.id,
            "document": text.id,
            "kind": report.kind.value,
            "code": None if report.source_code is None else f"{text.data_set}:{report.source_code}",
            "kindred": setting.weights.kindred[report.kind],
            **_days(report, text),
            **_place(report),
            "names": sorted(names) or None,
            "small": sorted(names & small) or None,
            "agents": keys_of(report.agents),
            "wider_agents": wider_keys_of(report.agents),
            "targets": keys_of(report.targets),
            "wider_targets": wider_keys_of(report.targets),
            **_bounds("killed", report.killed),
            **_bounds("injured", report.injured),
            **({} if text.data_set is not None else _told(report, setting)),
        }


def _told(report: Report, setting: _Setting) -> Row:
    """What only a report in running text has."""
    return {
        "leads": report.sentence.start < LEAD,
        "means": means_of(report, setting.weights.means),
        **setting.words_of(report.sentence.words),
    }


def _text(text: Document, setting: _Setting) -> Row:
    """What all reports of a running text share: when it came out, what it is about, and which texts are like it."""
    if text.data_set is not None:
        return {}
    near, like, akin, touching = setting.likeness.steps_of[text.id]
    day = None if text.published is None else text.published.day
    return {
        "published": None if day is None else day.toordinal() - EPOCH,
        "head": setting.vocabulary.shared(f"{text.title or ''} {text.text[:HEAD]}"),
        "text": setting.likeness.number_of[text.id],
        "near": near,
        "like": like,
        "akin": akin,
        "touching": touching,
    }


def _place(report: Report) -> Row:
    place = sharpest(report.where)
    if place is None or place.point is None:
        return {}
    return {
        "latitude": place.point.latitude,
        "longitude": place.point.longitude,
        "radius": place.radius_km,
        "reach": reach_km(place),
    }


def _days(report: Report, document: Document) -> Row:
    if report.days is not None and report.days.first is not None and report.days.last is not None:
        return {
            "first": report.days.first.toordinal() - EPOCH,
            "last": report.days.last.toordinal() - EPOCH,
            "dated": True,
        }
    day = None if document.published is None else document.published.day
    if day is None:
        return {"dated": False}
    return {"first": day.toordinal() - EPOCH - WEEK, "last": day.toordinal() - EPOCH, "dated": False}


def _bounds(name: str, bounds: Bounds | None) -> Row:
    return {} if bounds is None else {f"{name}_low": bounds.low, f"{name}_high": bounds.high}
