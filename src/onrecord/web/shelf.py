"""Shelf: a desk's view made ready for pages, made anew only when the case has changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from threading import Lock

from onrecord.show.catalogue import Catalogue, catalogue_of
from onrecord.show.lines import Line, lines_of
from onrecord.show.marks import linked_quotes
from onrecord.values import Quote, Review
from onrecord.web.desk import Desk
from onrecord.web.grouping import last_reviews


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """Everything that pages look up; `last` is each item's last review by id."""

    version: str
    catalogue: Catalogue
    lines: tuple[Line, ...]
    by_id: Mapping[str, Line]
    by_document: Mapping[str, tuple[Line, ...]]
    linked: Mapping[str, tuple[Quote, ...]]
    last: Mapping[str, str]
    reviews: Mapping[str, Review]


class Shelves:
    """The newest shelf of a desk, shared by all requests."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self._lock = Lock()
        self._newest: Shelf | None = None

    def newest(self) -> Shelf:
        """The shelf of the case as it stands now."""
        with self._lock:
            version = self.desk.version()
            if self._newest is None or self._newest.version != version:
                self._newest = shelf_of(self.desk, version)
            return self._newest


def shelf_of(desk: Desk, version: str) -> Shelf:
    """The shelf of what the desk shows."""
    catalogue = catalogue_of(desk.view())
    lines = lines_of(catalogue)
    by_document: dict[str, list[Line]] = {document: [] for document in catalogue.documents}
    for line in lines:
        by_document[line.document].append(line)
    return Shelf(
        version=version,
        catalogue=catalogue,
        lines=lines,
        by_id={line.id: line for line in lines},
        by_document={document: tuple(held) for document, held in by_document.items()},
        linked=linked_quotes(catalogue),
        last=last_reviews(catalogue.view.reviews),
        reviews={review.id: review for review in catalogue.view.reviews},
    )
