"""Annotations: every marked stretch as a W3C Web Annotation, by position and by quote; offsets count code points."""

from __future__ import annotations

import json
from typing import Any

from onrecord.show.catalogue import Catalogue, catalogue_of
from onrecord.show.exports.rows import line_row
from onrecord.show.exports.standing import shown, status
from onrecord.show.lines import Line, lines_of
from onrecord.show.view import View
from onrecord.values import Quote

AROUND = 32  # characters before and after, as the recommendation's example has


def web_annotations(view: View) -> str:
    """A Web Annotation collection with one page of annotations, a line each."""
    catalogue = catalogue_of(view)
    items = [_annotation(catalogue, line) for line in lines_of(catalogue)]
    collection = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "AnnotationCollection",
        "label": f"{view.title} ({status(catalogue)}; shown: {shown(catalogue)})",
        "total": len(items),
        "first": {"type": "AnnotationPage", "startIndex": 0, "items": items},
    }
    return json.dumps(collection, ensure_ascii=False, indent=1) + "\n"


def _annotation(catalogue: Catalogue, line: Line) -> dict[str, Any]:
    return {
        "id": f"urn:onrecord:{line.id}",
        "type": "Annotation",
        "motivation": "classifying",
        "body": [
            {"type": "TextualBody", "purpose": "tagging", "value": line.ink.value},
            {"type": "Dataset", "purpose": "describing", "value": line_row(catalogue, line)},
        ],
        "target": [_target(catalogue, quote) for quote in line.marked],
    }


def _target(catalogue: Catalogue, quote: Quote) -> dict[str, Any]:
    document = catalogue.documents[quote.document]
    text = document.text
    return {
        "source": document.url or f"urn:sha256:{document.text_sha256}",
        "selector": [
            {"type": "TextPositionSelector", "start": quote.start, "end": quote.end},
            {
                "type": "TextQuoteSelector",
                "exact": quote.words,
                "prefix": text[max(0, quote.start - AROUND) : quote.start],
                "suffix": text[quote.end : quote.end + AROUND],
            },
        ],
    }
