"""A desk in memory, for tests of the review app: the same rules as the case's, without a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from onrecord.show.view import View
from onrecord.steps.desk import Decided, check_seen, moment_after
from onrecord.steps.reviewed import reviewed
from onrecord.values import Review, content_id

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


class MemoryDesk:
    """A case that lives as long as the test."""

    def __init__(self, view: View) -> None:
        self.machine = view
        self.reviews: list[Review] = []

    def version(self) -> str:
        """How many reviews there are."""
        return str(len(self.reviews))

    def view(self) -> View:
        """The view with all decisions."""
        shown = reviewed(self.machine, self.reviews)
        return replace(shown, include_machine=True, include_rejected=True)

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
