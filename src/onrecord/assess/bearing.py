"""Whether a passage speaks of the claim's force, place and time.

Three answers each: it does, it speaks of another, or it cannot be told. Another is only said where both sides
name something and the names differ; the whole document is asked where the sentence is silent.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from onrecord.assess.claims.asked import Asked
from onrecord.assess.names import Name, Role
from onrecord.assess.passages import Passage
from onrecord.values import Days, PlaceMention


class Scope(StrEnum):
    """Whether a passage speaks of the same as the claim."""

    SAME = "same"
    OTHER = "other"
    UNKNOWN = "unknown"


class Time(StrEnum):
    """How a passage's time lies to the claim's."""

    INSIDE = "inside"
    BEFORE = "before"
    AFTER = "after"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearing:
    """How a passage bears on a claim."""

    place: Scope
    force: Scope
    other_force: bool  # it names a force that is not the claim's
    time: Time

    @property
    def is_in_scope(self) -> bool:
        """Whether nothing speaks against its being about the claim, and its place is the claim's."""
        return self.place is Scope.SAME and self.time not in (Time.BEFORE, Time.AFTER)


def bearing(asked: Asked, passage: Passage, document: tuple[Passage, ...]) -> Bearing:
    """How this passage bears, given the other passages of its document."""
    forces = tuple(name for name in passage.names if name.role is Role.FORCE)
    return Bearing(
        place=_place(asked, passage, document),
        force=_force(asked, forces, document),
        other_force=any(not _is_any(name, asked.forces) for name in forces),
        time=_time(asked, passage, document),
    )


def _place(asked: Asked, passage: Passage, document: tuple[Passage, ...]) -> Scope:
    if not asked.places:
        return Scope.UNKNOWN
    here = _spots(passage)
    if any(_is_any(name, asked.places) for name in here) or _lies_within(asked, passage):
        return Scope.SAME
    elsewhere = any(_is_any(name, asked.places) for other in document for name in _spots(other)) or any(
        _lies_within(asked, other) for other in document
    )
    named = [name for name in here if name.role is Role.PLACE]
    if elsewhere:
        return Scope.SAME
    others = named or [name for other in document for name in _spots(other) if name.role is Role.PLACE]
    return Scope.OTHER if others else Scope.UNKNOWN


def _spots(passage: Passage) -> tuple[Name, ...]:
    return tuple(name for name in passage.names if not name.is_beside)


def _lies_within(asked: Asked, passage: Passage) -> bool:
    """Whether a place of the passage is known to lie in a place of the claim."""
    wanted = [mention.place for mention in asked.located if mention.place is not None]
    return any(_within(mention, place.name, place.key) for mention in passage.places for place in wanted)


def _within(mention: PlaceMention, name: str, key: str) -> bool:
    place = mention.place
    return place is not None and (place.key == key or name in place.lies_in)


def _force(asked: Asked, forces: tuple[Name, ...], document: tuple[Passage, ...]) -> Scope:
    if not asked.forces:
        return Scope.UNKNOWN
    if any(_is_any(name, asked.forces) for name in forces):
        return Scope.SAME
    all_forces = [name for other in document for name in other.names if name.role is not Role.PLACE]
    if not forces and any(_is_any(name, asked.forces) for name in all_forces):
        return Scope.SAME
    named = forces or tuple(name for name in all_forces if name.role is Role.FORCE)
    return Scope.OTHER if named and asked.force_is_bound else Scope.UNKNOWN


def _is_any(name: Name, wanted: tuple[Name, ...]) -> bool:
    return any(name.is_same(other) for other in wanted)


def _time(asked: Asked, passage: Passage, document: tuple[Passage, ...]) -> Time:
    window = asked.window
    if window is None:
        return Time.UNKNOWN
    own = _placed(passage.days, window)
    if own is not Time.UNKNOWN:
        return own
    whole = _placed(tuple(days for other in document for days in other.days), window)
    if whole is not Time.UNKNOWN:
        return whole
    published = passage.published
    if published is None:
        return Time.UNKNOWN
    return Time.BEFORE if Days.on(published).ends_before(window) else Time.UNKNOWN


def _placed(times: tuple[Days, ...], window: Days) -> Time:
    if not times:
        return Time.UNKNOWN
    if any(days.meets(window) for days in times):
        return Time.INSIDE
    return Time.BEFORE if all(days.ends_before(window) for days in times) else Time.AFTER
