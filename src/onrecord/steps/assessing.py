"""Assessing: every checkable statement of a case against its record, verdicts kept with their history."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from onrecord import assess, extract, language, store
from onrecord.steps.own_places import known_places
from onrecord.steps.reading_pool import reader_name
from onrecord.steps.records import record_of
from onrecord.steps.session import Counts
from onrecord.values import Assessment, Basis, Days, Document, Published, document_id, text_sha256

TYPED = "typed"


def assess_case(
    case: store.CaseFile, counts: Counts, until: date | None = None, sieve: assess.Sieve | None = None
) -> None:
    """Assess the case's record as it stood at the end of this day, or as it stands; `sieve` lets only some documents count."""
    assessments = assess.assessments_of(sifted(case, sieve), until)
    with case.writing() as connection:
        new = store.put_assessments(connection, assessments)
    for assessment in assessments:
        counts.add(assessment.verdict.value)
    counts.add("new or changed", new)


def sifted(case: store.CaseFile, sieve: assess.Sieve | None) -> assess.Record:
    """The case's record, of which only documents with these grades count."""
    record = record_of(case)
    return record if sieve is None else replace(record, sieve=sieve)


def verdict_histories(case: store.CaseFile) -> tuple[tuple[Assessment, ...], ...]:
    """Of each claim whose verdict has changed, every verdict it had, oldest first."""
    with case.reading() as connection:
        histories = store.assessment_histories(connection)
    return tuple(history for history in histories if len({one.verdict for one in history}) > 1)


def check_sentence(
    case: store.CaseFile,
    sentence: str,
    *,
    published: date | None = None,
    pipeline: str | None = None,
    sieve: assess.Sieve | None = None,
) -> tuple[Assessment, ...]:
    """Set a typed sentence against the case; it does not become part of it."""
    record = sifted(case, sieve)
    document = _typed(sentence, published or record.last_day)
    page = extract.page_of(document, language.load(pipeline))
    reading = extract.reading_of(page, reader_name(pipeline), known_places())
    return assess.check(document, reading, record)


def _typed(sentence: str, published: date | None) -> Document:
    day = None
    if published is not None:
        day = Published(days=Days.on(published), basis=Basis.GIVEN, why="the day given, or the record's last")
    digest = text_sha256(sentence)
    return Document(
        id=document_id(TYPED, digest, None, day),
        name=TYPED,
        text=sentence,
        text_sha256=digest,
        original_sha256=digest,
        media_type="text/plain",
        source=TYPED,
        published=day,
    )
