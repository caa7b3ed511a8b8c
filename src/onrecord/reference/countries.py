"""The countries of the world with their adjectives, peoples and seats of government; it draws no border."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from onrecord.reference.actor import listed
from onrecord.reference.files import rows
from onrecord.reference.names import folded

FILE = "countries.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """One country: `adjectives` ("Syrian"), `people` ("Syrians"), `metonyms` that speak for its government."""

    key: str
    iso: str | None  # ISO 3166 alpha-2; None for states of the past and those of few recognitions
    name: str
    row: str
    names: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capital: str | None = None
    metonyms: tuple[str, ...] = ()
    claimed_by: tuple[str, ...] = ()
    geonames: int | None = None
    at: tuple[float, float] | None = None  # none for states of the past
    km: float = 0.0


class Countries:
    """All countries of the file, found by key, by ISO code, by name and by demonym."""

    def __init__(self, countries: tuple[Country, ...]) -> None:
        self.all = countries
        self._by_key = {country.key: country for country in countries}
        self._by_iso = {country.iso: country for country in countries if country.iso is not None}
        self._by_name = _index({c.key: (c.name, *c.names) for c in countries}, self._by_key)
        self._by_demonym = _index({c.key: (*c.adjectives, *c.people) for c in countries}, self._by_key)

    def get(self, key: str) -> Country | None:
        """The country of this key."""
        return self._by_key.get(key)

    def with_iso(self, iso: str | None) -> Country | None:
        """The country of this ISO 3166 alpha-2 code."""
        return None if iso is None else self._by_iso.get(iso)

    def named(self, name: str) -> Country | None:
        """The country of this name ("Syria", "the Syrian Arab Republic")."""
        return self._by_name.get(folded(name))

    def of_demonym(self, word: str) -> Country | None:
        """The country of this adjective or people ("Syrian", "Syrians", "Briton")."""
        return self._by_demonym.get(folded(word))


def _index(names: Mapping[str, tuple[str, ...]], by_key: Mapping[str, Country]) -> dict[str, Country]:
    index: dict[str, Country] = {}
    for key, words in names.items():
        for word in words:
            index.setdefault(folded(word), by_key[key])
    return index


@cache
def countries() -> Countries:
    """The countries of `countries.yaml`, read once."""
    return Countries(
        tuple(
            Country(
                key=row["key"],
                iso=row.get("iso"),
                name=row["name"],
                row=where,
                names=listed(row, "names", where),
                weak=listed(row, "weak", where),
                adjectives=listed(row, "adjectives", where),
                people=listed(row, "people", where),
                capital=row.get("capital"),
                metonyms=listed(row, "metonyms", where),
                claimed_by=listed(row, "claimed_by", where),
                geonames=row.get("geonames"),
                at=tuple(row["at"]) if "at" in row else None,
                km=float(row.get("km", 0)),
            )
            for where, row in rows(FILE, "countries")
        )
    )
