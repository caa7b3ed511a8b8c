"""Reviews: people's decisions, kept beside the machine's readings and never over them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Decision(StrEnum):
    """What a person decided; `undo` takes back the review it names, and is itself a row."""

    ACCEPT = "accept"
    REJECT = "reject"
    CHANGE = "change"
    ADD = "add"
    UNVERIFIABLE = "unverifiable"  # cannot be verified, as distinct from not yet verified
    UNDO = "undo"


class State(StrEnum):
    """How an item stands after all its reviews."""

    MACHINE = "machine"
    REVIEWED = "reviewed"
    REJECTED = "rejected"
    UNVERIFIABLE = "unverifiable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """One decision: who, when (UTC), on which item, what, the new value as plain data, and a note.

    `item` is the id of a statement, report, figure, event or assessment. `old` is what stood before, so that
    the row tells the whole story by itself. `undoes` is the id of the review that an undo takes back.
    """

    id: str
    item: str
    decision: Decision
    who: str
    when: datetime
    old: str | None = None
    new: str | None = None
    note: str | None = None
    undoes: str | None = None
