"""Outcome: what a page must know after a decision, and which items a decision on a whole filter is about."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from onrecord.errors import OptionRefused, Stale
from onrecord.show.filters import filter_from
from onrecord.values import State
from onrecord.web import pages
from onrecord.web.address import Asked
from onrecord.web.desk import Decided
from onrecord.web.screens import ON_A_PAGE
from onrecord.web.shelf import Shelf


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What the page shows beside the list: the line it goes to next, and the document it has."""

    next: str | None
    have: str | None


def waiting(shelf: Shelf, wanted: dict[str, Any]) -> list[dict[str, Any]]:
    """The items of a filter that nobody has reviewed, to be decided at once.

    Raises:
        OptionRefused: if the filter is none.
        Stale: if the case has changed since the list was shown.
    """
    if wanted.get("version") != shelf.version:
        raise Stale("the case has changed since this list was shown", remedy="Look at the list again")
    if not isinstance(wanted["filter"], dict):
        raise OptionRefused("the filter is none", where="filter")
    asked = filter_from({str(name): str(value) for name, value in wanted["filter"].items()})
    held = (line for line in shelf.index.found(asked) if line.state is State.MACHINE)
    return [{"id": line.id, "seen": shelf.last.get(line.id)} for line in held]


def outcome(
    before: Shelf, after: Shelf, asked: Asked, made: Sequence[Decided], beside: Beside
) -> dict[str, Any]:
    """How things stand after these decisions: the rows that changed, or that the list must be made again.

    It must where rows appear, vanish or are more than a page, and where verdicts or events change.

    With the rows come the next line's details, and its text if the page has another or the marks of its own changed.
    """
    touched = [one.item for one in made]
    again = len(touched) > ON_A_PAGE or any(
        item not in shelf.by_id for item in touched for shelf in (before, after)
    )
    told: dict[str, Any] = {
        "version": after.version,
        "items": touched,
        "rows": {} if again else {item: pages.row_part(after, asked, item) for item in touched},
        "seen": {item: after.last[item] for item in touched},
        "recent": pages.recent_part(after, asked),
        "again": again,
    }
    if again or not made:
        return told
    have = beside.have if _same_marks(before, after, beside.have) else None
    line = beside.next if beside.next in after.by_id else touched[0]
    return told | pages.parts(after, dataclasses.replace(asked, item=line), ("text", "detail"), have)


def _same_marks(before: Shelf, after: Shelf, document: str | None) -> bool:
    """Whether the text of this document still has the marks that it had."""
    old, new = (
        [
            (line.id, line.state is State.REJECTED, line.marked)
            for line in shelf.by_document.get(document or "", ())
        ]
        for shelf in (before, after)
    )
    return old == new
