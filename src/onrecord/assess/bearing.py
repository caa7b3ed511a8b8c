"""Whether a passage speaks of the claim's force, place and time.

Three answers each: it does, it speaks of another, or it cannot be told. Another is only said where both sides
name something and the names differ; the document is asked where the sentence is silent.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from onrecord.assess.camps import camps_in
from onrecord.assess.claims.asked import Asked
from onrecord.assess.claims.periods import STATES
from onrecord.assess.lexicon import has, hits
from onrecord.assess.names import Name, Role
from onrecord.assess.passages import Passage
from onrecord.assess.speakers import speaking
from onrecord.assess.wording import Token
from onrecord.values import ClaimKind, Days, PlaceMention

MONTH = 31
OPENING = 4  # words in which the subject of a sentence mostly stands
EVENTS = frozenset({ClaimKind.CEASEFIRE, ClaimKind.CASUALTIES})  # what happens elsewhere is not about them
REACH = 3  # sentences up to which a time named before still holds
Document = tuple[Passage, ...]


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
    """How a passage bears on a claim.

    `names_force` says that the passage names the claim's force, `is_named` says that it does, or has a force or pronoun that can stand for
    it; `other_force` that it names one that is not the claim's; `place_here` that it names the place itself.
    """

    place: Scope
    force: Scope
    is_named: bool
    other_force: bool
    names_force: bool
    place_here: bool
    time: Time
    is_late: bool  # its document came out after the claim's time had run out


def bearing(asked: Asked, passage: Passage, document: Document) -> Bearing:
    """How this passage bears, given the other passages of its document."""
    forces = _acting(passage)
    here = _is_here(asked, passage)
    return Bearing(
        place=_place(asked, passage, document, here=here),
        force=_force(asked, passage, document),
        names_force=any(_is_any(name, asked.forces) for name in forces) or _opens_with_one(asked, passage),
        is_named=any(_is_any(name, asked.forces) for name in forces)
        or has("force_nouns", passage.words)
        or has("pronouns", passage.words),
        other_force=any(not _is_any(name, asked.forces) for name in forces) or _is_other_camp(asked, passage),
        place_here=here,
        time=_time(asked, passage, document),
        is_late=_is_late(asked, passage),
    )


def _is_late(asked: Asked, passage: Passage) -> bool:
    last = None if asked.window is None else asked.window.last
    return last is not None and passage.published is not None and passage.published >= last


def _opens_with_one(asked: Asked, passage: Passage) -> bool:
    """Whether the passage opens with an unnamed force of the claim's camp ("Government militiamen stopped ...")."""
    opening = passage.words[:OPENING]
    return has("force_nouns", opening) and bool(asked.camps & camps_in(opening))


@lru_cache(maxsize=8192)
def _acting(passage: Passage) -> tuple[Name, ...]:
    """The forces of a passage, without the one whose word it is and those only measured from."""
    speakers = speaking(passage)
    return tuple(
        name
        for name in passage.names
        if name.role is Role.FORCE and name not in speakers and not name.is_beside
    )


def _place(asked: Asked, passage: Passage, document: Document, *, here: bool) -> Scope:
    if not asked.places:
        return Scope.UNKNOWN
    if here:
        return Scope.SAME
    if any(_is_here(asked, other) for other in document):
        elsewhere = any(name.role is Role.PLACE for name in _spots(passage))
        return Scope.OTHER if elsewhere and asked.claim.kind in EVENTS else Scope.SAME
    named = [name for other in document for name in _spots(other) if name.role is Role.PLACE]
    return Scope.OTHER if named else Scope.UNKNOWN


def _is_here(asked: Asked, passage: Passage) -> bool:
    return any(_is_any(name, asked.places) for name in _spots(passage)) or _lies_within(asked, passage)


def _spots(passage: Passage) -> tuple[Name, ...]:
    return tuple(name for name in passage.names if not name.is_beside)


def _lies_within(asked: Asked, passage: Passage) -> bool:
    """Whether a place of the passage is known to lie in a place of the claim."""
    wanted = [mention.place for mention in asked.located if mention.place is not None]
    return any(_within(mention, place.name, place.key) for mention in passage.places for place in wanted)


def _within(mention: PlaceMention, name: str, key: str) -> bool:
    place = mention.place
    return place is not None and (place.key == key or name in place.lies_in)


def _force(asked: Asked, passage: Passage, document: Document) -> Scope:
    """Whose doing the passage tells; where it names nobody, the last passage before it that does."""
    before = [other for other in document if other.number < passage.number]
    for told in (passage, *reversed(before)):
        named = _acting(told)
        if any(_is_any(name, asked.forces) for name in (*named, *speaking(told))):
            return Scope.SAME
        if named:
            return Scope.OTHER if asked.forces and asked.force_is_bound else _by_noun(asked, told)
        camp = _by_camp(asked, told)
        if camp is not Scope.UNKNOWN:
            return camp
        if not asked.forces:
            return Scope.UNKNOWN
    return Scope.UNKNOWN


def _by_noun(asked: Asked, passage: Passage) -> Scope:
    """By the nouns for unnamed forces: the same noun ("volunteers"), else the same camp."""
    ours, theirs = (_nouns(words) for words in (asked.words, passage.words))
    return Scope.SAME if ours & theirs else _by_camp(asked, passage)


def _nouns(words: tuple[Token, ...]) -> frozenset[str]:
    return frozenset(words[hit.first].stem for hit in hits("force_nouns", words))


def _by_camp(asked: Asked, passage: Passage) -> Scope:
    wanted, found = asked.camps, camps_in(passage.words)
    if not wanted or not found:
        return Scope.UNKNOWN
    return Scope.SAME if wanted & found else Scope.OTHER


def _is_other_camp(asked: Asked, passage: Passage) -> bool:
    found = camps_in(passage.words)
    return bool(asked.camps and found and not asked.camps & found)


def _is_any(name: Name, wanted: tuple[Name, ...]) -> bool:
    return any(name.is_same(other) for other in wanted)


def _time(asked: Asked, passage: Passage, document: Document) -> Time:  # noqa: PLR0911 - a ladder: one answer a rung
    window = asked.window
    if window is None:
        return Time.UNKNOWN
    if has("pictures", passage.words):
        days = tuple(one for other in document for one in other.days if (one.length or MONTH + 1) <= MONTH)
        return (
            Time.BEFORE
            if any(_placed((one,), window) is Time.BEFORE for one in days)
            else _placed(days, window)
        )
    own = _placed(passage.days, window)
    if own is Time.INSIDE and asked.is_by_the_clock and _ends_on(passage.days, window.first):
        return Time.BEFORE
    if own is Time.BEFORE and asked.claim.kind is ClaimKind.PREDICTION:
        return Time.UNKNOWN
    if own is not Time.UNKNOWN:
        return own
    for other in reversed([other for other in document if _is_just_before(other, passage)]):
        found = _placed(other.days, window)
        if found is not Time.UNKNOWN:
            return found
    published = passage.published
    if published is None:
        return Time.UNKNOWN
    at = _placed((Days.on(published),), window)
    return at if at is Time.BEFORE or (at is Time.AFTER and asked.claim.kind in STATES) else Time.UNKNOWN


def _is_just_before(other: Passage, passage: Passage) -> bool:
    """Whether it stands in the same paragraph, a few sentences up, or anywhere in the same row of a data set."""
    if passage.document.data_set is not None:
        return other.number != passage.number
    near = passage.number - REACH <= other.number < passage.number
    return near and "\n" not in passage.document.text[other.quote.end : passage.quote.start]


def _ends_on(times: tuple[Days, ...], first: date | None) -> bool:
    """Whether all times end on the day on which the claim's begins, which may be earlier on that day."""
    return first is not None and all(days.last is not None and days.last <= first for days in times)


def _placed(times: tuple[Days, ...], window: Days) -> Time:
    if not times:
        return Time.UNKNOWN
    if any(days.meets(window) for days in times):
        return Time.INSIDE
    return Time.BEFORE if all(days.ends_before(window) for days in times) else Time.AFTER
