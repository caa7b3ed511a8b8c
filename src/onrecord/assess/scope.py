"""Scope: whether two names mean one force or a part of it, one place or a place within it.

Names of invented or small places stand in no file, so words decide where keys do not; words that name nothing
("the town", "forces") decide nothing.
"""

from __future__ import annotations

from onrecord.assess.wording import stems
from onrecord.reference import actors
from onrecord.values import Located, Party


def takes_part(party: Party, asked: str) -> bool:
    """Whether the party is the actor asked for (by key or name) or belongs to it."""
    keys = {asked, *(actor.key for actor in actors().named(asked))}
    if party.actor is not None and any(actors().is_part_of(party.actor, key) for key in keys):
        return True
    named = stems(party.name or party.quote.words)
    wanted = stems(asked)
    return bool(wanted) and wanted <= named


def lies_in(spot: Located, asked: str) -> bool:
    """Whether the spot is the place asked for (by key or name) or lies in it."""
    wanted = stems(asked)
    if not wanted:
        return False
    if spot.place is None:
        return wanted <= stems(spot.quote.words)
    if asked in (spot.place.key, spot.place.country):
        return True
    return any(stems(name) == wanted for name in (spot.place.name, spot.quote.words, *spot.place.lies_in))
