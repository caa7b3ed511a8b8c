"""Streaming: a JSONL file of texts to a stream of readings, without a case, in the order of the file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from onrecord import read
from onrecord.show.format import reading_line
from onrecord.steps.progress import Progress, silent
from onrecord.steps.reading_pool import read_in_order
from onrecord.values import Document, Rejection


def lines_of_jsonl(
    path: Path, *, pipeline: str | None = None, workers: int | None = None, progress: Progress = silent
) -> Iterator[dict[str, Any] | Rejection]:
    """For each line of the file its output line (docs/format.md), or why it was rejected."""
    for done, result in enumerate(read_in_order(_documents(path), pipeline, workers), start=1):
        yield result if isinstance(result, Rejection) else reading_line(result.document.name, result.reading)
        progress(done, None, str(path))


def _documents(path: Path) -> Iterator[Document | Rejection]:
    for found in read.documents_in(path, read.Options()):
        yield found if isinstance(found, Rejection) else found.document
