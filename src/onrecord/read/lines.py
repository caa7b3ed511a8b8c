"""Reads JSON lines: a document a line, as `docs/format.md` says; a bad line is refused alone, with its number."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from onrecord.errors import InputRefused, TooLarge, Unreadable
from onrecord.read.drafts import Draft
from onrecord.read.encoding import decoded
from onrecord.read.found import Options
from onrecord.read.metadata import days_of
from onrecord.read.sources import Source, refusal, unchanged
from onrecord.values import Basis, Published, Rejection

SUFFIXES = frozenset({".jsonl", ".ndjson", ".jsonlines"})
CHUNK = 1 << 20


class LinesReader:
    """`.jsonl` files: `id` and `text`, and if known `published`, `outlet`, `title`, `byline`, `url`, `language`."""

    def recognises(self, source: Source) -> bool:
        """By name."""
        return source.suffix in SUFFIXES

    def read(self, source: Source, options: Options) -> Iterator[Draft | Rejection]:
        """A draft or a rejection for each line that is not blank, never holding more than one in memory."""
        with unchanged(source), source.opened() as stream:
            for number, line in enumerate(lines_of(stream, options.limit_bytes), 1):
                place = f"line {number}"
                try:
                    draft = (
                        None
                        if line is not None and not line.strip()
                        else _draft(line, source, place, options)
                    )
                except InputRefused as error:
                    yield refusal(source.where, error, place)
                    continue
                if draft is not None:
                    yield draft


def lines_of(stream: BinaryIO, limit: int) -> Iterator[bytes | None]:
    """Each line with its end, or None for one of more than `limit` bytes, which is passed over unread."""
    while line := stream.readline(limit + 1):
        if len(line) <= limit or line.endswith(b"\n"):
            yield line
            continue
        yield None
        while (rest := stream.readline(CHUNK)) and not rest.endswith(b"\n"):
            pass


def _draft(line: bytes | None, source: Source, place: str, options: Options) -> Draft:
    if line is None:
        raise TooLarge(f"it has more than {options.limit_bytes:,} bytes", remedy="Raise --limit, or split it")
    found = decoded(line, told=options.encoding)
    said = _object(found.text)
    return Draft(
        name=_id(said),
        where=f"{source.where}, {place}",
        text=_text(said),
        original=line,
        media_type="application/json",
        encoding=found.encoding,
        published=_published(said),
        outlet=_words(said, "outlet"),
        title=_words(said, "title"),
        byline=_words(said, "byline"),
        url=_words(said, "url"),
        language=_words(said, "language"),
    )


def _object(line: str) -> dict[str, Any]:
    try:
        said = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"it is no JSON: {error}") from error
    if not isinstance(said, dict):
        raise Unreadable("it is no JSON object with named fields")
    return said


def _id(said: dict[str, Any]) -> str:
    value = said.get("id")
    if isinstance(value, bool) or not isinstance(value, (str, int)) or not str(value).strip():
        raise Unreadable("the field “id” must be words or a number")
    return str(value)


def _text(said: dict[str, Any]) -> str:
    value = said.get("text")
    if not isinstance(value, str):
        raise Unreadable("the field “text” must be words")
    return value


def _words(said: dict[str, Any], name: str) -> str | None:
    value = said.get(name)
    if value is None or (isinstance(value, str) and value.strip()):
        return value
    raise Unreadable(f"the field “{name}” must be words or null")


def _published(said: dict[str, Any]) -> Published | None:
    value = said.get("published")
    if value is None:
        return None
    days = days_of(value)
    if days is None:
        raise Unreadable(f"the field “published” must be a day such as 2016-07-14, not {value!r}")
    return Published(days=days, basis=Basis.GIVEN, why=f"the input line says “{value}”")
