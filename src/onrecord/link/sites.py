"""Sites: where reports say that things happened - the sharpest place, and the names of towns and smaller places.

Countries and larger regions say too little to stand for a place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from onrecord.link.vocabulary import RARE
from onrecord.values import Located, Place, PlaceKind, PlaceMention, Quote, Reading, Report

_VAST = (PlaceKind.COUNTRY, PlaceKind.CONTINENT)


def sharpest(where: tuple[Located, ...]) -> Place | None:
    """The most precise place with a point; None if there is none below the size of a country."""
    placed = [
        located.place
        for located in where
        if located.place is not None and located.place.point is not None and located.place.kind not in _VAST
    ]
    return min(placed, key=lambda place: (place.radius_km, place.key), default=None)


class NamesIn:
    """The names of places that the reports of one text tell of, and of those in their sentences."""

    __slots__ = ("_by_sentence", "_small")

    def __init__(self, reading: Reading) -> None:
        self._small = [place for place in reading.places if _is_small(place.place)]
        self._by_sentence: dict[tuple[int, int], frozenset[str]] = {}

    def of(self, report: Report) -> set[str]:
        """Those that this report gives and those in its sentence; names in no gazetteer count too where it gives them."""
        given = {
            located.quote.words if located.place is None else located.place.name
            for located in report.where
            if located.place is None or _is_small(located.place)
        }
        return {name.casefold() for name in given} | self._in(report.sentence)

    def _in(self, sentence: Quote) -> frozenset[str]:
        span = (sentence.start, sentence.end)
        if span not in self._by_sentence:
            self._by_sentence[span] = frozenset(
                _name(place) for place in self._small if sentence.covers(place.quote)
            )
        return self._by_sentence[span]


def small_places_of(readings: Iterable[Reading]) -> dict[str, frozenset[str]]:
    """For each document the places of its whole text that few other documents name."""
    named = {
        reading.document: frozenset(_name(place) for place in reading.places if _is_small(place.place))
        for reading in readings
    }
    used_by = Counter(name for names in named.values() for name in names)
    return {
        document: frozenset(name for name in names if used_by[name] <= RARE)
        for document, names in named.items()
    }


def _name(mention: PlaceMention) -> str:
    return (mention.quote.words if mention.place is None else mention.place.name).casefold()


def _is_small(place: Place | None) -> bool:
    return place is not None and place.kind not in _VAST
