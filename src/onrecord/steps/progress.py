"""Progress: how a step tells whoever called it how far it is, without knowing who that is."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Something that wants to know how far a step is."""

    def __call__(self, done: int, total: int | None, what: str) -> None:
        """Hear that `done` of `total` (None if it cannot be told) are done, the last being `what`."""


def silent(done: int, total: int | None, what: str) -> None:
    """Hear nothing."""
