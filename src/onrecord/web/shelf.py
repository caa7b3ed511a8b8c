"""Shelf: a desk's view made ready for pages, kept in memory, and patched where a decision only changes a state.

What was worked out for one page and does not depend on how items stand is kept for the next.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from threading import Lock
from typing import Any, TypeVar

from onrecord.show.catalogue import Catalogue, catalogue_of
from onrecord.show.filters import Filter
from onrecord.show.index import Index, index_of
from onrecord.show.lines import Ink, Line, lines_of
from onrecord.show.marks import linked_quotes
from onrecord.show.view import View
from onrecord.values import Place, Quote, Review, State, Verdict
from onrecord.web.desk import Desk
from onrecord.web.grouping import last_reviews
from onrecord.web.past import Past, past_of

MOST_KEPT = 64
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """Everything that pages look up.

    `last` is each item's last review by id, `choices` what the filter's lists offer, `places` all that the case
    names, by key. `kept` and `pasts` hold answers that were worked out already.
    """

    version: str
    catalogue: Catalogue
    index: Index
    by_id: Mapping[str, Line]
    by_document: Mapping[str, tuple[Line, ...]]
    linked: Mapping[str, tuple[Quote, ...]]
    last: Mapping[str, str]
    reviews: Mapping[str, Review]
    choices: Mapping[str, tuple[str, ...]]
    places: Mapping[str, Place]
    kept: dict[tuple[str, Filter], Any] = field(default_factory=dict)
    pasts: dict[str, Past] = field(default_factory=dict)

    @property
    def lines(self) -> tuple[Line, ...]:
        """All lines of the record."""
        return self.index.lines

    @property
    def items(self) -> Mapping[str, Any]:
        """Every statement, report and figure by id."""
        return {**self.catalogue.statements, **self.catalogue.reports, **self.catalogue.figures}

    def item(self, item: str) -> Any:
        """The statement, report or figure with this id, or None."""
        held = (self.catalogue.statements, self.catalogue.reports, self.catalogue.figures)
        return next((found for items in held if (found := items.get(item)) is not None), None)

    def past(self, who: str) -> Past:
        """What this person can undo and redo."""
        if who not in self.pasts:
            self.pasts[who] = past_of(self.catalogue.view.reviews, who)
        return self.pasts[who]

    def remember(self, name: str, asked: Filter, make: Callable[[], Made]) -> Made:
        """What was made of this filter before, else what is made now."""
        key = (name, asked)
        if key not in self.kept:
            if len(self.kept) >= MOST_KEPT:
                self.kept.clear()
            self.kept[key] = make()
        made: Made = self.kept[key]
        return made


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
                self._newest = shelf_after(self._newest, self.desk.view(), version)
            return self._newest


def shelf_after(before: Shelf | None, view: View, version: str) -> Shelf:
    """The shelf of this view; if only states differ from the one before, that one patched."""
    if before is not None and _differs_in_states(before.catalogue.view, view):
        return _restated(before, view, version)
    return shelf_of(view, version)


def _differs_in_states(old: View, new: View) -> bool:
    """Whether all but reviews and states are the very same objects."""
    return (
        new.documents is old.documents
        and new.readings is old.readings
        and new.events is old.events
        and new.assessments is old.assessments
    )


def _restated(before: Shelf, view: View, version: str) -> Shelf:
    """The same shelf with the lines that newer decisions touch standing as they stand now."""
    newer = view.reviews[len(before.catalogue.view.reviews) :]
    changed = {
        review.item: replace(before.by_id[review.item], state=view.state(review.item))
        for review in newer
        if review.item in before.by_id
    }
    touched = {line.document for line in changed.values()}
    renewed = {
        document: tuple(changed.get(line.id, line) for line in before.by_document[document])
        for document in touched
    }
    return replace(
        before,
        version=version,
        catalogue=replace(before.catalogue, view=view),
        index=before.index.with_lines(changed),
        by_id={**before.by_id, **changed},
        by_document={**before.by_document, **renewed},
        last={**before.last, **last_reviews(newer)},
        reviews={**before.reviews, **{review.id: review for review in newer}},
        kept={key: made for key, made in before.kept.items() if key[1].state is None},
        pasts={},
    )


def shelf_of(view: View, version: str) -> Shelf:
    """The shelf of this view, made anew."""
    catalogue = catalogue_of(view)
    lines = lines_of(catalogue)
    by_document: dict[str, list[Line]] = {document: [] for document in catalogue.documents}
    for line in lines:
        by_document[line.document].append(line)
    return Shelf(
        version=version,
        catalogue=catalogue,
        index=index_of(lines),
        by_id={line.id: line for line in lines},
        by_document={document: tuple(held) for document, held in by_document.items()},
        linked=linked_quotes(catalogue),
        last=last_reviews(view.reviews),
        reviews={review.id: review for review in view.reviews},
        choices=_choices(lines),
        places=_places(catalogue),
    )


def _choices(lines: Iterable[Line]) -> dict[str, tuple[str, ...]]:
    """The values that the filter's lists offer."""
    held = tuple(lines)
    return {
        "voice": tuple(ink.value for ink in Ink),
        "kind": tuple(sorted({line.what for line in held})),
        "verdict": tuple(verdict.value for verdict in Verdict),
        "outlet": tuple(sorted({line.outlet for line in held})),
        "state": tuple(state.value for state in State),
    }


def _places(catalogue: Catalogue) -> dict[str, Place]:
    """Every place that the case names, by key."""
    named = [mention.place for reading in catalogue.readings.values() for mention in reading.places]
    held = [located.place for report in catalogue.reports.values() for located in report.where]
    return {place.key: place for place in (*named, *held) if place is not None}
