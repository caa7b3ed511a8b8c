"""Outlets: who publishes, of what kind, and whose official voice an institution's own site is.

State-owned is not official: an agency that a government owns reports, while a ministry's own page speaks.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from urllib.parse import urlsplit

from onrecord.reference.actor import listed
from onrecord.reference.files import rows
from onrecord.reference.names import folded

FILE = "outlets.yaml"


class OutletKind(StrEnum):
    """What sort of outlet."""

    AGENCY = "agency"
    NEWSPAPER = "newspaper"
    MAGAZINE = "magazine"
    BROADCASTER = "broadcaster"
    OFFICIAL = "official"  # an institution that publishes in its own voice
    MONITOR = "monitor"  # counts and documents
    AGGREGATOR = "aggregator"  # republishes others


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """One outlet; `speaks_for` is the key or name of the actor whose voice it is, `row` is `file:key`."""

    key: str
    name: str
    kind: OutletKind
    row: str
    names: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    country: str | None = None  # ISO 3166 alpha-2
    speaks_for: str | None = None
    state_owned: bool = False


class Outlets:
    """All outlets, found by name and by address."""

    def __init__(self, outlets: tuple[Outlet, ...]) -> None:
        self.all = outlets
        self._by_name: dict[str, Outlet] = {}
        self._by_domain: dict[str, Outlet] = {}
        for outlet in outlets:
            for name in (outlet.key, outlet.name, *outlet.names):
                self._by_name.setdefault(folded(name), outlet)
            for domain in outlet.domains:
                self._by_domain.setdefault(domain, outlet)

    def named(self, name: str) -> Outlet | None:
        """The outlet of this name, however cased and punctuated."""
        return self._by_name.get(folded(name))

    def at(self, url: str) -> Outlet | None:
        """The outlet whose domain this address lies in."""
        try:
            host = (urlsplit(url).hostname or "").lower()
        except ValueError:
            return None
        labels = host.split(".")
        for first in range(len(labels) - 1):
            found = self._by_domain.get(".".join(labels[first:]))
            if found is not None:
                return found
        return None


@cache
def outlets() -> Outlets:
    """The outlets of `outlets.yaml`, read once."""
    return Outlets(
        tuple(
            Outlet(
                key=row["key"],
                name=row["name"],
                kind=OutletKind(row["kind"]),
                row=where,
                names=listed(row, "names", where),
                domains=listed(row, "domains", where),
                country=row.get("country"),
                speaks_for=row.get("speaks_for"),
                state_owned=row.get("state_owned", False),
            )
            for where, row in rows(FILE, "outlets")
        )
    )
