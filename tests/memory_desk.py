"""A desk in memory, for tests of the review app: the same rules as the case's, without a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from onrecord.show.view import View
from onrecord.steps.desk import Decided, check_seen, moment_after
from onrecord.steps.reviewed import reviewed
from onrecord.values import Place, PlaceKind, Point, Review, content_id

TIMBUKTU = Place(
    key="geonames:2449066",
    name="Timbuktu",
    kind=PlaceKind.SETTLEMENT,
    point=Point(latitude=16.77, longitude=-3.01),
    radius_km=5,
    country="ML",
)
NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


class MemoryDesk:
    """A case that lives as long as the test."""

    def __init__(self, view: View) -> None:
        self.machine = replace(view, include_machine=True, include_rejected=True)
        self.shown: View | None = None
        self.reviews: list[Review] = []

    def version(self) -> str:
        """How many reviews there are."""
        return str(len(self.reviews))

    def view(self) -> View:
        """The view with all decisions."""
        self.shown = reviewed(self.machine, self.reviews, self.shown)
        return self.shown

    def places(self, sought: str) -> tuple[Place, ...]:
        """One place that no text names."""
        return (TIMBUKTU,) if TIMBUKTU.name.casefold().startswith(sought.casefold()) else ()

    def place(self, key: str) -> Place | None:
        """That place."""
        return TIMBUKTU if key == TIMBUKTU.key else None

    def record(self, decisions: Sequence[Decided], who: str) -> tuple[Review, ...]:
        """Append decisions, or refuse them all."""
        check_seen(decisions, self.reviews)
        when = moment_after(self.reviews, NOON)
        made = tuple(
            Review(
                id=content_id("rev", len(self.reviews) + number, one.item),
                item=one.item,
                decision=one.decision,
                who=who,
                when=when,
                old=one.old,
                new=one.new,
                note=one.note,
                undoes=one.undoes,
            )
            for number, one in enumerate(decisions)
        )
        self.reviews.extend(made)
        return made


def fresh(desk: MemoryDesk) -> View:
    """The view of a desk worked out from nothing."""
    return reviewed(desk.machine, desk.reviews)
