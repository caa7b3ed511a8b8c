"""Reads plain text; it changes nothing, so that line ends and double spaces stay and offsets count them."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.read.drafts import Draft
from onrecord.read.encoding import decoded
from onrecord.read.found import Options
from onrecord.read.sources import Source

SUFFIXES = frozenset({".txt", ".text", ".asc"})


class TextReader:
    """`.txt` files and members declared as plain text."""

    def recognises(self, source: Source) -> bool:
        """By name or declared type; a text without a suffix is not taken for one."""
        return source.suffix in SUFFIXES or source.said.media_type == "text/plain"

    def read(self, source: Source, options: Options) -> Iterator[Draft]:
        """The one text."""
        data = source.content(options.limit_bytes)
        found = decoded(data, declared=source.said.charset, told=options.encoding)
        yield Draft(
            name=source.name,
            where=source.where,
            text=found.text,
            original=data,
            media_type="text/plain",
            encoding=found.encoding,
            url=source.said.url,
        )
