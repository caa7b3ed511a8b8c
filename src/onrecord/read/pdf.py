"""Reads PDF by pdfium, in a process of its own with a time limit; it recognises no pictures of text.

Lines that mix Arabic or Hebrew with Latin letters come out of every PDF library in doubtful order: the extractor's
note says which they are. The day in a PDF's metadata is the day the file was made.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

from onrecord.errors import Encrypted, Unreadable
from onrecord.read.drafts import Draft
from onrecord.read.extras import needed
from onrecord.read.found import Options
from onrecord.read.metadata import published_by, words_or_none
from onrecord.read.sources import Source

SECONDS = 60
MOST_NAMED = 10
PROGRAM = Path(__file__).with_name("pdf_pages.py")
_BROKEN_WORD = re.compile("[\ufffe\x02]\\s*")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]{2}")


class PdfReader:
    """`.pdf` files; the extra `pdf` brings what it needs."""

    def recognises(self, source: Source) -> bool:
        """By the mark at its beginning, wherever it is in the first kilobyte, or by name."""
        return b"%PDF-" in source.head[:1024] or source.suffix == ".pdf"

    def read(self, source: Source, options: Options) -> Iterator[Draft]:
        """The one text, page after page."""
        needed("pypdfium2", "pdf")
        data = source.content(options.limit_bytes)
        if b"%PDF-" not in data[:1024]:
            raise Unreadable("it is no PDF")
        found = extracted(data)
        metadata: dict[str, object] = found["metadata"]
        text = "\n\n".join(page for page in map(_tidy, found["pages"]) if page)
        yield Draft(
            name=source.name,
            where=source.where,
            text=text,
            original=data,
            media_type="application/pdf",
            extractor=_note(text),
            title=words_or_none(metadata.get("Title")),
            byline=words_or_none(metadata.get("Author")),
            url=source.said.url,
            published=published_by(
                {"CreationDate": metadata.get("CreationDate")}, "the file, when it was made,"
            ),
        )


def extracted(data: bytes, seconds: float = SECONDS) -> dict[str, Any]:
    """The pages and metadata of a PDF.

    Raises:
        Encrypted: if it asks for a password.
        Unreadable: if it is broken, or takes longer than `seconds`.
    """
    try:
        done = subprocess.run(  # noqa: S603 - our own program, and no shell
            [sys.executable, "-I", str(PROGRAM)],
            input=data,
            capture_output=True,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise Unreadable(f"it could not be read within {seconds:g} seconds") from error
    if done.returncode != 0:
        raise Unreadable(f"the PDF library gave up (exit code {done.returncode})")
    found: dict[str, Any] = json.loads(done.stdout)
    if found.get("error") == "encrypted":
        raise Encrypted("it asks for a password", remedy="Save a copy without a password")
    if "error" in found:
        raise Unreadable(f"it is no sound PDF: {found['reason']}")
    return found


def _tidy(page: str) -> str:
    """Line ends made one kind, and words that were broken at a line's end made whole, as pdfium marks them."""
    return _BROKEN_WORD.sub("", page).replace("\r\n", "\n").replace("\x00", "").strip()


def _note(text: str) -> str:
    mixed = [number for number, line in enumerate(text.split("\n"), 1) if _is_mixed(line)]
    note = f"pypdfium2 {version('pypdfium2')}"
    if not mixed:
        return note
    named = ", ".join(str(number) for number in mixed[:MOST_NAMED]) + (
        " ..." if len(mixed) > MOST_NAMED else ""
    )
    return f"{note}; lines that mix right-to-left and Latin script, whose order is doubtful: {named}"


def _is_mixed(line: str) -> bool:
    return _LATIN.search(line) is not None and any(unicodedata.bidirectional(c) in ("R", "AL") for c in line)
