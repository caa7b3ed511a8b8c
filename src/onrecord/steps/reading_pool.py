"""The reading pool: documents to readings in several processes, in order, a bounded number at a time.

A text on which an extractor fails becomes a rejection that says so, and the others go on.
"""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
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
TOGETHER = 8  # documents that are parsed at once, which is faster than one by one
CHARACTERS = 20_000  # that documents parsed at once may have; a longer one is parsed alone
AHEAD = 2  # groups of documents in hand for each process


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
    read = partial(read_group, pipeline=pipeline)
    language.load(pipeline)
    processes = workers or (os.cpu_count() or 1 if len(first) == FEW else 1)
    if processes == 1:
        yield from chain.from_iterable(map(read, _groups(chain(first, waiting))))
        return
    with ProcessPoolExecutor(processes, mp_context=get_context(START)) as pool:
        yield from _spread(_groups(chain(first, waiting)), pool, read, processes * AHEAD)


def read_document(document: Document, pipeline: str | None = None) -> Read | Rejection:
    """One document's reading, or a rejection if an extractor fails on it."""
    return read_documents([document], pipeline)[0]


def read_documents(documents: Sequence[Document], pipeline: str | None = None) -> list[Read | Rejection]:
    """The same of several documents that are parsed together; if that fails, each is read alone."""
    try:
        pages = list(extract.pages_of(documents, language.load(pipeline)))
    except Exception as error:  # noqa: BLE001 - see `_failed`
        if len(documents) == 1:
            return [_failed(documents[0], error)]
        return [read_document(document, pipeline) for document in documents]
    return [_read(page, pipeline) for page in pages]


def _read(page: extract.Page, pipeline: str | None) -> Read | Rejection:
    try:
        reading = extract.reading_of(page, reader_name(pipeline), known_places())
    except Exception as error:  # noqa: BLE001 - see `_failed`
        return _failed(page.document, error)
    return Read(document=page.document, reading=reading)


def _failed(document: Document, error: Exception) -> Rejection:
    """What is kept and told of a fault in one text, so that it does not lose the others."""
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


Group = list[Document | Rejection]
Reader = Callable[[Group], list[Read | Rejection]]


def read_group(group: Group, pipeline: str | None = None) -> list[Read | Rejection]:
    """The readings of the documents of a group; its rejections stay at their places."""
    found = iter(read_documents([item for item in group if isinstance(item, Document)], pipeline))
    return [item if isinstance(item, Rejection) else next(found) for item in group]


def _groups(items: Iterable[Document | Rejection]) -> Iterator[Group]:
    """Items in their order, as many together as may be parsed at once."""
    group: Group = []
    characters = 0
    for item in items:
        length = 0 if isinstance(item, Rejection) else len(item.text)
        if group and (len(group) == TOGETHER or characters + length > CHARACTERS):
            yield group
            group, characters = [], 0
        group.append(item)
        characters += length
    if group:
        yield group


def _spread(groups: Iterator[Group], pool: Executor, read: Reader, ahead: int) -> Iterator[Read | Rejection]:
    pending: deque[Future[list[Read | Rejection]]] = deque()
    for group in groups:
        pending.append(pool.submit(read, group))
        if len(pending) >= ahead:
            yield from pending.popleft().result()
    while pending:
        yield from pending.popleft().result()
