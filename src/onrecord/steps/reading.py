"""Reading: documents and data sets into a case, in small transactions, nothing twice and nothing lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from onrecord import read, store
from onrecord.steps.progress import Progress, silent
from onrecord.steps.session import Counts
from onrecord.values import Rejection

_BATCH = 64
_BYTES = 8_000_000


def read_case(
    case: store.CaseFile,
    counts: Counts,
    paths: Iterable[Path],
    options: read.Options,
    progress: Progress = silent,
) -> tuple[Rejection, ...]:
    """Read these files and folders into the case; gives what was rejected in this run.

    The counts are `added`, `already there` and `rejected`.
    """
    rejected: list[Rejection] = []
    found = _found(paths, options)
    done = 0
    for batch in _batches(found):
        with case.writing() as connection:
            for item in batch:
                if isinstance(item, Rejection):
                    store.add_rejection(connection, item)
                    rejected.append(item)
                    counts.add("rejected")
                    continue
                added = store.add_document(connection, item.document, item.original)
                if added and item.reading is not None:
                    store.put_reading(connection, item.reading)
                counts.add("added" if added else "already there")
        done += len(batch)
        last = batch[-1]
        progress(done, None, last.source if isinstance(last, Rejection) else last.document.name)
    return tuple(rejected)


def _batches(found: Iterator[read.Found | Rejection]) -> Iterator[list[read.Found | Rejection]]:
    """Small enough for memory and for the lock, large enough for the disk."""
    batch: list[read.Found | Rejection] = []
    size = 0
    for item in found:
        batch.append(item)
        size += 0 if isinstance(item, Rejection) else len(item.original)
        if len(batch) == _BATCH or size > _BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _found(paths: Iterable[Path], options: read.Options) -> Iterator[read.Found | Rejection]:
    for path in paths:
        yield from read.documents_in(path, options)
