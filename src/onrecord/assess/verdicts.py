"""Verdicts: every checkable statement of a record, assessed against the whole of it.

The author's own words are not assessed: what he foretells is listed with the predictions. The verdict names the record's last day and
holds for the record up to it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from onrecord.assess.claims import Asked, asked_of
from onrecord.assess.claims.leaning import Side
from onrecord.assess.passages import Passage, passages_in
from onrecord.assess.reasons import reason
from onrecord.assess.record import Record
from onrecord.assess.retractions import retracted
from onrecord.assess.weighing import Weighed, verdict_of, weighed
from onrecord.values import Assessment, Document, Quote, Reading, Statement, assessment_id
from onrecord.values.statements import Voice

AGAINST = frozenset({Side.AGAINST, Side.STRAIN})


def assessments_of(record: Record, until: date | None = None) -> tuple[Assessment, ...]:
    """One assessment for each checkable statement of the record as it stood on a day, in the order of the texts."""
    seen = record.until(until)
    passages = _passages(seen)
    statements = sorted(seen.statements.values(), key=lambda said: said.content[0])
    return tuple(
        assessment
        for statement in statements
        if (assessment := _assessed(statement, seen, passages)) is not None
    )


def check(
    document: Document, reading: Reading, record: Record, until: date | None = None
) -> tuple[Assessment, ...]:
    """The statements of one typed text against a record that it is no part of."""
    seen = record.until(until)
    both = replace(
        seen, documents=(*seen.documents, document), readings=(*seen.readings, reading), lineages=()
    )
    passages = _passages(seen)
    found = (_assessed(statement, both, passages) for statement in reading.statements)
    return tuple(
        replace(assessment, record_until=seen.last_day) for assessment in found if assessment is not None
    )


def _passages(record: Record) -> dict[str, tuple[Passage, ...]]:
    """The passages that count: of documents that pass the sieve and that nobody has taken back."""
    found = passages_in(record)
    gone = retracted(found)
    return {
        key: passages
        for key, passages in found.items()
        if key not in gone and record.counts(record.by_id[key])
    }


def _assessed(
    statement: Statement, record: Record, passages: Mapping[str, tuple[Passage, ...]]
) -> Assessment | None:
    asked = asked_of(statement, record)
    if asked is None or statement.voice is Voice.AUTHOR:
        return None
    outlets = {
        document[0].document.outlet.lower(): document
        for document in passages.values()
        if document and document[0].document.outlet is not None
    }
    found = tuple(
        one
        for key, document in passages.items()
        for one in weighed(asked, document, record.lineage_by_member.get(key, key), outlets)
    )
    verdict = verdict_of(asked, found)
    return Assessment(
        id=assessment_id(statement.id, asked.claim.kind),
        statement=statement.id,
        document=statement.document,
        claim=asked.claim,
        verdict=verdict,
        sentence=reason(verdict, found, record.last_day),
        record_until=record.last_day,
        supporting=_quotes(found, frozenset({Side.FOR})),
        contradicting=_quotes(found, AGAINST),
    )


def _quotes(found: tuple[Weighed, ...], sides: frozenset[Side]) -> tuple[Quote, ...]:
    return tuple(sorted({one.quote for one in found if one.leaning.side in sides}))


__all__ = ["Asked", "assessments_of", "check"]
