"""The case on disk: tables, writing, reading back, reviews, journal, migrations.

The only folder with SQL in it. It knows values and errors, and nothing of the stages.
"""

from onrecord.store import tables
from onrecord.store.age import age
from onrecord.store.assessments import assessment_histories, present_assessments, put_assessments
from onrecord.store.case_file import CaseFile, create_case, open_case
from onrecord.store.documents import (
    add_document,
    all_documents,
    count_documents,
    data_set_rows,
    document_by_id,
    document_ids,
    original_of,
    texts_of,
)
from onrecord.store.events import all_events, all_links, put_events
from onrecord.store.journal import add_entry, all_entries, totals, version_of
from onrecord.store.readings import all_readings, put_reading, quotes_in, readers, reading_of
from onrecord.store.rejections import add_rejection, all_rejections
from onrecord.store.reviews import add_review, all_reviews, reviews_of, standing, states
from onrecord.store.verify import faults_in

__all__ = [
    "CaseFile",
    "add_document",
    "add_entry",
    "add_rejection",
    "add_review",
    "age",
    "all_documents",
    "all_entries",
    "all_events",
    "all_links",
    "all_readings",
    "all_rejections",
    "all_reviews",
    "assessment_histories",
    "count_documents",
    "create_case",
    "data_set_rows",
    "document_by_id",
    "document_ids",
    "faults_in",
    "open_case",
    "original_of",
    "present_assessments",
    "put_assessments",
    "put_events",
    "put_reading",
    "quotes_in",
    "readers",
    "reading_of",
    "reviews_of",
    "standing",
    "states",
    "tables",
    "texts_of",
    "totals",
    "version_of",
]
