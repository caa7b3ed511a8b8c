"""Assessing: every checkable statement of a case against its record, verdicts kept with their history."""

from __future__ import annotations

from datetime import date

from onrecord import assess, extract, language, store
from onrecord.steps.own_places import known_places
from onrecord.steps.reading_pool import reader_name
from onrecord.steps.records import record_of
from onrecord.steps.session import Counts
from onrecord.values import Assessment, Basis, Days, Document, Published, document_id, text_sha256

TYPED = "typed"


def assess_case(case: store.CaseFile, counts: Counts, until: date | None = None) -> None:
    """Assess the case's record as it stood at the end of this day, or as it stands."""
    assessments = assess.assessments_of(record_of(case), until)
    with case.writing() as connection:
        new = store.put_assessments(connection, assessments)
    for assessment in assessments:
        counts.add(assessment.verdict.value)
    counts.add("new or changed", new)


def check_sentence(
    case: store.CaseFile, sentence: str, *, published: date | None = None, pipeline: str | None = None
) -> tuple[Assessment, ...]:
    """Set a typed sentence against the case; it does not become part of it."""
    record = record_of(case)
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
