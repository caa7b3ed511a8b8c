"""The desk of the review app, over a case file: shows it, and appends what people decide, all or none."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord import store
from onrecord.errors import Stale
from onrecord.show import View
from onrecord.steps.session import now
from onrecord.steps.views import view_of
from onrecord.values import Review
from onrecord.web import Decided


class CaseDesk:
    """One case under review; see web/desk.py for what it promises."""

    def __init__(self, case: store.CaseFile) -> None:
        self._case = case

    def view(self) -> View:
        """The whole case with machine-read and rejected items, all standing decisions applied."""
        return view_of(self._case, include_machine=True, include_rejected=True)

    def version(self) -> str:
        """The last review and the last command that the case has seen."""
        with self._case.reading() as connection:
            return store.version_of(connection)

    def record(self, decisions: Sequence[Decided], who: str) -> tuple[Review, ...]:
        """Append these decisions as one step.

        Raises:
            Stale: if an item's last review is not the one that was seen; nothing is written then.
        """
        when = now()
        with self._case.writing() as connection:
            for decided in decisions:
                last = next(
                    (review.id for review in reversed(store.reviews_of(connection, decided.item))), None
                )
                if last != decided.seen:
                    raise Stale(
                        "somebody else has decided this since it was shown",
                        where=decided.item,
                        remedy="Look at both and decide again",
                    )
            return tuple(
                store.add_review(
                    connection,
                    item=decided.item,
                    decision=decided.decision,
                    who=who,
                    when=when,
                    old=decided.old,
                    new=decided.new,
                    note=decided.note,
                    undoes=decided.undoes,
                )
                for decided in decisions
            )
