"""The file of kinds and triggers."""

from __future__ import annotations

from onrecord.reference.kinds import participant_classes, senses, triggers
from onrecord.reference.realities import reality_words
from onrecord.values import Kind, Reality

GRAMMAR = {"any", "armed", "name", "pronoun", "number", "passive"}  # classes that no list of nouns gives
LEAST = 1200


def test_every_kind_has_senses_with_codes() -> None:
    """Each kind of the annotation guide is named by words and mapped to the code books."""
    assert {sense.kind for sense in senses()} == {kind.value for kind in Kind}
    assert all(sense.codes.acled.count(" / ") == 1 and sense.codes.cameo for sense in senses())


def test_there_are_many_triggers_and_none_twice_in_a_sense() -> None:
    """A word stands once in a sense."""
    listed = [(one.sense.row, one.part, one.words) for one in triggers()]
    assert len(listed) >= LEAST
    assert len(listed) == len(set(listed))


def test_conditions_ask_for_classes_that_exist() -> None:
    """A misspelt class would never hold."""
    known = {name for names in participant_classes().values() for name in names} | GRAMMAR
    asked = {
        name
        for sense in senses()
        for names in (
            sense.needs_actor,
            sense.needs_target,
            sense.bars_actor,
            sense.bars_target,
            sense.about,
            sense.noun_about,
            sense.bars_about,
        )
        for name in names
    }
    assert asked <= known


def test_reality_words_name_realities() -> None:
    """Each list belongs to one of the five realities."""
    for part in ("verbs", "nouns", "adjectives", "adverbs"):
        assert set(reality_words(part).values()) <= {reality.value for reality in Reality}
