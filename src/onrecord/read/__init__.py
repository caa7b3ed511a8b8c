"""Read: from bytes to documents, and from rows of data sets to documents with their readings.

`documents_in(path, options)` gives everything under a path; what cannot be read is a rejection with its place and
reason, and the rest goes on. Readers stand in a written order and the first that recognises a file reads it: those
that look at its first bytes come before those that go by its name.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from onrecord.errors import ExtraMissing, InputRefused, OptionRefused, Unreadable, ValueRefused
from onrecord.read.archives import WaczReader, WarcReader
from onrecord.read.docx import DocxReader
from onrecord.read.drafts import Draft, found_in
from onrecord.read.feeds import FeedReader
from onrecord.read.found import Found, Options
from onrecord.read.html import HtmlReader
from onrecord.read.lines import LinesReader
from onrecord.read.mail import MailReader
from onrecord.read.markdown import MarkdownReader
from onrecord.read.pdf import PdfReader
from onrecord.read.reader import Reader
from onrecord.read.rows import RowsReader, described_file
from onrecord.read.sources import Source, printable, refusal, sources_in
from onrecord.read.text import TextReader
from onrecord.values import Rejection

__all__ = ["READERS", "Found", "Options", "Source", "describe", "documents_in", "documents_of", "sources_in"]

READERS: tuple[Reader, ...] = (
    PdfReader(),
    WarcReader(),
    WaczReader(),
    DocxReader(),
    MailReader(),
    LinesReader(),
    RowsReader(),
    FeedReader(),
    HtmlReader(),
    MarkdownReader(),
    TextReader(),
)
DEEPEST_MEMBER = 4  # an archive in a mail in a mail; deeper is a trap


def documents_in(path: Path, options: Options) -> Iterator[Found | Rejection]:
    """Every document in this file or folder, and a rejection for each thing that cannot be read."""
    for source in sources_in([path]):
        if isinstance(source, Rejection):
            yield source
        else:
            yield from documents_of(source, options)


def describe(path: Path, options: Options | None = None) -> str:
    """A first mapping file for a table of a data set that onrecord does not know.

    Raises:
        InputRefused: if it is no table that can be read.
    """
    (source,) = sources_in([path])
    if isinstance(source, Rejection):
        raise Unreadable(source.reason, where=source.source, remedy=source.remedy)
    return described_file(source, options or Options())


def documents_of(source: Source, options: Options) -> Iterator[Found | Rejection]:
    """Every document in one source, its members and their members included."""
    try:
        for item in _reader_of(source).read(source, options):
            if isinstance(item, Rejection):
                yield item
            elif isinstance(item, Draft):
                yield _found_or_refused(item, options)
            else:
                yield from documents_of(item, options)
    except (InputRefused, ExtraMissing, ValueRefused) as error:
        yield refusal(source.where, error)
    except OptionRefused:
        raise
    except Exception as error:  # noqa: BLE001 - parsers of foreign formats raise whatever they like at hostile input
        reason = f"it is broken or cannot be opened: {type(error).__name__}: {error}"
        yield refusal(source.where, Unreadable(printable(reason)))


def _found_or_refused(draft: Draft, options: Options) -> Found | Rejection:
    try:
        return found_in(draft, options)
    except (InputRefused, ValueRefused) as error:
        return refusal(draft.where, error)


def _reader_of(source: Source) -> Reader:
    if source.depth > DEEPEST_MEMBER:
        raise Unreadable("it lies too deep inside other archives", remedy="Unpack it and read it by itself")
    for reader in READERS:
        if reader.recognises(source):
            return reader
    raise Unreadable(
        f"onrecord has no reader for {source.suffix or 'files without a suffix'}",
        remedy="It reads txt, md, html, pdf, docx, eml, jsonl, feeds, web archives and data sets",
    )
