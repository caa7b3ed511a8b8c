"""Lines: a case as the machine-readable output of docs/format.md, one JSON object a line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from onrecord import store
from onrecord.show.format import assessment_line, event_line, reading_line
from onrecord.steps.records import record_of


def reading_lines(case: store.CaseFile) -> Iterator[dict[str, Any]]:
    """Everything read from each document, ordered by the document's name."""
    record = record_of(case)
    for reading in record.readings:
        yield reading_line(record.by_id[reading.document].name, reading)


def event_lines(case: store.CaseFile) -> Iterator[dict[str, Any]]:
    """Each event with its reports."""
    record = record_of(case)
    names = {document.id: document.name for document in record.documents}
    for event in record.events:
        told = [record.reports[report] for report in event.reports if report in record.reports]
        if told:
            yield event_line(event, told, names)


def assessment_lines(case: store.CaseFile) -> Iterator[dict[str, Any]]:
    """Each present assessment with both sides' quotes."""
    record = record_of(case)
    names = {document.id: document.name for document in record.documents}
    with case.reading() as connection:
        present = store.present_assessments(connection)
    for assessment in present:
        statement = record.statements.get(assessment.statement)
        if statement is not None:
            yield assessment_line(assessment, statement, names)
