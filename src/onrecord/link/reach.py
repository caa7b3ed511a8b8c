"""Reach: how far a named place may extend where a text uses a town's name for its province.

News says "Idlib" or "Donetsk" for the province as for its capital. It is not decided which; a town's reach is that of
the region of its name around it. A place that a data set gives by coordinates reaches as far as the data set says.
"""

from __future__ import annotations

from functools import cache

from onrecord.reference import gazetteer
from onrecord.values import Place, PlaceKind


@cache
def reach_km(place: Place) -> float:
    """The radius within which a happening told with this place's name may be."""
    known = place.kind is PlaceKind.SETTLEMENT and gazetteer().with_key(place.key) is not None
    return max(place.radius_km, _region_km(place)) if known else place.radius_km


def _region_km(place: Place) -> float:
    if place.point is None:
        return 0.0
    around = (
        region.radius_km
        for region in gazetteer().named(place.name)
        if region.kind is PlaceKind.REGION
        and region.country == place.country
        and region.point is not None
        and region.point.kilometres_to(place.point) <= region.radius_km
    )
    return max(around, default=0.0)
