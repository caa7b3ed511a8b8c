"""The reviewed places: provinces, regions, seas, bases, crossings, battlefields; its circles are rough on purpose.

A file of `places/` holds groups (one kind, mostly one country) and each group its rows: a name, a point, a
radius in kilometres, further names. In a group with `division` words ("governorate", "province") each row is
also known by its name with one of these words, before or after ("Aleppo province", "province of Aleppo").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from onrecord.errors import ReferenceRefused, ValueRefused
from onrecord.reference.actor import listed
from onrecord.reference.files import load_yaml, rows, yaml_names
from onrecord.reference.names import folded
from onrecord.values import Place, PlaceKind, Point

FOLDER = "places"
GROUP_FIELDS = frozenset({"key", "kind", "country", "division", "lies_in", "disputed_by", "source", "places"})
ROW_FIELDS = frozenset(
    {
        "name",
        "at",
        "km",
        "names",
        "short",
        "outranks_city",
        "geonames",
        "kind",
        "country",
        "code",
        "lies_in",
        "disputed_by",
        "source",
    }
)
_GAPS = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewedPlace:
    """A place with its names.

    `division` are the words for its kind, if it is a division of a country; `code` is GeoNames' code of that
    division; `short` are forms that mean it only behind a comma ("Paris, Tex."); `source` says where the row is
    from, and `row` where it stands. `outranks_city` where the bare name means the division ("Quebec").
    """

    place: Place
    names: tuple[str, ...]
    source: str
    row: str
    division: tuple[str, ...] = ()
    code: str | None = None
    short: tuple[str, ...] = ()
    outranks_city: bool = False


def reviewed_places() -> Iterator[ReviewedPlace]:
    """Every row of every file in `places/`, in the order of the files.

    Raises:
        ReferenceRefused: a row without a name, point or radius, or with an unknown field; it is named.
    """
    for file in yaml_names(FOLDER):
        source = str(load_yaml(file)["source"])
        for where, group in rows(file, "groups"):
            _only(group, GROUP_FIELDS, where)
            stem = file.removesuffix(".yaml")
            for row in group.get("places", ()):
                yield _reviewed(row, group, f"{stem}:{group['key']}", source)


def _reviewed(row: Any, group: Mapping[str, Any], stem: str, source: str) -> ReviewedPlace:
    if not isinstance(row, dict) or not isinstance(row.get("name"), str):
        raise ReferenceRefused(f"a place without a name: {row}", where=stem)
    where = f"{stem}/{_GAPS.sub('-', folded(row['name']))}"
    _only(row, ROW_FIELDS, where)
    division = listed(group, "division", where)
    return ReviewedPlace(
        place=_place(row, group, where, division),
        names=(row["name"], *listed(row, "names", where)),
        source=row.get("source", group.get("source", source)),
        row=where,
        division=division,
        code=row.get("code"),
        short=listed(row, "short", where),
        outranks_city=bool(row.get("outranks_city", False)),
    )


def _place(row: Mapping[str, Any], group: Mapping[str, Any], where: str, division: tuple[str, ...]) -> Place:
    either = {**group, **row}
    try:
        latitude, longitude = row["at"]
        return Place(
            key=where,
            name=f"{row['name']} {division[0]}" if division and division[0].istitle() else row["name"],
            kind=PlaceKind(either["kind"]),
            point=Point(latitude=float(latitude), longitude=float(longitude)),
            radius_km=float(row["km"]),
            country=either.get("country"),
            geonames=row.get("geonames"),
            lies_in=listed(either, "lies_in", where),
            disputed_by=listed(either, "disputed_by", where),
        )
    except (KeyError, TypeError, ValueError, ValueRefused) as error:
        raise ReferenceRefused(
            f"a place needs kind, at: [north, east] and km ({error})", where=where
        ) from error


def _only(row: Mapping[str, Any], known: frozenset[str], where: str) -> None:
    unknown = sorted(set(row) - known)
    if unknown:
        raise ReferenceRefused(f"unknown field {unknown[0]}", where=where)
