"""Rejections: what could not be read, kept with its place and the reason."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.values.ids import content_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejection:
    """One input that was refused.

    `source` is the file, `place` where in it (a line, a member, a row and column) or None for the whole;
    `kind` is the name of the error class, `reason` what was wrong and `remedy` what to do.
    """

    source: str
    place: str | None
    kind: str
    reason: str
    remedy: str | None = None

    @property
    def id(self) -> str:
        """The content id: the same refusal of the same input is one rejection."""
        return content_id("rej", self.source, self.place, self.kind, self.reason)

    def __str__(self) -> str:
        where = self.source if self.place is None else f"{self.source}, {self.place}"
        return f"{where}: {self.reason}" + ("" if self.remedy is None else f". {self.remedy}")
