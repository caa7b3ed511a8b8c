"""Narrowing: readings that name no happening after all, by the words around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.extract.reports.scene import Scene
from onrecord.extract.reports.senses import Reading
from onrecord.language import (
    Word,
    compounds,
    determiner,
    governor,
    is_gerund,
    is_noun,
    is_plural,
    is_proper,
    is_verb,
    modifiers,
    obliques,
    possessors,
)
from onrecord.reference.kinds import participant_classes

VIOLENT = frozenset({"strike", "clash", "bombing", "abuse", "downing", "casualties", "destruction", "other"})
LONG = 4
HEADLINE = 0.6
THINGS = frozenset({"relief", "supplying", "sending of forces", "meeting"})


def happening(readings: Sequence[Reading], scene: Scene) -> Iterator[Reading]:
    """The readings that may be happenings: no parts of names, weapons, or things that others are done to."""
    by_word = {reading.word.i: reading for reading in readings}
    weapons = {word.i for reading in readings for word in reading.roles.means}
    doing = {word.i for reading in readings for word in reading.roles.agents}
    suffering = {
        word.i for reading in readings if reading.sense.kind in VIOLENT for word in reading.roles.targets
    }
    for reading in readings:
        word = reading.word
        if (
            _is_general(reading)
            or _is_contrast(word)
            or _is_title(reading)
            or (word.i in doing and reading.sense.name == "war")
        ):
            continue
        if _is_in_name(word, scene) or _is_before_noun(reading, by_word):
            continue
        if not is_verb(word) and reading.sense.name in THINGS and word.i in weapons | suffering:
            continue
        yield reading


def _is_general(reading: Reading) -> bool:
    """Is it war as such, no war of somebody's ("deters *conflict*")?"""
    word = reading.word
    if reading.sense.name != "war" or is_plural(word) or determiner(word) is not None:
        return False
    return not (modifiers(word) or compounds(word) or possessors(word) or obliques(word))


def _is_contrast(word: Word) -> bool:
    """Is it only what something is not: "bilateral agreements, *not* the military operation"?"""
    return is_noun(word) and any(child.lower_ == "not" for child in word.children)


def _is_title(reading: Reading) -> bool:
    """Is a capitalised word no happening's name, in a sentence that is no headline?"""
    word = reading.word
    if (
        not is_proper(word)
        or word.is_sent_start
        or "named_event" in participant_classes().get(word.lower_, ())
    ):
        return False
    words = [other for other in word.sent if other.is_alpha and len(other) >= LONG]
    return sum(other.is_title or other.is_upper for other in words) < HEADLINE * len(words)


def _is_in_name(word: Word, scene: Scene) -> bool:
    """Is it part of a name, as in "Ministry of *Defence*" or "Tharthar *Barrage*"?"""
    return is_proper(word) and (scene.is_name_of_actor(word) or word.i in scene.place_at)


def _is_before_noun(reading: Reading, by_word: dict[int, Reading]) -> bool:
    """Does it stand before a noun that is no happening ("*peace* envoy"), or is of another kind ("*combat* losses")?"""
    word, above = reading.word, governor(reading.word)
    if above is None or not is_noun(above):
        return False
    if is_verb(word) and is_gerund(word) and word in modifiers(above):
        return above.i in by_word and by_word[above.i].sense.kind != reading.sense.kind
    if not is_noun(word) or word not in compounds(above):
        return False
    carrier = by_word.get(above.i)
    return carrier is None or carrier.sense.kind != reading.sense.kind
