"""Address: what the address of a screen asks for: a view, a filter, an item, a document, a page of the list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from onrecord.show.filters import Filter, filter_from

VIEWS: Mapping[str, str] = {
    "record": "Record",
    "claims": "Claims",
    "events": "Events",
    "pairs": "Doubtful pairs",
    "timeline": "Timeline",
    "map": "Map",
    "figures": "Figures",
    "compare": "Before and after",
    "predictions": "Predictions",
    "history": "Decisions",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What an address asks for, and in whose name."""

    view: str
    filter: Filter
    item: str | None
    document: str | None
    page: int | None
    who: str

    def query(self, **changes: str | int | None) -> str:
        """The address of this view with these changes, as a query."""
        named: dict[str, str | int | None] = {"view": self.view, "item": None, "page": None, **changes}
        own = urlencode([(name, value) for name, value in named.items() if value is not None])
        rest = self.filter.query()
        return f"?{own}&{rest}" if rest else f"?{own}"


def asked_from(query: Mapping[str, str], who: str) -> Asked:
    """What this query asks for.

    Raises:
        OptionRefused: if a filter's day is no day.
    """
    view = query.get("view", "record")
    page = query.get("page", "")
    return Asked(
        view=view if view in VIEWS else "record",
        filter=filter_from(query),
        item=query.get("item") or None,
        document=query.get("doc") or None,
        page=int(page) if page.isdecimal() else None,
        who=who,
    )
