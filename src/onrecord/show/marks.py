"""Marks: which words of a text are underlined for which item, and the anchors that links lead to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from onrecord.show.catalogue import Catalogue
from onrecord.show.lines import Line
from onrecord.show.segments import LINKED, Mark, merged
from onrecord.values import Document, Quote, State


def anchor(quote: Quote) -> str:
    """The address of a quote's words within a page."""
    return f"{LINKED}{quote.document}-{quote.start}-{quote.end}"


def marks_of(lines: Iterable[Line], linked: Iterable[Quote] = ()) -> tuple[Mark, ...]:
    """The marks of these lines, inked unless rejected, and uninked ones for quotes that are only linked to."""
    inked = [
        Mark(
            start=quote.start,
            end=quote.end,
            item=line.id,
            ink=None if line.state is State.REJECTED else line.ink,
        )
        for line in lines
        for quote in line.marked
    ]
    plain = [Mark(start=quote.start, end=quote.end, item=anchor(quote)) for quote in linked]
    return (*inked, *plain)


def linked_quotes(catalogue: Catalogue) -> Mapping[str, tuple[Quote, ...]]:
    """By document, the quotes that assessments, comparisons, predictions and lineages lead to."""
    view = catalogue.view
    assessed = (one for ones in catalogue.assessments.values() for one in ones)
    quotes = [
        *(quote for one in assessed for quote in (*one.supporting, *one.contradicting)),
        *(quote for one in view.comparisons for quote in (*one.agreements, *one.evidence)),
        *(one.words for one in view.predictions),
        *(quote for one in view.resolutions for quote in one.evidence),
        *(tie.quote for one in view.lineages for tie in one.ties if tie.quote is not None),
    ]
    found: dict[str, dict[Quote, None]] = {}
    for quote in quotes:
        if quote.document in catalogue.documents:
            found.setdefault(quote.document, {})[quote] = None
    return {document: tuple(held) for document, held in found.items()}


def kept_of(
    document: Document, lines: Sequence[Line], linked: Sequence[Quote]
) -> tuple[tuple[int, int], ...]:
    """The stretches that some item quotes, with its context; all else may be left out."""
    quotes = [quote for line in lines for quote in (line.quote, *line.marked, *line.context)]
    quotes += [quote for quote in linked if quote.document == document.id]
    return merged((quote.start, quote.end) for quote in quotes)
