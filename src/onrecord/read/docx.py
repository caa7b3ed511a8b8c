"""Reads Word documents: paragraphs and tables in the order of the text; not comments, footnotes or headers."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from importlib.metadata import version
from io import BytesIO
from typing import Any
from zipfile import BadZipFile

from lxml import etree

from onrecord.errors import Encrypted, Unreadable
from onrecord.read.drafts import Draft
from onrecord.read.extras import needed
from onrecord.read.found import Options
from onrecord.read.metadata import published_by, words_or_none
from onrecord.read.packages import package
from onrecord.read.sources import Source

TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
LOCKED_HEAD = bytes.fromhex("d0cf11e0a1b11ae1")  # Office puts a locked document into this older container
UNPACKED_TIMES = (
    4  # how many times the limit of a document its parts may unpack to: pictures are read with it
)


class DocxReader:
    """`.docx` files; the extra `docx` brings what it needs."""

    def recognises(self, source: Source) -> bool:
        """By name or declared type; what lies inside is checked on reading."""
        return source.suffix == ".docx" or source.said.media_type == TYPE

    def read(self, source: Source, options: Options) -> Iterator[Draft]:
        """The one text, a line for each paragraph and each row of a table."""
        library = needed("docx", "docx")
        data = source.content(options.limit_bytes)
        if data.startswith(LOCKED_HEAD):
            raise Encrypted(
                "it is locked by a password, or an older Word file", remedy="Save it as plain .docx"
            )
        package(BytesIO(data), UNPACKED_TIMES * options.limit_bytes).close()
        try:
            document = library.Document(BytesIO(data))
            text = "\n".join(_lines(document))
            properties = document.core_properties
            made = None if properties.created is None else properties.created.date().isoformat()
        except (
            KeyError,
            ValueError,
            TypeError,
            AttributeError,
            RecursionError,
            BadZipFile,
            etree.LxmlError,
            zlib.error,
        ) as error:
            raise Unreadable(f"it is no sound Word document: {error}") from error
        yield Draft(
            name=source.name,
            where=source.where,
            text=text,
            original=data,
            media_type=TYPE,
            extractor=f"python-docx {version('python-docx')}",
            title=words_or_none(properties.title),
            byline=words_or_none(properties.author),
            language=words_or_none(properties.language),
            url=source.said.url,
            published=published_by({"created": made}, "the file, when it was made,"),
        )


def _lines(holder: Any) -> Iterator[str]:
    for block in holder.iter_inner_content():
        if hasattr(block, "rows"):
            for row in block.rows:
                yield " | ".join(" ".join(_lines(cell)) for cell in row.cells)
        else:
            yield block.text
