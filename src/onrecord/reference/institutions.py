"""Institutions that every country has ("army", "defence ministry"), so that names compose; it invents no unit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from onrecord.reference.actor import Actor, ActorKind, listed
from onrecord.reference.countries import Country, countries
from onrecord.reference.files import rows
from onrecord.reference.names import folded

FILE = "institutions.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Institution:
    """One kind of institution: `name` is what the country's adjective goes before."""

    key: str
    name: str
    kind: ActorKind
    row: str
    names: tuple[str, ...] = ()
    part_of: tuple[str, ...] = ()


class Institutions:
    """All institutions of the file; `composed` reads "Syria's defence ministry" and "Ministry of Defence of Syria"."""

    def __init__(self, institutions: tuple[Institution, ...]) -> None:
        self.all = institutions
        self._by_key = {institution.key: institution for institution in institutions}
        self._by_name = {
            folded(name): institution
            for institution in institutions
            for name in (institution.name, *institution.names)
        }

    def named(self, name: str) -> Institution | None:
        """The institution that these words name, without a country ("the defense ministry")."""
        return self._by_name.get(folded(name))

    def of(self, country: Country, institution: Institution) -> Actor:
        """The institution of one country, as an actor with the key `country/institution`."""
        adjective = country.adjectives[0] if country.adjectives else country.name
        outer = tuple(f"{country.key}/{key}" for key in institution.part_of) or (country.key,)
        return Actor(
            key=f"{country.key}/{institution.key}",
            name=f"{adjective} {institution.name}",
            kind=institution.kind,
            row=institution.row,
            country=country.key,
            part_of=outer,
        )

    def with_key(self, key: str) -> Actor | None:
        """The composed actor of a key such as `syria/army`."""
        country_key, _, own = key.partition("/")
        country, institution = countries().get(country_key), self._by_key.get(own)
        return None if country is None or institution is None else self.of(country, institution)

    def composed(self, name: str) -> Actor | None:
        """The actor that a country and an institution name together, or None."""
        words = folded(name).split()
        for cut in range(1, len(words)):
            before, after = " ".join(words[:cut]), " ".join(words[cut:])
            actor = self._pair(before, after) or self._pair(
                after.removeprefix("of "), before.removesuffix(" of")
            )
            if actor is not None:
                return replace(actor, names=(name,))
        return None

    def _pair(self, owner: str, own: str) -> Actor | None:
        institution = self._by_name.get(own)
        if institution is None:
            return None
        country = countries().of_demonym(owner) or countries().named(owner)
        return None if country is None else self.of(country, institution)


@cache
def institutions() -> Institutions:
    """The institutions of `institutions.yaml`, read once."""
    return Institutions(
        tuple(
            Institution(
                key=row["key"],
                name=row["name"],
                kind=ActorKind(row["kind"]),
                row=where,
                names=listed(row, "names", where),
                part_of=listed(row, "part_of", where),
            )
            for where, row in rows(FILE, "institutions")
        )
    )
