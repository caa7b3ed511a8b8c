"""Widens the circle of a place that something is near, outside or north of; it moves no point."""

from __future__ import annotations

from dataclasses import replace

from onrecord.extract.places.words import Widening, place_words
from onrecord.extract.written import lowered
from onrecord.language import Text
from onrecord.values import Place

FARTHEST = 6
LONGEST_WORDS = 4
BETWEEN = frozenset(
    {"the", "of", "a", "city", "town", "village", "northern", "southern", "eastern", "western", "central"}
)


def widening_before(text: Text, start: int) -> Widening | None:
    """The words right before a name that widen it ("near the town of X", "on the outskirts of X")."""
    lowers = list(lowered(text)[max(0, start - FARTHEST) : start])
    table = place_words().widening
    while lowers:
        for length in range(min(LONGEST_WORDS, len(lowers)), 0, -1):
            found = table.get(" ".join(lowers[-length:]))
            if found is not None:
                return found
        if lowers[-1] not in BETWEEN:
            return None
        lowers.pop()
    return None


def widened(place: Place, by: Widening) -> Place:
    """The same place with a larger circle."""
    return replace(place, radius_km=round(max(by.least, place.radius_km * by.times, place.radius_km), 1))
