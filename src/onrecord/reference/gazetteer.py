"""All places by name: countries, reviewed places, the user's own, and the cities of GeoNames; it never chooses."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import cache, lru_cache

from onrecord.reference.cities import Cities, open_cities
from onrecord.reference.countries import Country, countries
from onrecord.reference.names import folded
from onrecord.reference.places import ReviewedPlace, reviewed_places
from onrecord.values import Place, PlaceKind, Point

CITY = "geonames:"  # how the key of a city begins
REMEMBERED = 16384  # names
CONTAINERS = frozenset({PlaceKind.COUNTRY, PlaceKind.REGION, PlaceKind.DISTRICT, PlaceKind.CONTINENT})


class Gazetteer:
    """Places by name. The cities are opened at the first question that needs them."""

    def __init__(self, reviewed: tuple[ReviewedPlace, ...], own: tuple[Place, ...] = ()) -> None:
        self._reviewed = reviewed
        self._own = own
        self._by_key = {entry.place.key: entry for entry in reviewed}
        self._names: defaultdict[str, list[Place]] = defaultdict(list)
        self._divisions: defaultdict[str, list[Place]] = defaultdict(list)
        self._short: defaultdict[str, list[Place]] = defaultdict(list)
        self._codes = {(e.place.country, e.code): e.place for e in reviewed if e.code is not None}
        self.named = lru_cache(maxsize=REMEMBERED)(self._named)
        for place in own:
            self._names[folded(place.name)].append(place)
        for entry in reviewed:
            self._add(entry)

    def _add(self, entry: ReviewedPlace) -> None:
        for name in entry.names:
            found = self._names[folded(name)]
            if entry.place not in found:
                found.append(entry.place)
        for name in entry.short:
            self._short[name].append(entry.place)
        for name in entry.names:
            for word in entry.division:
                self._divisions[f"{folded(name)} {folded(word)}"].append(entry.place)

    @property
    def cities(self) -> Cities:
        """The populated places of GeoNames."""
        return _cities()

    def _named(self, name: str) -> tuple[Place, ...]:
        """All places of this name: reviewed ones and the user's own first, then cities by population."""
        cities = self.cities.named(name)
        by_id = {city.geonames: city for city in cities}
        known = tuple(_peopled(place, by_id.get(place.geonames)) for place in self.reviewed(name))
        reviewed = {place.geonames for place in known}
        return (*known, *(city for city in cities if city.geonames not in reviewed))

    def reviewed(self, name: str) -> tuple[Place, ...]:
        """Countries, reviewed places and the user's own of this name."""
        return tuple(self._names.get(folded(name), ()))

    def beginning(self, name: str, most: int = 12) -> tuple[Place, ...]:
        """Places of which some name begins so: the user's own and reviewed ones first, then cities by population."""
        first = folded(name)
        if not first:
            return ()
        known = {
            place.key: place
            for folded_name, places in self._names.items()
            if folded_name.startswith(first)
            for place in places
        }
        shortest = sorted(known.values(), key=lambda place: (len(place.name), place.name, place.key))
        numbers = {place.geonames for place in known.values()}
        cities = (city for city in self.cities.beginning(name, most) if city.geonames not in numbers)
        return (*shortest, *cities)[:most]

    def with_key(self, key: str) -> Place | None:
        """The place of this key: a reviewed one, one of the user's own, or a city."""
        known = (*(entry.place for entry in self._reviewed), *self._own)
        found = next((place for place in known if place.key == key), None)
        number = key.removeprefix(CITY)
        if found is None and number != key and number.isdecimal():
            return self.cities.by_id(int(number))
        return found

    def division(self, name: str, word: str) -> tuple[Place, ...]:
        """Divisions of this name that go by this word: ("Aleppo", "province") gives the governorate alone."""
        return tuple(self._divisions.get(f"{folded(name)} {folded(word)}", ()))

    def short_named(self, name: str) -> tuple[Place, ...]:
        """Divisions that these letters mean behind a comma ("Paris, *Tex.*")."""
        return tuple(self._short.get(name, ()))

    def division_of(self, place: Place) -> Place | None:
        """The first-level division that a city lies in, where GeoNames' code for it is known to the files."""
        if place.geonames is None or place.kind is not PlaceKind.SETTLEMENT:
            return None
        code = self.cities.division(place.geonames)
        return None if code is None else self._codes.get((place.country, code))

    def contains(self, outer: Place, inner: Place) -> bool:
        """Whether one place lies in the other, by country, by GeoNames' division, else by their circles."""
        if outer.key == inner.key or outer.kind not in CONTAINERS:
            return False
        if outer.kind is PlaceKind.COUNTRY and outer.country is not None:
            return inner.country == outer.country and inner.kind is not PlaceKind.COUNTRY
        if inner.kind is PlaceKind.COUNTRY and outer.kind is not PlaceKind.CONTINENT:
            return False
        division = self.division_of(inner)
        if division is not None and (outer.country, self._is_first_level(outer)) == (inner.country, True):
            return division.key == outer.key
        return _lies_within(outer, inner)

    def _is_first_level(self, place: Place) -> bool:
        entry = self._by_key.get(place.key)
        return entry is not None and entry.code is not None

    def entry(self, key: str) -> ReviewedPlace | None:
        """The row behind a reviewed place."""
        return self._by_key.get(key)

    def extended(self, own: tuple[Place, ...]) -> Gazetteer:
        """The same places and the user's own, which come first."""
        return Gazetteer(self._reviewed, (*own, *self._own))


def _peopled(place: Place, city: Place | None) -> Place:
    """A reviewed settlement with the population that GeoNames has for it."""
    if city is None or place.geonames is None or place.population is not None:
        return place
    return replace(place, population=city.population)


def _lies_within(outer: Place, inner: Place) -> bool:
    if outer.point is None or inner.point is None or inner.radius_km > outer.radius_km:
        return False
    if None not in {outer.country, inner.country} and outer.country != inner.country:
        return False
    return outer.point.kilometres_to(inner.point) <= outer.radius_km


def country_place(country: Country) -> ReviewedPlace:
    """A country as a place; a state of the past has names and no point."""
    return ReviewedPlace(
        place=Place(
            key=country.row,
            name=country.name,
            kind=PlaceKind.COUNTRY,
            point=None if country.at is None else Point(latitude=country.at[0], longitude=country.at[1]),
            radius_km=country.km,
            country=country.iso,
            geonames=country.geonames,
            disputed_by=country.claimed_by,
        ),
        names=(country.name, *country.names),
        source="countries.yaml",
        row=country.row,
    )


@cache
def _cities() -> Cities:
    return open_cities()


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer of all files, read once."""
    return Gazetteer((*map(country_place, countries().all), *reviewed_places()))
