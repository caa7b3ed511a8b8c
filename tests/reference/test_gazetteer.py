"""Places: names, kinds, containment; coordinates agree with GeoNames where it has the place."""

from __future__ import annotations

from collections import defaultdict

import numpy as np
import pytest
from numpy.typing import NDArray

from onrecord.errors import ReferenceRefused
from onrecord.reference import countries, gazetteer
from onrecord.reference.places import _reviewed, reviewed_places
from onrecord.values import Place, PlaceKind, Point

BORDERLESS = {PlaceKind.WATER, PlaceKind.CONTINENT}


def test_a_word_for_a_division_gives_the_division_and_not_its_city() -> None:
    """Aleppo province is not Aleppo."""
    (found,) = gazetteer().division("Aleppo", "province")
    assert (found.kind, found.name) == (PlaceKind.REGION, "Aleppo Governorate")
    assert PlaceKind.SETTLEMENT in {place.kind for place in gazetteer().named("Aleppo")}


@pytest.mark.parametrize("spelling", ["Deir ez-Zor", "Deir Ezzor", "deir al-zour", "Deir az Zor"])
def test_spellings_meet(spelling: str) -> None:
    """However it is transliterated, it is one governorate."""
    assert "places/syria:governorates/deir-ez-zor" in {place.key for place in gazetteer().named(spelling)}


def test_a_reviewed_settlement_takes_the_place_of_its_row_in_geonames() -> None:
    """Palmyra in Syria comes once, with GeoNames' id and population."""
    found = [place for place in gazetteer().named("Palmyra") if place.geonames == 163808]
    assert [place.key for place in found] == ["places/syria:settlements/palmyra"]
    assert found[0].population is not None


@pytest.mark.parametrize(
    ("outer", "inner", "expected"),
    [
        ("Texas", "Paris", True),
        ("Kentucky", "Paris", True),
        ("Syria", "Palmyra", True),
        ("Iraq", "Palmyra", False),
        ("Africa", "Mali", True),
    ],
)
def test_containment_is_by_country_division_or_circle(outer: str, inner: str, *, expected: bool) -> None:
    """Some place of the one name lies in a place of the other, or none does."""
    known = gazetteer()
    holders = [place for place in known.named(outer) if not place.key.startswith("geonames:")]
    assert any(known.contains(o, i) for o in holders for i in known.named(inner)) is expected


def test_no_place_contains_itself_or_its_country() -> None:
    """A province is in its country and not the other way round."""
    (aleppo,) = gazetteer().division("Aleppo", "province")
    syria = gazetteer().reviewed("Syria")[0]
    assert not gazetteer().contains(aleppo, aleppo)
    assert gazetteer().contains(syria, aleppo)
    assert not gazetteer().contains(aleppo, syria)


def test_there_are_enough_reviewed_places_and_none_twice() -> None:
    """At least 700, each with a key of its own, names, a source and a circle."""
    rows = list(reviewed_places())
    assert len(rows) >= 700
    assert len({entry.place.key for entry in rows}) == len(rows)
    assert all(entry.source and entry.names and entry.place.radius_km > 0 for entry in rows)


@pytest.fixture(scope="module")
def cities() -> dict[str, NDArray[np.float64]]:
    """Latitudes and longitudes, in radians, of every city of each country."""
    points: defaultdict[str, list[tuple[float, float]]] = defaultdict(list)
    for latitude, longitude, country in gazetteer().cities.points():
        points[country].append((latitude, longitude))
    return {country: np.radians(np.array(found)) for country, found in points.items()}


def _nearest_km(point: Point, cities: NDArray[np.float64]) -> float:
    north, east = np.radians(point.latitude), np.radians(point.longitude)
    inner = np.sin((cities[:, 0] - north) / 2) ** 2
    inner += np.cos(north) * np.cos(cities[:, 0]) * np.sin((cities[:, 1] - east) / 2) ** 2
    return float(2 * 6371 * np.arcsin(np.sqrt(inner.min())))


def test_every_reviewed_place_lies_near_a_city_of_its_country(cities: dict[str, NDArray[np.float64]]) -> None:
    """No centre is farther from all cities of its country than its circle reaches, 250 km of desert allowed."""
    for entry in reviewed_places():
        place = entry.place
        if place.point is not None and place.country in cities and place.kind not in BORDERLESS:
            assert _nearest_km(place.point, cities[place.country]) <= max(place.radius_km, 250), place.key


def test_every_country_has_its_centre_near_its_cities(cities: dict[str, NDArray[np.float64]]) -> None:
    """The rough centre of a country is within its own size of a city there."""
    for country in countries().all:
        if country.iso in cities and country.at is not None:
            point = Point(latitude=country.at[0], longitude=country.at[1])
            assert _nearest_km(point, cities[country.iso]) <= max(100, country.km), country.key


def test_places_of_the_user_come_first() -> None:
    """An extended gazetteer answers with them, the old one does not."""
    own = Place(
        key="mine:1",
        name="Camp Nowhere",
        kind=PlaceKind.SITE,
        point=Point(latitude=1, longitude=2),
        radius_km=1,
    )
    assert gazetteer().extended((own,)).named("camp nowhere") == (own,)
    assert gazetteer().reviewed("Camp Nowhere") == ()


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({"name": "X", "km": 5}, "a place needs kind"),
        ({"name": "X", "at": [95, 0], "km": 5}, "there is no point at 95"),
        ({"name": "X", "at": [5, 0], "km": 5, "radius": 3}, "unknown field radius"),
        ({"at": [5, 0], "km": 5}, "a place without a name"),
    ],
)
def test_a_bad_row_is_refused_where_it_stands(row: dict[str, object], words: str) -> None:
    """The error names file, group and place."""
    with pytest.raises(ReferenceRefused, match=words):
        _reviewed(row, {"key": "g", "kind": "site"}, "places/x:g", "source")


def test_places_are_found_by_the_beginning_of_a_name() -> None:
    """Reviewed places come first, a city stands once, and each is found again by its key."""
    found = gazetteer().beginning("Palmyr")
    assert found[0].name == "Palmyra"
    assert len({place.key for place in found}) == len(found)
    assert all(gazetteer().with_key(place.key) == place for place in found)


def test_nothing_begins_with_nothing() -> None:
    """Signs alone are no name, and a key that no place has gives none."""
    assert gazetteer().beginning(" -") == ()
    assert gazetteer().with_key("geonames:0") is None
    assert gazetteer().with_key("geonames:x") is None
