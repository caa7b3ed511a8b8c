"""Exports: a view as files that other programs read; each says whether it is a draft and what was filtered.

Every export holds exactly the items of the view. To add one: a module here, a line in `EXPORTS`, a test, a line in
docs/dossier.md.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from onrecord.errors import OptionRefused
from onrecord.show.drawings import DRAWINGS, drawing
from onrecord.show.exports.annotations import web_annotations
from onrecord.show.exports.citations import bibtex, csl_json, ris
from onrecord.show.exports.geography import geojson, kml
from onrecord.show.exports.markdown import markdown
from onrecord.show.exports.rows import csv_rows, json_lines
from onrecord.show.exports.word_file import docx
from onrecord.show.view import View

__all__ = ["EXPORTS", "Export", "export"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """One format: its name on the command line, its file ending, its media type, and how it is made."""

    name: str
    suffix: str
    media_type: str
    made: Callable[[View], bytes]


def _text(write: Callable[[View], str]) -> Callable[[View], bytes]:
    return lambda view: write(view).encode("utf-8")


EXPORTS: tuple[Export, ...] = (
    Export(name="csv", suffix=".csv", media_type="text/csv", made=_text(csv_rows)),
    Export(name="jsonl", suffix=".jsonl", media_type="application/jsonl", made=_text(json_lines)),
    Export(name="geojson", suffix=".geojson", media_type="application/geo+json", made=_text(geojson)),
    Export(name="kml", suffix=".kml", media_type="application/vnd.google-earth.kml+xml", made=_text(kml)),
    Export(
        name="annotations", suffix=".jsonld", media_type="application/ld+json", made=_text(web_annotations)
    ),
    Export(
        name="csl",
        suffix=".csl.json",
        media_type="application/vnd.citationstyles.csl+json",
        made=_text(csl_json),
    ),
    Export(name="bibtex", suffix=".bib", media_type="application/x-bibtex", made=_text(bibtex)),
    Export(name="ris", suffix=".ris", media_type="application/x-research-info-systems", made=_text(ris)),
    Export(name="markdown", suffix=".md", media_type="text/markdown", made=_text(markdown)),
    Export(
        name="docx",
        suffix=".docx",
        media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        made=docx,
    ),
    *(
        Export(
            name=f"{name}-svg",
            suffix=f".{name}.svg",
            media_type="image/svg+xml",
            made=_text(partial(drawing, name=name)),
        )
        for name in DRAWINGS
    ),
)


def export(view: View, name: str) -> bytes:
    """The view in the format of this name.

    Raises:
        OptionRefused: if there is no such format.
        ExtraMissing: if the format needs an extra that is not installed.
    """
    found = next((one for one in EXPORTS if one.name == name), None)
    if found is None:
        raise OptionRefused(
            f"there is no export format {name!r}",
            remedy=f"Choose one of: {', '.join(one.name for one in EXPORTS)}",
        )
    return found.made(view)
