"""Chooses among namesakes by what else the text names, by population and kind, and says why; ties stay ties."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from onrecord.extract.places.words import weights
from onrecord.reference import Gazetteer, countries, folded
from onrecord.values import Place, PlaceKind, Point, Why
from onrecord.values.places import EARTH_RADIUS_KM

SAME_SPOT_KM = 50.0
MARGIN = 0.01  # degrees, so that no rounding leaves out a point
DEGREE_KM = 111.0  # of latitude, a little less than any degree has
REASONS = {
    "contained": "the text says what it lies in",
    "same_country": "the text names its country",
    "near_others": "other places of the text lie near it",
    "is_capital": "it is a capital",
    "is_country": "it is a country",
    "is_first_level": "it is a first-level division",
    "is_reviewed": "it stands in a reviewed file",
    "own_name": "the name is its main one",
    "per_tenfold": "it has the most people",
}


@dataclass(frozen=True, slots=True)
class Setting:
    """What a text names besides: countries with how often, and points of places that are certain, from south to north."""

    gazetteer: Gazetteer
    countries: Counter[str] = field(default_factory=Counter)
    points: tuple[Point, ...] = ()

    def share(self, country: str | None) -> float:
        """How large a part of the mentions of countries is this country's."""
        total = sum(self.countries.values())
        return 0.0 if country is None or total == 0 else self.countries[country] / total


@dataclass(frozen=True, slots=True)
class Choice:
    """The place, if it can be told, all candidates from likely to unlikely, and why."""

    place: Place | None
    candidates: tuple[Place, ...]
    why: Why
    is_clear: bool = False  # by a wide margin, so that it may decide for others


def chosen(name: str, places: tuple[Place, ...], container: Place | None, setting: Setting) -> Choice:
    """The likeliest of the namesakes, or none where two that lie apart are as likely."""
    if not places:
        return Choice(None, (), Why(rule="named in the text, in no gazetteer"))
    if len(places) == 1:
        return Choice(
            places[0], places, Why(rule="only place of this name", row=places[0].key), is_clear=True
        )
    scored = [(place, _points(name, place, places, container, setting)) for place in places]
    scored.sort(key=lambda pair: (-sum(pair[1].values()), -(pair[0].population or 0), pair[0].key))
    candidates = tuple(place for place, _ in scored)
    (best, won), (_, lost) = scored[0], scored[1]
    rival = next(((p, s) for p, s in scored[1:] if not _is_same_spot(best, p)), None)
    if rival is not None and sum(won.values()) - sum(rival[1].values()) < weights().namesakes["margin"]:
        return Choice(
            None, candidates, Why(rule="namesakes fit equally", cue=name, row=f"{best.key} {rival[0].key}")
        )
    sign = max(won, key=lambda key: (won[key] - (rival[1] if rival else lost).get(key, 0.0), key))
    ahead = sum(won.values()) - sum((rival[1] if rival else lost).values())
    clear = ahead >= weights().namesakes["clear"]
    return Choice(best, candidates, Why(rule=f"namesake: {REASONS[sign]}", row=best.key), is_clear=clear)


def _points(
    name: str,
    place: Place,
    places: tuple[Place, ...],
    container: Place | None,
    setting: Setting,
) -> dict[str, float]:
    weight, gazetteer = weights().namesakes, setting.gazetteer
    contained = container is not None and gazetteer.contains(container, place)
    is_country = place.kind in {PlaceKind.COUNTRY, PlaceKind.CONTINENT}
    is_reviewed = not place.key.startswith("geonames:")
    outranks = _outranks(place, places, gazetteer)
    is_division = is_reviewed and place.kind is PlaceKind.REGION
    return {
        "contained": weight["contained"] if contained else 0.0,
        "same_country": 0.0 if is_country else weight["same_country"] * setting.share(place.country),
        "near_others": weight["near_others"] if _is_near(place, setting.points) else 0.0,
        "is_country": weight["is_country"] if is_country else 0.0,
        "is_capital": weight["is_capital"] if _is_capital(name, place, places) else 0.0,
        "is_reviewed": weight["is_reviewed"]
        if is_reviewed and not is_country and (outranks or not is_division)
        else 0.0,
        "is_first_level": weight["is_first_level"] if outranks else 0.0,
        "own_name": weight["own_name"] if is_reviewed or folded(place.name) == folded(name) else 0.0,
        "per_tenfold": weight["per_tenfold"] * math.log10((place.population or 0) + 1),
    }


def _outranks(place: Place, places: tuple[Place, ...], gazetteer: Gazetteer) -> bool:
    """Is it a first-level division that is not named after a city in it, which the bare name means first?"""
    entry = gazetteer.entry(place.key)
    if entry is None:
        return False
    return entry.outranks_city or not any(gazetteer.contains(place, other) for other in places)


def _is_capital(name: str, place: Place, places: tuple[Place, ...]) -> bool:
    """Is it the largest place of this name in a country whose capital has this name?"""
    country = countries().with_iso(place.country)
    if country is None or country.capital is None or place.kind is not PlaceKind.SETTLEMENT:
        return False
    if folded(name) not in {folded(capital) for capital in (country.capital, *country.metonyms)}:
        return False
    return all(
        (place.population or 0) >= (other.population or 0)
        for other in places
        if other.country == place.country
    )


def in_order(points: Iterable[Point]) -> tuple[Point, ...]:
    """The points from south to north, as a setting keeps them."""
    return tuple(sorted(points, key=_latitude))


def _latitude(point: Point) -> float:
    return point.latitude


def _is_near(place: Place, points: Sequence[Point]) -> bool:
    if place.point is None or place.kind in {PlaceKind.COUNTRY, PlaceKind.CONTINENT}:
        return False
    here, reach = place.point, weights().namesakes["near_km"]
    north, east = reach / DEGREE_KM, _degrees_east(here.latitude, reach)
    first = bisect_left(points, here.latitude - north, key=_latitude)
    for at in range(first, len(points)):
        point = points[at]
        if point.latitude > here.latitude + north:
            return False
        aside = abs(here.longitude - point.longitude)
        if min(aside, 360 - aside) <= east and here.kilometres_to(point) <= reach:
            return True
    return False


def _degrees_east(latitude: float, reach: float) -> float:
    """How many degrees of longitude a circle of so many kilometres spans at most to one side; all near a pole."""
    angle, width = math.sin(reach / EARTH_RADIUS_KM), math.cos(math.radians(latitude))
    return math.degrees(math.asin(angle / width)) + MARGIN if angle < width else 180.0


def _is_same_spot(one: Place, other: Place) -> bool:
    if one.point is None or other.point is None:
        return False
    return one.point.kilometres_to(other.point) <= max(SAME_SPOT_KM, one.radius_km, other.radius_km)
