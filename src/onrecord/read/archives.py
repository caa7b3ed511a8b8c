"""Reads web archives, WARC and WACZ: every page, text and PDF that was answered with success.

Pictures, styles, scripts and other requests that make up a page are passed over, as are answers without success.
Members are read from the stream under limits; nothing is unpacked to disk, so no name in an archive is a path here.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import closing, redirect_stderr
from io import StringIO
from typing import Any, BinaryIO, cast

from onrecord.errors import InputRefused, TooLarge, Unreadable
from onrecord.read.docx import TYPE as DOCX
from onrecord.read.extras import needed
from onrecord.read.feeds import XML_TYPES
from onrecord.read.found import Options
from onrecord.read.gzip_members import is_whole
from onrecord.read.html import TYPES as HTML
from onrecord.read.packages import package
from onrecord.read.sources import Said, Source, refusal, unchanged
from onrecord.values import Rejection

SUFFIXES = (".warc", ".warc.gz", ".arc", ".arc.gz")
READ = HTML | XML_TYPES | {"text/plain", "application/pdf", DOCX}
RECORDS = frozenset({"response", "resource", "conversion"})
SUCCESS = frozenset({None, "200"})
BROKEN = (ValueError, KeyError, IndexError, AttributeError, TypeError, EOFError, OSError, zlib.error)


class WarcReader:
    """`.warc` and `.warc.gz` files; the extra `archive` brings what it needs."""

    def recognises(self, source: Source) -> bool:
        """By name, or by its first bytes."""
        return source.name.lower().endswith(SUFFIXES) or source.head.startswith(b"WARC/")

    def read(self, source: Source, options: Options) -> Iterator[Source | Rejection]:
        """The pages as members, for the readers of their formats."""
        with unchanged(source), closing(source.opened()) as stream:
            yield from _pages(stream, source, options, "")


class WaczReader:
    """`.wacz` files, which are WARC files in a zip package."""

    def recognises(self, source: Source) -> bool:
        """By name."""
        return source.suffix == ".wacz"

    def read(self, source: Source, options: Options) -> Iterator[Source | Rejection]:
        """The pages of all archives inside."""
        with unchanged(source), closing(source.opened()) as stream:
            opened = package(stream, options.limit_unpacked_bytes)
            names = sorted(name for name in opened.namelist() if name.lower().endswith(SUFFIXES))
            if not names:
                raise Unreadable("there is no WARC file in it")
            for name in names:
                with opened.open(name) as inner:
                    yield from _pages(cast("BinaryIO", inner), source, options, f"{name}, ")


def _pages(stream: BinaryIO, source: Source, options: Options, within: str) -> Iterator[Source | Rejection]:
    """The pages of one WARC stream; where it breaks, what came before stands and the rest is one rejection."""
    library = needed("warcio.archiveiterator", "archive")
    failed = needed("warcio.exceptions", "archive").ArchiveLoadFailed
    number = 0
    try:
        whole = is_whole(stream, options.limit_unpacked_bytes)
        stream.seek(0)
        for number, record in enumerate(_quietly(library.ArchiveIterator(stream, arc2warc=True)), 1):
            if _is_read(record):
                with redirect_stderr(StringIO()):
                    page = _page(record, source, f"{within}record {number}", options)
                yield page
        if number == 0 or not whole:
            raise Unreadable("there are no records in it" if number == 0 else "the archive is cut off")
    except InputRefused as error:
        yield refusal(source.where, error, f"{within}after record {number}")
    except (failed, *BROKEN) as error:
        yield refusal(
            source.where, Unreadable(f"the archive is broken: {error}"), f"{within}after record {number}"
        )


def _quietly(records: Iterator[Any]) -> Iterator[Any]:
    """The records, without what the library writes to the terminal about them; what matters it also raises."""
    while True:
        with redirect_stderr(StringIO()):
            record = next(records, None)
        if record is None:
            return
        yield record


def _is_read(record: Any) -> bool:
    status = None if record.http_headers is None else record.http_headers.get_statuscode()
    return record.rec_type in RECORDS and status in SUCCESS and _type(record)[0] in READ


def _type(record: Any) -> tuple[str, str | None]:
    """The declared media type and charset."""
    headers = record.http_headers or record.rec_headers
    declared = (headers.get_header("Content-Type") or "").split(";")
    charset = next(
        (part.split("=", 1)[1] for part in declared[1:] if part.strip().lower().startswith("charset=")), None
    )
    return declared[0].strip().lower(), None if charset is None else charset.strip(" \"'")


def _page(record: Any, source: Source, place: str, options: Options) -> Source | Rejection:
    url = record.rec_headers.get_header("WARC-Target-URI") or place
    data = record.content_stream().read(options.limit_bytes + 1)
    if len(data) > options.limit_bytes:
        error = TooLarge(f"{url} has more than {options.limit_bytes:,} bytes", remedy="Raise --limit")
        return refusal(source.where, error, place)
    if not record.raw_stream.read(1) and getattr(record.raw_stream, "limit", 0) > 0:
        raise Unreadable(f"the archive is cut off within {url}")
    kind, charset = _type(record)
    return source.member(url, data, Said(media_type=kind, charset=charset, url=url), where=place)
