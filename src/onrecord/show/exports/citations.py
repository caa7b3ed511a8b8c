"""Citations: the documents of a view as CSL-JSON, BibTeX and RIS; what is not known is left out, never filled.

Each entry notes the hash of its text, whether the export is a draft, and which part of the case it is.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from onrecord.show.catalogue import catalogue_of
from onrecord.show.exports.standing import shown, status
from onrecord.show.view import View
from onrecord.values import Document

LATEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip


def _noted(view: View) -> Iterator[tuple[Document, str]]:
    """Every document with the note that goes into its entry."""
    catalogue = catalogue_of(view)
    standing = f"{status(catalogue)}; shown: {shown(catalogue)}"
    for document in catalogue.documents.values():
        yield document, f"SHA-256 of the text: {document.text_sha256}; {standing}"


def _day(document: Document) -> date | None:
    return None if document.published is None else document.published.day


def csl_json(view: View) -> str:
    """CSL-JSON, an entry a document, with its note."""
    return json.dumps([_csl(*one) for one in _noted(view)], ensure_ascii=False, indent=1) + "\n"


def _csl(document: Document, note: str) -> dict[str, Any]:
    day = _day(document)
    fields: dict[str, Any] = {
        "id": document.id,
        "type": "article-newspaper" if document.data_set is None else "dataset",
        "title": document.title or document.name,
        "container-title": document.outlet or document.data_set,
        "author": None if document.byline is None else [{"literal": document.byline}],
        "issued": None if day is None else {"date-parts": [[day.year, day.month, day.day]]},
        "URL": document.url,
        "language": document.language,
        "note": note,
    }
    return {name: value for name, value in fields.items() if value is not None}


def bibtex(view: View) -> str:
    """BibTeX, an entry a document."""
    return "\n".join(_bibtex(*one) for one in _noted(view))


def _bibtex(document: Document, note: str) -> str:
    day = _day(document)
    fields = {
        "title": document.title or document.name,
        "author": document.byline,
        "journal": document.outlet or document.data_set,
        "year": None if day is None else str(day.year),
        "date": None if day is None else day.isoformat(),
        "url": document.url,
        "note": note,
    }
    lines = [f"  {name} = {{{_latex(value)}}}" for name, value in fields.items() if value is not None]
    return f"@misc{{{document.id},\n" + ",\n".join(lines) + "\n}\n"


def _latex(text: str) -> str:
    return "".join(LATEX.get(character, character) for character in " ".join(text.split()))


def ris(view: View) -> str:
    """RIS, an entry a document."""
    return "\r\n".join(_ris(*one) for one in _noted(view))


def _ris(document: Document, note: str) -> str:
    day = _day(document)
    fields = (
        ("TY", "NEWS" if document.data_set is None else "DATA"),
        ("ID", document.id),
        ("TI", document.title or document.name),
        ("AU", document.byline),
        ("T2", document.outlet or document.data_set),
        ("PY", None if day is None else str(day.year)),
        ("DA", None if day is None else day.strftime("%Y/%m/%d")),
        ("UR", document.url),
        ("N1", note),
    )
    lines = [f"{tag}  - {' '.join(value.split())}" for tag, value in fields if value is not None]
    return "\r\n".join([*lines, "ER  - ", ""])
