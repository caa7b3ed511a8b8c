"""Extraction: documents of a case read by the extractors, in several processes where there are several cores.

What one reader has read is not read again; each document is committed with all its items, so a kill loses at most
the documents then in hand, and the next run goes on with those.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import islice

from onrecord import extract, language, store
from onrecord.steps.progress import Progress, silent
from onrecord.steps.session import Counts
from onrecord.steps.version import VERSION
from onrecord.values import Document, Reading

_FEW = 16  # below so many documents a second process costs more than it brings
_BATCH = 32


def extract_case(
    case: store.CaseFile,
    counts: Counts,
    *,
    pipeline: str | None = None,
    workers: int | None = None,
    progress: Progress = silent,
) -> None:
    """Read every document that this reader has not read yet, and keep what it says."""
    reader = reader_name(pipeline)
    wanted = _unread(case, reader)
    documents = _documents(case, wanted)
    for done, reading in enumerate(readings_of(documents, pipeline, len(wanted), workers), start=1):
        with case.writing() as connection:
            store.put_reading(connection, reading)
        _count(counts, reading)
        progress(done, len(wanted), reading.document)


def readings_of(
    documents: Iterable[Document], pipeline: str | None, number: int, workers: int | None = None
) -> Iterator[Reading]:
    """The readings of these documents, in their order."""
    read = partial(read_document, pipeline=pipeline)
    processes = min(workers or os.cpu_count() or 1, number)
    if processes < 2 or (workers is None and number < _FEW):  # noqa: PLR2004 - one process needs no pool
        yield from map(read, documents)
        return
    with ProcessPoolExecutor(processes) as pool:
        pending = iter(documents)
        while batch := list(islice(pending, _BATCH * processes)):
            yield from pool.map(read, batch, chunksize=4)


def read_document(document: Document, pipeline: str | None = None) -> Reading:
    """One document's reading."""
    page = extract.page_of(document, language.load(pipeline))
    return extract.reading_of(page, reader_name(pipeline))


def reader_name(pipeline: str | None) -> str:
    """What reads: this version of onrecord with this language pipeline."""
    return f"onrecord {VERSION} with {language.load(pipeline).name}"


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
