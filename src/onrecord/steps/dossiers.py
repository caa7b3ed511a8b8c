"""Dossiers: a view as one file to send to someone, in the form that was asked for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from onrecord.errors import OptionRefused
from onrecord.show import View, dossier_html, export, pdf

FORMS = {".html": "html", ".htm": "html", ".pdf": "pdf", ".md": "markdown", ".docx": "docx"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What is left out of a dossier: full texts (`quotes_only`), names of private persons (`mask_persons`)."""

    quotes_only: bool = False
    mask_persons: bool = False


def dossier_of(view: View, shape: Shape) -> str:
    """The view as one HTML page."""
    return dossier_html(view, quotes_only=shape.quotes_only, mask_persons=shape.mask_persons)


def write_dossier(view: View, out: Path, shape: Shape, to: str | None = None) -> None:
    """Write the view into a file; the form is `to`, else what the file's name says.

    Raises:
        OptionRefused: if the form is unknown, or cannot leave out what was asked to be left out.
        ExtraMissing: if the form needs something that is not installed.
    """
    form = to or FORMS.get(out.suffix.lower(), "")
    if form in ("html", "pdf"):
        page = dossier_of(view, shape)
        out.write_bytes(page.encode("utf-8") if form == "html" else pdf(page))
    elif form in ("markdown", "docx"):
        if shape.quotes_only or shape.mask_persons:
            raise OptionRefused(
                f"{form} always has quotes alone and cannot mask names",
                where="--to",
                remedy="Write HTML or PDF for that",
            )
        out.write_bytes(export(view, form))
    else:
        raise OptionRefused(
            f"a dossier cannot be written as {form or out.suffix or 'a file without ending'}",
            where=str(out),
            remedy="Choose html, pdf, markdown or docx with --to",
        )
