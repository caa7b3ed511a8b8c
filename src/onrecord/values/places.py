"""Places: a point with a radius of doubt, what it lies in, and who disputes it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from onrecord.errors import ValueRefused

EARTH_RADIUS_KM = 6371.0
POLE = 90.0
ANTIMERIDIAN = 180.0


class PlaceKind(StrEnum):
    """What sort of place a name stands for."""

    COUNTRY = "country"
    REGION = "region"  # a province, governorate, oblast, or a historic or natural region
    DISTRICT = "district"
    SETTLEMENT = "settlement"
    SITE = "site"  # a base, airfield, crossing, dam, bridge, camp, prison
    WATER = "water"
    CONTINENT = "continent"
    BATTLEFIELD = "battlefield"  # a front, pocket, ridge or line


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """Degrees north and east, WGS 84."""

    latitude: float
    longitude: float

    def __post_init__(self) -> None:
        if not (abs(self.latitude) <= POLE and abs(self.longitude) <= ANTIMERIDIAN):
            raise ValueRefused(f"there is no point at {self.latitude}, {self.longitude}")

    def kilometres_to(self, other: Point) -> float:
        """Great-circle distance by the haversine formula on a sphere of 6,371 km."""
        ours, theirs = math.radians(self.latitude), math.radians(other.latitude)
        half_north = math.sin((theirs - ours) / 2) ** 2
        half_east = math.sin(math.radians(other.longitude - self.longitude) / 2) ** 2
        inner = half_north + math.cos(ours) * math.cos(theirs) * half_east
        return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(min(1.0, inner)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One place of the world, as a reference file or a user's import knows it.

    `radius_km` is how far from the point the place may reach: a city some kilometres, a province a hundred.
    `country` is ISO 3166 alpha-2. `lies_in` are names from the inside out ("Homs Governorate", "Syria").
    `disputed_by` are names of those who dispute whose it is. `key` names its row (`geonames:163808`).
    """

    key: str
    name: str
    kind: PlaceKind
    point: Point | None
    radius_km: float
    country: str | None = None
    geonames: int | None = None
    lies_in: tuple[str, ...] = ()
    disputed_by: tuple[str, ...] = ()
    population: int | None = None

    def may_be_at(self, other: Place) -> bool:
        """Whether both may be one spot: their circles of doubt touch. Unplaced places are told by key."""
        if self.point is None or other.point is None:
            return self.key == other.key
        return self.point.kilometres_to(other.point) <= self.radius_km + other.radius_km
