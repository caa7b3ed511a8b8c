"""Extract: from one document to everything that it names, counts, quotes and reports.

The order matters and is written out: what a later extractor needs, an earlier one has read. Each gives a tuple in
the order of the text, and every item stands on a quote.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.extract.actors import actors_in
from onrecord.extract.dates import dates_in
from onrecord.extract.entities import entities_in
from onrecord.extract.figures import attributed, figures_in
from onrecord.extract.page import Page
from onrecord.extract.places import places_in
from onrecord.extract.reports import reports_in
from onrecord.extract.statements import statements_in
from onrecord.language import Pipeline
from onrecord.reference import Gazetteer
from onrecord.values import Document, Reading

__all__ = ["Page", "page_of", "pages_of", "reading_of"]


def page_of(document: Document, pipeline: Pipeline) -> Page:
    """The document with its parse."""
    return next(pages_of([document], pipeline))


def pages_of(documents: Sequence[Document], pipeline: Pipeline) -> Iterator[Page]:
    """The same of each document, in their order; short ones are parsed together, which is faster."""
    parsed = pipeline.parse_all(document.text for document in documents)
    return (Page(document=one, parsed=text) for one, text in zip(documents, parsed, strict=True))


def reading_of(page: Page, reader: str, known: Gazetteer | None = None) -> Reading:
    """Everything read from one page; `reader` names the program and pipeline that read it.

    `known` are the places that names are looked up in, by default those shipped.
    """
    entities = entities_in(page)
    dates = dates_in(page)
    places = places_in(page, entities, known)
    actors = actors_in(page, entities, places)
    counted = figures_in(page, dates, places, actors)
    statements = statements_in(page, dates, actors)
    figures = attributed(page, counted, statements)
    return Reading(
        document=page.document.id,
        reader=reader,
        entities=entities,
        dates=dates,
        places=places,
        actors=actors,
        figures=figures,
        statements=statements,
        reports=reports_in(page, dates, places, actors, figures, statements),
    )
