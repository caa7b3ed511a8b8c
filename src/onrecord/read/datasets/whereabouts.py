"""Whether a row's coordinates can be right: they must lie near some town of the country that the row names.

The towns of GeoNames stand in for borders, which are nobody's to draw here; so only what is far off is noticed.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

import numpy as np
from scipy.spatial import cKDTree

from onrecord.reference.files import load_yaml
from onrecord.reference.gazetteer import gazetteer
from onrecord.values import PlaceKind, Point
from onrecord.values.places import EARTH_RADIUS_KM

UNIONS = "unions.yaml"
FAR_KM = 250.0  # from every town of a country: no country's own places are, but for deserts, ice and sea
ASTRAY_KM = 100.0  # from every place of that name in the country, beyond its own radius
MOST_NAMESAKES = 12


@cache
def _towns() -> tuple[Mapping[str, Any], Any, tuple[str, ...]]:
    """A tree of the towns of each country, a tree of all towns, and the country of each."""
    rows = list(gazetteer().cities.points())
    on_sphere = _on_sphere(np.array([row[0] for row in rows]), np.array([row[1] for row in rows]))
    countries = np.array([row[2] for row in rows])
    trees = {code: cKDTree(on_sphere[countries == code]) for code in sorted(set(countries.tolist()))}
    return trees, cKDTree(on_sphere), tuple(countries.tolist())


def _on_sphere(latitude: Any, longitude: Any) -> Any:
    north, east = np.radians(latitude), np.radians(longitude)
    return np.stack([np.cos(north) * np.cos(east), np.cos(north) * np.sin(east), np.sin(north)], axis=-1)


def _kilometres(chord: float) -> float:
    return float(2 * EARTH_RADIUS_KM * np.arcsin(min(1.0, chord / 2)))


@lru_cache(maxsize=65536)
def far_from(point: Point, country: str) -> str | None:
    """In words, how far off the country's towns a point lies, if that cannot be right.

    A point whose nearest town of all is the country's own may lie at sea or in a desert, and is not doubted.
    """
    trees, everywhere, countries = _towns()
    spot = _on_sphere(np.float64(point.latitude), np.float64(point.longitude))
    nearest = countries[int(everywhere.query(spot)[1])]
    own = (country, *load_yaml(UNIONS)["unions"].get(country, ()))
    if nearest in own or country not in trees:
        return None
    distance = _kilometres(trees[country].query(spot)[0])
    if distance <= FAR_KM:
        return None
    return f"the coordinates lie {distance:,.0f} km from every town of {country}; the nearest town is in {nearest}"


@lru_cache(maxsize=65536)
def astray_from(point: Point, name: str, country: str, radius_km: float) -> str | None:
    """In words, how far a point lies from every place of its name in its country, if that is doubtful."""
    namesakes = [
        place
        for place in gazetteer().named(name)[:MOST_NAMESAKES]
        if place.country == country and place.point is not None and place.kind is not PlaceKind.COUNTRY
    ]
    if not namesakes:
        return None
    gaps = [
        point.kilometres_to(place.point) - place.radius_km for place in namesakes if place.point is not None
    ]
    if min(gaps) <= ASTRAY_KM + radius_km:
        return None
    return f"the coordinates lie {min(gaps):,.0f} km from the nearest place called {name} in {country}"
