"""Reads a user's own places: a GeoNames dump, or a CSV table with name, latitude and longitude; it drops no row.

A row that cannot be a place is refused with its line and column, and then nothing of the file is taken.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path

from onrecord.errors import Empty, Unreadable, ValueRefused
from onrecord.reference.cities import settlement_radius
from onrecord.values import Place, PlaceKind, Point

GEONAMES_COLUMNS = 19
HEADINGS: Mapping[str, tuple[str, ...]] = {
    "name": ("name", "place", "title"),
    "latitude": ("latitude", "lat", "y"),
    "longitude": ("longitude", "lon", "lng", "long", "x"),
    "names": ("names", "alternatenames", "alternate_names", "aliases"),
    "country": ("country", "countrycode", "country_code", "iso"),
    "kind": ("kind",),
    "km": ("radius_km", "km", "radius"),
    "lies_in": ("lies_in", "admin", "region", "province"),
    "population": ("population",),
}
GEONAMES_KINDS: Mapping[str, PlaceKind] = {
    "A": PlaceKind.REGION,
    "P": PlaceKind.SETTLEMENT,
    "H": PlaceKind.WATER,
    "L": PlaceKind.REGION,
    "S": PlaceKind.SITE,
    "R": PlaceKind.SITE,
    "T": PlaceKind.REGION,
    "U": PlaceKind.WATER,
    "V": PlaceKind.REGION,
}
REGION_KM = 50.0
SITE_KM = 5.0


def read_places(path: Path) -> tuple[Place, ...]:
    """The places of a file, one for each of a row's names, with keys that name file and line.

    Raises:
        Unreadable: the file is no such table, or a row lacks a name or has no point; line and column are named.
        Empty: there is no row in it.
    """
    try:
        lines = path.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise Unreadable(f"it cannot be read as UTF-8 text: {error}", where=str(path)) from error
    if lines and len(lines[0].split("\t")) == GEONAMES_COLUMNS:
        rows = _of_geonames(lines)
    else:
        rows = _of_table(lines, path)
    places = tuple(place for number, row in rows for place in _places(row, path, number))
    if not places:
        raise Empty("there is no place in it", where=str(path))
    return places


def _of_geonames(lines: list[str]) -> Iterator[tuple[int, dict[str, str]]]:
    for number, line in enumerate(lines, 1):
        if not line:
            continue
        cells = dict(enumerate(line.split("\t")))
        yield (
            number,
            {
                "id": cells.get(0, ""),
                "name": cells.get(1, ""),
                "names": cells.get(3, "").replace(",", ";"),
                "latitude": cells.get(4, ""),
                "longitude": cells.get(5, ""),
                "kind": GEONAMES_KINDS.get(cells.get(6, ""), PlaceKind.SITE).value,
                "country": cells.get(8, ""),
                "population": cells.get(14, ""),
            },
        )


def _of_table(lines: list[str], path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    if not lines:
        return
    delimiter = max(",;\t", key=lines[0].count)
    reader = csv.DictReader(lines, delimiter=delimiter)
    columns = _columns(reader.fieldnames or (), path)
    for row in reader:
        yield reader.line_num, {ours: (row.get(theirs) or "").strip() for ours, theirs in columns.items()}


def _columns(given: object, path: Path) -> dict[str, str]:
    """Which of the file's columns holds what, by its heading."""
    headings = {
        str(heading).strip().lower(): str(heading) for heading in (given if isinstance(given, list) else ())
    }
    columns = {
        ours: headings[theirs]
        for ours, accepted in HEADINGS.items()
        for theirs in reversed(accepted)
        if theirs in headings
    }
    missing = [ours for ours in ("name", "latitude", "longitude") if ours not in columns]
    if missing:
        raise Unreadable(
            f"the table has no column for {missing[0]}",
            where=f"{path}, line 1",
            remedy=f"Name it one of: {', '.join(HEADINGS[missing[0]])}",
        )
    return columns


def _places(row: Mapping[str, str], path: Path, number: int) -> Iterator[Place]:
    where = f"{path}, line {number}"
    if not row["name"]:
        raise Unreadable("the place has no name", where=f"{where}, column name")
    kind = _kind(row.get("kind", ""), where)
    population = int(_number(row, "population", where) or 0) or None
    point = _point(row, where)
    alternates = (name.strip() for name in row.get("names", "").split(";"))
    for name in dict.fromkeys((row["name"], *alternates)):
        if name:
            yield Place(
                key=f"{path.name}:{number}",
                name=name,
                kind=kind,
                point=point,
                radius_km=_number(row, "km", where) or _radius(kind, population),
                country=row.get("country") or None,
                geonames=int(row["id"]) if row.get("id", "").isdigit() else None,
                lies_in=tuple(part for part in (row.get("lies_in", "").strip(),) if part),
                population=population,
            )


def _kind(given: str, where: str) -> PlaceKind:
    try:
        return PlaceKind(given.lower()) if given else PlaceKind.SETTLEMENT
    except ValueError as error:
        kinds = ", ".join(PlaceKind)
        raise Unreadable(
            f"unknown kind of place: {given}", where=f"{where}, column kind", remedy=f"One of: {kinds}"
        ) from error


def _point(row: Mapping[str, str], where: str) -> Point:
    latitude, longitude = _number(row, "latitude", where), _number(row, "longitude", where)
    for column, value in (("latitude", latitude), ("longitude", longitude)):
        if value is None:
            raise Unreadable("the place has no point", where=f"{where}, column {column}")
    try:
        return Point(latitude=latitude or 0.0, longitude=longitude or 0.0)
    except ValueRefused as error:
        raise Unreadable(error.what, where=f"{where}, columns latitude and longitude") from error


def _number(row: Mapping[str, str], column: str, where: str) -> float | None:
    given = row.get(column, "")
    try:
        return float(given) if given else None
    except ValueError as error:
        raise Unreadable(f"this is no number: {given}", where=f"{where}, column {column}") from error


def _radius(kind: PlaceKind, population: int | None) -> float:
    if kind is PlaceKind.SETTLEMENT:
        return settlement_radius(population)
    return SITE_KM if kind is PlaceKind.SITE else REGION_KM
