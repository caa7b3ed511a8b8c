"""The reading pool: documents to readings in several processes, in order, a bounded number at a time.

A text on which an extractor fails becomes a rejection that says so, and the others go on.
"""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice
from multiprocessing import get_context

from onrecord import extract, language
from onrecord.errors import ReadingFailed
from onrecord.steps.own_places import known_places, places_mark
from onrecord.steps.version import VERSION
from onrecord.values import Document, Reading, Rejection

START = "fork" if sys.platform == "linux" else "spawn"  # a forked process shares the pipeline that is loaded
FEW = 16  # below so many documents a second process costs more than it brings
AHEAD = 8  # documents in hand for each process


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """One document and what was read from it."""

    document: Document
    reading: Reading


def read_in_order(
    items: Iterable[Document | Rejection], pipeline: str | None, workers: int | None = None
) -> Iterator[Read | Rejection]:
    """For each document its reading, or why there is none; rejections pass through at their place.

    `workers` is how many processes; if not said, one for each core where there are enough documents for it.
    """
    waiting = iter(items)
    first = list(islice(waiting, FEW))
    read = partial(read_document, pipeline=pipeline)
    language.load(pipeline)
    processes = workers or (os.cpu_count() or 1 if len(first) == FEW else 1)
    if processes == 1:
        yield from (_result(item, read) for item in chain(first, waiting))
        return
    with ProcessPoolExecutor(processes, mp_context=get_context(START)) as pool:
        yield from _spread(chain(first, waiting), pool, read, processes * AHEAD)


def read_document(document: Document, pipeline: str | None = None) -> Read | Rejection:
    """One document's reading, or a rejection if an extractor fails on it."""
    try:
        page = extract.page_of(document, language.load(pipeline))
        return Read(
            document=document, reading=extract.reading_of(page, reader_name(pipeline), known_places())
        )
    except Exception as error:  # noqa: BLE001 - a fault in one text must not lose the others; it is kept and told
        return Rejection(
            source=document.source,
            place=None if document.name == document.source else document.name,
            kind=ReadingFailed.__name__,
            reason=f"an extractor failed on it ({type(error).__name__}: {error})",
            remedy="Please report this with the text",
        )


def reader_name(pipeline: str | None) -> str:
    """What reads: this version of onrecord with this language pipeline, and with which places of the user's own."""
    loaded = language.load(pipeline)
    name = "its own pipeline" if pipeline is None else loaded.name  # and not where it lies on this machine
    return f"onrecord {VERSION} with {name}{places_mark()}"


Reader = Callable[[Document], Read | Rejection]


def _result(item: Document | Rejection, read: Reader) -> Read | Rejection:
    return item if isinstance(item, Rejection) else read(item)


def _spread(
    items: Iterator[Document | Rejection], pool: Executor, read: Reader, ahead: int
) -> Iterator[Read | Rejection]:
    pending: deque[Future[Read | Rejection] | Rejection] = deque()
    for item in items:
        pending.append(item if isinstance(item, Rejection) else pool.submit(read, item))
        if len(pending) >= ahead:
            yield _done(pending.popleft())
    while pending:
        yield _done(pending.popleft())


def _done(slot: Future[Read | Rejection] | Rejection) -> Read | Rejection:
    return slot if isinstance(slot, Rejection) else slot.result()
