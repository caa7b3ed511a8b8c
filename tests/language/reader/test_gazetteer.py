"""Hints from lists of names."""

from __future__ import annotations

from onrecord.language.reader.gazetteer import Gazetteer, key

NAMES = Gazetteer({key("Su-24"): 1, key("barrel bomb"): 2, key("bomb"): 3, key("T-72"): 1})


def test_designations_are_found_in_any_spelling() -> None:
    """A hyphen, a space or nothing, and letters after it, make no difference."""
    assert NAMES.marks(["Su-24M"]) == NAMES.marks(["su24"]) == NAMES.marks(["T-72B3"]) == [1]
    assert NAMES.marks(["Su", "24"]) == [1, 2]


def test_the_longest_name_counts() -> None:
    """A barrel bomb is not a bomb with a word before it, and plurals are found."""
    assert NAMES.marks(["barrel", "bombs"]) == [3, 4]
    assert NAMES.marks(["a", "bomb"]) == [0, 5]
