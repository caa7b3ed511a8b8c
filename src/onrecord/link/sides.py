"""Sides: the keys of those who act and suffer in a report, and of all that they are part of."""

from __future__ import annotations

from functools import cache

from onrecord.reference import actors
from onrecord.values import Party


def keys_of(parties: tuple[Party, ...]) -> list[str] | None:
    """The key of each party in the actors file, else its name; None where nobody is named."""
    return sorted({party.actor or (party.name or party.quote.words).casefold() for party in parties}) or None


def wider_keys_of(parties: tuple[Party, ...]) -> list[str] | None:
    """The same, with the keys of all that they are part of and of their countries."""
    found = set(keys_of(parties) or ())
    for party in parties:
        if party.actor is not None:
            found |= _around(party.actor)
    return sorted(found) or None


@cache
def _around(key: str) -> frozenset[str]:
    """Everything that this actor is part of, however far out, and the countries of all of these."""
    known = actors()
    found: set[str] = set()
    waiting = [key]
    while waiting:
        actor = known.get(waiting.pop())
        if actor is not None:
            outer = {*actor.part_of, *(() if actor.country is None else (actor.country,))} - found
            waiting.extend(outer)
            found |= outer
    return frozenset(found)
