"""Streaming: a JSONL file of texts to a stream of readings, without a case, in the order of the file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from onrecord import read
from onrecord.show.format import reading_line
from onrecord.steps.extraction import readings_of
from onrecord.steps.progress import Progress, silent
from onrecord.values import Document, Rejection

_BATCH = 64


def lines_of_jsonl(
    path: Path, *, pipeline: str | None = None, workers: int | None = None, progress: Progress = silent
) -> Iterator[dict[str, Any] | Rejection]:
    """For each line of the file its output line (docs/format.md), or why it was rejected."""
    done = 0
    for batch in _batches(read.documents_in(path, read.Options())):
        documents = [item for item in batch if isinstance(item, Document)]
        readings = readings_of(documents, pipeline, len(documents), workers)
        for item in batch:
            done += 1
            if isinstance(item, Rejection):
                yield item
            else:
                yield reading_line(item.name, next(readings))
            progress(done, None, str(path))


def _batches(found: Iterator[read.Found | Rejection]) -> Iterator[list[Document | Rejection]]:
    batch: list[Document | Rejection] = []
    for item in found:
        batch.append(item if isinstance(item, Rejection) else item.document)
        if len(batch) == _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch
