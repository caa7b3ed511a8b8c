"""Known: what a decision may name: the case's items, its places, and those of the gazetteer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from onrecord.show.catalogue import Catalogue
from onrecord.values import Assessment, Place
from onrecord.web.desk import Desk
from onrecord.web.shelf import Shelf

SHORTEST, MOST = 2, 12  # letters that are sought, places that are offered


@dataclass(frozen=True, slots=True)
class Known:
    """A shelf, and the desk that knows places beyond it."""

    shelf: Shelf
    desk: Desk

    @property
    def catalogue(self) -> Catalogue:
        """The case's items."""
        return self.shelf.catalogue

    def assessment(self, item: str) -> Assessment | None:
        """The verdict with this id."""
        every = (one for ones in self.catalogue.assessments.values() for one in ones)
        return next((one for one in every if one.id == item), None)

    def value(self, item: object) -> Any:
        """The statement, report, figure or verdict with this id, or None."""
        known = str(item)
        return self.assessment(known) if known.startswith("ass-") else self.shelf.item(known)

    def place(self, key: str) -> Place | None:
        """The place with this key: as the case has it, else as the gazetteer has."""
        return self.shelf.places.get(key) or self.desk.place(key)


def found_places(shelf: Shelf, desk: Desk, sought: str) -> list[dict[str, str]]:
    """Places whose name begins so, to be chosen from: the case's own first; each with what tells it apart."""
    if len(sought) < SHORTEST:
        return []
    folded = sought.casefold()
    own = sorted(
        (place for place in shelf.places.values() if folded in place.name.casefold()),
        key=lambda place: (not place.name.casefold().startswith(folded), place.name, place.key),
    )
    found = {place.key: place for place in (*own, *desk.places(sought))}
    return [
        {"key": place.key, "name": place.name, "told": told(place, in_case=place.key in shelf.places)}
        for place in list(found.values())[:MOST]
    ]


def told(place: Place, *, in_case: bool) -> str:
    """What tells a place from others of its name: kind, what it lies in, how many live there, whether the case names it."""
    inner = ", ".join(place.lies_in) or place.country
    peopled = None if place.population is None else f"{place.population:,} people"
    parts = (place.kind.value, inner, peopled, "named in this case" if in_case else None)
    return " · ".join(part for part in parts if part)
