"""Whether a passage speaks of the claim's force, place and time.

Three answers each: it does, it speaks of another, or it cannot be told. Another is only said where both sides
name something and the names differ; the document is asked where the sentence is silent.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property

from onrecord.assess.camps import camps_in, combatants_in, watches
from onrecord.assess.claims.asked import Asked
from onrecord.assess.lexicon import FILE, has, hits
from onrecord.assess.names import Name, Role
from onrecord.assess.passages import Passage, once
from onrecord.assess.speakers import speaking
from onrecord.assess.timing import MONTH, Time, time_of
from onrecord.assess.wording import Token, stem
from onrecord.reference.files import load_yaml
from onrecord.values import ClaimKind, Days, PlaceMention

NEW = 3  # words before a noun in which its article or number stands
OPENING = 4  # words in which the subject of a sentence mostly stands
EVENTS = frozenset({ClaimKind.CEASEFIRE, ClaimKind.CASUALTIES})  # what happens elsewhere is not about them


class Scope(StrEnum):
    """Whether a passage speaks of the same as the claim."""

    SAME = "same"
    OTHER = "other"
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True)
class Setting:
    """A document in the light of one claim: what its passages, taken together, say of force, place and time."""

    asked: Asked
    passages: tuple[Passage, ...]

    @cached_property
    def here(self) -> tuple[bool, ...]:
        """Of each passage, whether it names the claim's place."""
        return tuple(_is_here(self.asked, passage) for passage in self.passages)

    @cached_property
    def is_here(self) -> bool:
        """Whether some passage names the claim's place."""
        return any(self.here)

    @cached_property
    def names_a_place(self) -> bool:
        """Whether some passage names any place."""
        return any(map(names_a_place, self.passages))

    @cached_property
    def doing(self) -> tuple[Scope, ...]:
        """Of each passage, whose doing it tells; where it names nobody, the last passage before it that does."""
        found: list[Scope] = []
        last = Scope.UNKNOWN
        for passage in self.passages:
            told = _doing(self.asked, passage)
            if self.asked.force_is_bound and not _acting(passage) and brings_in_others(passage):
                told = Scope.UNKNOWN
            last = told or (last if self.asked.forces else Scope.UNKNOWN)
            found.append(last)
        return tuple(found)

    @cached_property
    def short_times(self) -> tuple[Days, ...]:
        """The times of a month at most that it names."""
        days = (one for passage in self.passages for one in passage.days)
        return tuple(one for one in days if (one.length or MONTH + 1) <= MONTH)


@dataclass(frozen=True, kw_only=True)
class Bearing:
    """How a passage bears on a claim; each answer is worked out when it is asked for."""

    passage: Passage
    setting: Setting

    @cached_property
    def place(self) -> Scope:
        """Whether it speaks of the claim's place."""
        return _place(self.passage, self.setting)

    @cached_property
    def place_here(self) -> bool:
        """Whether it names the place itself."""
        return self.setting.here[self.passage.number]

    @cached_property
    def force(self) -> Scope:
        """Whether it tells the doing of the claim's force."""
        return self.setting.doing[self.passage.number]

    @cached_property
    def _names_one(self) -> bool:
        return any(_is_any(name, self.setting.asked.forces) for name in _acting(self.passage))

    @cached_property
    def names_force(self) -> bool:
        """Whether it names the claim's force."""
        return self._names_one or _opens_with_one(self.setting.asked, self.passage)

    @cached_property
    def is_named(self) -> bool:
        """Whether it names the claim's force, or has a noun or pronoun that can stand for it."""
        words = self.passage.words
        return self._names_one or has("force_nouns", words) or has("pronouns", words)

    @cached_property
    def other_force(self) -> bool:
        """Whether it names a force that is not the claim's."""
        asked = self.setting.asked
        other = any(not _is_any(name, asked.forces) for name in _acting(self.passage))
        return other or self.other_camp

    @cached_property
    def other_camp(self) -> bool:
        """Whether its nouns name another camp than the claim's."""
        return _is_other_camp(self.setting.asked, self.passage)

    @cached_property
    def time(self) -> Time:
        """How its time lies to the claim's."""
        setting = self.setting
        return time_of(setting.asked, self.passage, setting.passages, setting.short_times)

    @cached_property
    def is_late(self) -> bool:
        """Whether its document came out after the claim's time had run out."""
        return _is_late(self.setting.asked, self.passage)


@once
def names_a_place(passage: Passage) -> bool:
    """Whether the passage names any place."""
    return any(name.role is Role.PLACE for name in passage.spots)


def _is_late(asked: Asked, passage: Passage) -> bool:
    last = None if asked.window is None else asked.window.last
    return last is not None and passage.published is not None and passage.published >= last


def _opens_with_one(asked: Asked, passage: Passage) -> bool:
    """Whether the passage opens with an unnamed force of the claim's camp ("Government militiamen stopped ...")."""
    opening = passage.words[:OPENING]
    return has("force_nouns", opening) and bool(asked.camps & camps_in(opening))


@once
def _acting(passage: Passage) -> tuple[Name, ...]:
    """The forces of a passage, without the one whose word it is and those only measured from."""
    speakers = speaking(passage)
    return tuple(
        name
        for name in passage.names
        if name.role is Role.FORCE and name not in speakers and not name.is_beside and not watches(name.keys)
    )


@once
def _named_forces(passage: Passage) -> frozenset[str]:
    """The stems and keys of the forces that act or speak in it."""
    return frozenset(sign for name in (*_acting(passage), *speaking(passage)) for sign in name.signs)


def _place(passage: Passage, setting: Setting) -> Scope:
    asked = setting.asked
    if not asked.places:
        return Scope.UNKNOWN
    if setting.here[passage.number]:
        return Scope.SAME
    if has("elsewhere", passage.words):
        return Scope.OTHER
    if setting.is_here:
        return Scope.OTHER if names_a_place(passage) and asked.claim.kind in EVENTS else Scope.SAME
    return Scope.OTHER if setting.names_a_place else Scope.UNKNOWN


def _is_here(asked: Asked, passage: Passage) -> bool:
    if asked.place_signs.isdisjoint(passage.place_signs):
        return False
    return any(_is_any(name, asked.places) for name in passage.spots) or _lies_within(asked, passage)


def _lies_within(asked: Asked, passage: Passage) -> bool:
    """Whether a place of the passage is known to lie in a place of the claim."""
    wanted = [mention.place for mention in asked.located if mention.place is not None]
    around = has("nearby", asked.words)
    beside = {passage.quote.start + name.start for name in passage.names if name.is_beside and not around}
    spots = [mention for mention in passage.places if mention.quote.start not in beside]
    return any(_within(mention, place.name, place.key) for mention in spots for place in wanted)


def _within(mention: PlaceMention, name: str, key: str) -> bool:
    place = mention.place
    return place is not None and (place.key == key or name in place.lies_in)


def _doing(asked: Asked, passage: Passage) -> Scope | None:
    """Whose doing the passage tells by its own words; None where it is silent."""
    named = _acting(passage)
    ours = not asked.force_signs.isdisjoint(_named_forces(passage))
    if ours and any(_is_any(name, asked.forces) for name in (*named, *speaking(passage))):
        return Scope.SAME
    if named and all(_is_bare_unit(name) for name in named) and not any(map(_is_bare_unit, asked.forces)):
        return Scope.SAME if any(_is_any(name, asked.forces) for name in passage.spots) else None
    if named:
        return Scope.OTHER if asked.forces and asked.force_is_bound else _by_noun(asked, passage)
    camp = _by_camp(asked, passage)
    return None if camp is Scope.UNKNOWN else camp


@once
def brings_in_others(passage: Passage) -> bool:
    """Whether it brings in men of a force that it neither names nor has told of before ("five soldiers were killed")."""
    words = passage.words
    return any(
        _is_new(words[max(0, hit.first - NEW) : hit.first])
        for hit in combatants_in(words)
        if not words[hit.first].word[0].isupper()
    )


def _is_new(before: tuple[Token, ...]) -> bool:
    """Whether a noun behind these words is new: behind "a", "some" or a number, and behind none of "the", "its", "of"."""
    low = [word.word.lower() for word in before]
    at = max((at for at, word in enumerate(low) if word in _known_words()), default=-1)
    return any(word in _new_words() or word.isdigit() for word in low[at + 1 :])


@cache
def _known_words() -> frozenset[str]:
    return frozenset(load_yaml(FILE)["known_before"])


@cache
def _new_words() -> frozenset[str]:
    return frozenset(load_yaml(FILE)["new_before"])


def _is_bare_unit(name: Name) -> bool:
    """Whether it is a unit known only by its number ("the 331st Regiment"), which may be anybody's."""
    return bool(name.marks) and not name.keys and name.stems <= stems_of_units()


@cache
def stems_of_units() -> frozenset[str]:
    """The stems of the nouns for forces, by which alone no force is told from another."""
    return frozenset(stem(word) for phrase in load_yaml(FILE)["force_nouns"] for word in phrase.split())


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
