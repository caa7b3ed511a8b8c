"""Linking: from readings and people's decisions to events and the links they rest on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.link.clusters import Clusters
from onrecord.link.decisions import Judged
from onrecord.link.engine import Scored, scored_pairs
from onrecord.link.reasons import Reasons
from onrecord.link.stand import account_of
from onrecord.link.table import table_of
from onrecord.link.weights import weights
from onrecord.values import Document, Event, Link, Reading, Report, Sameness, event_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Linking:
    """The events, every report in exactly one, and the links among them with their reasons."""

    events: tuple[Event, ...]
    links: tuple[Link, ...]


def linking_of(
    documents: Iterable[Document], readings: Iterable[Reading], judged: Judged | None = None
) -> Linking:
    """Group all reports into events; the same input in any order gives the same events."""
    decided = (judged or Judged()).settled()
    by_document = {document.id: document for document in documents}
    known = tuple(readings)
    reports = {report.id: report for reading in known for report in reading.reports}
    table = weights()
    clusters = _by_hand(reports, decided)
    reasons = Reasons(reports, table)
    links = [
        Link(
            left=pair.left,
            right=pair.right,
            probability=pair.probability,
            sameness=_sameness(pair, clusters, decided, table.same),
            sentence=reasons.sentence_for(pair),
        )
        for pair in scored_pairs(table_of(known, by_document), table)
    ]
    return Linking(
        events=tuple(event_of(group) for group in clusters.groups()),
        links=tuple(sorted(links, key=lambda link: (link.left, link.right))),
    )


def regrouped(readings: Iterable[Reading], links: Iterable[Link], judged: Judged) -> tuple[Event, ...]:
    """The events by links that were made before and people's decisions since, without comparing anew."""
    reports = {report.id: report for reading in readings for report in reading.reports}
    decided = judged.settled()
    clusters = _by_hand(reports, decided)
    sure = weights().same
    for link in sorted(links, key=lambda link: (-link.probability, link.left, link.right)):
        known = link.left in reports and link.right in reports
        if known and link.probability >= sure and (link.left, link.right) not in decided.different:
            clusters.join(link.left, link.right)
    return tuple(event_of(group) for group in clusters.groups())


def _by_hand(reports: dict[str, Report], decided: Judged) -> Clusters:
    clusters = Clusters(reports, lambda report: account_of(reports[report]), decided.different)
    for left, right in sorted(decided.same):
        if left in reports and right in reports:
            clusters.join(left, right, by_hand=True)
    return clusters


def _sameness(pair: Scored, clusters: Clusters, decided: Judged, sure: float) -> Sameness:
    if (pair.left, pair.right) in decided.different:
        return Sameness.DIFFERENT
    if (pair.left, pair.right) in decided.same:
        return Sameness.SAME
    if pair.probability < sure:
        return Sameness.DOUBTFUL
    return Sameness.SAME if clusters.join(pair.left, pair.right) else Sameness.DIFFERENT
