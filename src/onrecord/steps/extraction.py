"""Extraction: documents of a case read by the extractors, in several processes where there are several cores.

What one reader has read is not read again; each document is committed with all its items, so a kill loses at most
the documents then in hand, and the next run goes on with those.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord import store
from onrecord.steps.progress import Progress, silent
from onrecord.steps.reading_pool import Read, read_in_order, reader_name
from onrecord.steps.session import Counts
from onrecord.values import Document, Reading, Rejection


def extract_case(
    case: store.CaseFile,
    counts: Counts,
    *,
    pipeline: str | None = None,
    workers: int | None = None,
    progress: Progress = silent,
) -> tuple[Rejection, ...]:
    """Read every document that this reader has not read yet, and keep what it says; gives what failed."""
    wanted = _unread(case, reader_name(pipeline))
    failed: list[Rejection] = []
    for done, read in enumerate(read_in_order(_documents(case, wanted), pipeline, workers), start=1):
        with case.writing() as connection:
            if isinstance(read, Read):
                store.put_reading(connection, read.reading)
                _count(counts, read.reading)
            else:
                store.add_rejection(connection, read)
                counts.add("failed")
                failed.append(read)
        progress(done, len(wanted), read.source if isinstance(read, Rejection) else read.document.name)
    return tuple(failed)


def _unread(case: store.CaseFile, reader: str) -> list[str]:
    with case.reading() as connection:
        read_by = store.readers(connection)
        rows = store.data_set_rows(connection)
        return [
            document
            for document in store.document_ids(connection)
            if document not in rows and read_by.get(document) != reader
        ]


def _documents(case: store.CaseFile, wanted: list[str]) -> Iterator[Document]:
    for document in wanted:
        with case.reading() as connection:
            found = store.document_by_id(connection, document)
        yield found


def _count(counts: Counts, reading: Reading) -> None:
    counts.add("documents")
    for name in ("statements", "reports", "figures"):
        counts.add(name, len(getattr(reading, name)))
