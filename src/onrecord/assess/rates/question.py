"""What a comparison asks: which day splits the time, what is counted, and whom, where and what kind it is about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from onrecord.errors import OptionRefused
from onrecord.values import Counted, Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """The days before `split` (from `since`) against `split` and after (to `until`), the latter inclusive.

    `actor` and `place` are names or keys; None asks for all. Open ends are the record's own.

    Raises:
        OptionRefused: if a side would hold no day.
    """

    split: date
    since: date | None = None
    until: date | None = None
    counted: Counted = Counted.INCIDENTS
    actor: str | None = None
    place: str | None = None
    kind: Kind | None = None

    def __post_init__(self) -> None:
        if self.since is not None and self.since >= self.split:
            raise OptionRefused(f"there is no day from {self.since} to the split on {self.split}")
        if self.until is not None and self.until < self.split:
            raise OptionRefused(f"there is no day from the split on {self.split} to {self.until}")
