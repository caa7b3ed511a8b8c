"""Word file: the dossier as .docx, through the Markdown form; it needs the extra `docx`."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib import import_module
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from onrecord.errors import ExtraMissing
from onrecord.show.catalogue import catalogue_of
from onrecord.show.dossier import is_draft
from onrecord.show.exports.markdown import blocks
from onrecord.show.view import View

STYLES = (
    ("# ", "Title"),
    ("## ", "Heading 1"),
    ("### ", "Heading 2"),
    ("- ", "List Bullet"),
    ("> ", "Quote"),
)
RUNS = re.compile(r"(\*\*.+?\*\*|(?<!\\)\*[^*]+(?<!\\)\*|(?<!\\)`[^`]+`)")
SIGNS = ("**", "*", "`")
ESCAPED = re.compile(r"\\([\\`*_{}\[\]<>#|!~])")
MONOSPACED = "Consolas"
EPOCH = (1980, 1, 1, 0, 0, 0)


def docx(view: View) -> bytes:
    """The dossier as a Word file.

    Raises:
        ExtraMissing: if python-docx is not installed.
    """
    try:
        library = import_module("docx")
    except ImportError as error:
        raise ExtraMissing("Word files need python-docx", remedy="pip install 'onrecord[docx]'") from error
    document = library.Document()
    document.core_properties.author = "onrecord"
    document.core_properties.created = document.core_properties.modified = datetime(2000, 1, 1, tzinfo=UTC)
    if is_draft(catalogue_of(view)):
        document.sections[0].header.paragraphs[0].text = "DRAFT – holds items that no person has reviewed"
    for block in blocks(view):
        if block:
            _write(document, block)
    made = io.BytesIO()
    document.save(made)
    return _timeless(made.getvalue())


def _write(document: object, block: str) -> None:
    prefix, style = next(((p, s) for p, s in STYLES if block.startswith(p)), ("", "Normal"))
    paragraph = document.add_paragraph(style=style)  # type: ignore[attr-defined]
    for words, look in _runs(block[len(prefix) :]):
        run = paragraph.add_run(words)
        run.bold, run.italic = look == "**" or None, look == "*" or None
        run.font.name = MONOSPACED if look == "`" else None


def _runs(block: str) -> Iterator[tuple[str, str]]:
    """The block's words, each run with the sign that stood on both its sides."""
    for piece in RUNS.split(block):
        sign = next((sign for sign in SIGNS if RUNS.fullmatch(piece) and piece.startswith(sign)), "")
        yield ESCAPED.sub(r"\1", piece[len(sign) : len(piece) - len(sign)]), sign


def _timeless(packed: bytes) -> bytes:
    """The same archive with every member's time set to one day, so that the same view gives the same bytes."""
    made = io.BytesIO()
    with ZipFile(io.BytesIO(packed)) as source, ZipFile(made, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            member = ZipInfo(name, EPOCH)
            member.compress_type = ZIP_DEFLATED
            target.writestr(member, source.read(name))
    return made.getvalue()
