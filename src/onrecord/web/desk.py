"""Desk: what the review app asks of a case; it is all that the app knows of storage and of places.

A desk shows a case and appends decisions to it. It never changes or deletes a decision: to take one back is
another decision.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from onrecord.show.view import View
from onrecord.steps.desk import Decided
from onrecord.values import Place, Review

__all__ = ["Decided", "Desk"]


class Desk(Protocol):
    """A case as the review app sees it. Calls may come from several threads at once."""

    def view(self) -> View:
        """The whole case with machine-read and rejected items, all standing decisions applied.

        Its `reviews` are all reviews, oldest first, its `events` grouped with people's decisions on pairs. Parts
        that no decision has touched since the last call are the same objects as in that call's view.
        """
        ...

    def version(self) -> str:
        """A short text that changes whenever `view` would."""
        ...

    def record(self, decisions: Sequence[Decided], who: str) -> tuple[Review, ...]:
        """Append these decisions as one step: all or none, all with the same `when`.

        Raises:
            Stale: if an item's last review is not the one that was seen; nothing is written then.
        """
        ...

    def places(self, sought: str) -> tuple[Place, ...]:
        """The first places beyond the case whose name begins so."""
        ...

    def place(self, key: str) -> Place | None:
        """The place beyond the case with this key."""
        ...
