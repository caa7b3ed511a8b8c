"""Verdicts: every checkable statement of a record, assessed against the whole of it."""

from __future__ import annotations

from datetime import date

from onrecord.assess.record import Record
from onrecord.values import Assessment, Reading
from onrecord.values import Document


def assessments_of(record: Record, until: date | None = None) -> tuple[Assessment, ...]:
    """One assessment for each checkable statement of the record as it stood on a day, in the order of the texts."""
    return ()


def check(document: Document, reading: Reading, record: Record, until: date | None = None) -> tuple[Assessment, ...]:
    """The statements of one typed text against a record that it is no part of."""
    return ()
