"""Verdicts: every checkable statement of a record, assessed against the whole of it.

The author's own words are not assessed: what he foretells is listed with the predictions. The verdict names the record's last day and
holds for the record up to it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from onrecord.assess.claims import asked_of
from onrecord.assess.claims.leaning import Side
from onrecord.assess.evidence import Evidence, evidence_of
from onrecord.assess.footing import is_adrift
from onrecord.assess.passages import Passage, passages_of
from onrecord.assess.reasons import reason
from onrecord.assess.record import Record
from onrecord.assess.weighing import Weighed, verdict_of, weighed
from onrecord.values import Assessment, Document, Quote, Reading, Statement, assessment_id
from onrecord.values.statements import Voice

AGAINST = frozenset({Side.AGAINST, Side.STRAIN})


def assessments_of(record: Record, until: date | None = None) -> tuple[Assessment, ...]:
    """One assessment for each checkable statement of the record as it stood on a day, in the order of the texts."""
    seen = record.until(until)
    evidence = evidence_of(seen)
    statements = sorted(seen.statements.values(), key=lambda said: said.content[0])
    found = (
        _assessed(statement, seen, evidence, evidence.everything.get(statement.document, ()))
        for statement in statements
    )
    return tuple(assessment for assessment in found if assessment is not None)


def check(
    document: Document, reading: Reading, record: Record, until: date | None = None
) -> tuple[Assessment, ...]:
    """The statements of one typed text against a record that it is no part of."""
    seen = record.until(until)
    both = replace(
        seen, documents=(*seen.documents, document), readings=(*seen.readings, reading), lineages=()
    )
    evidence, own = evidence_of(seen), passages_of(document, reading)
    found = (_assessed(statement, both, evidence, own) for statement in reading.statements)
    return tuple(
        replace(assessment, record_until=seen.last_day) for assessment in found if assessment is not None
    )


def _assessed(
    statement: Statement, record: Record, evidence: Evidence, own: tuple[Passage, ...]
) -> Assessment | None:
    asked = asked_of(statement, record, own)
    if asked is None or statement.voice is Voice.AUTHOR:
        return None
    is_idle = asked.claim.hedged or is_adrift(asked, own)
    found = tuple(
        one
        for key, document in ({} if is_idle else evidence.bearing_on(asked)).items()
        for one in weighed(asked, document, record.lineage_by_member.get(key, key), evidence.outlets)
    )
    verdict = verdict_of(found)
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
