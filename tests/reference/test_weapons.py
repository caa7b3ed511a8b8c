"""Weapons and military platforms by name."""

from __future__ import annotations

from onrecord.reference import ArmKind, arms


def test_a_word_that_may_mean_something_else_is_no_noun_of_arms() -> None:
    """Of the same word only the doubt is kept."""
    kinds: dict[str, set[ArmKind]] = {}
    for arm in arms().all:
        kinds.setdefault(arm.word, set()).add(arm.kind)
    assert kinds["strike"] == {ArmKind.UNSURE}
    assert not [word for word, found in kinds.items() if {ArmKind.UNSURE, ArmKind.NOUN} <= found]


def test_every_weapon_and_platform_has_its_type() -> None:
    """What has none is what only looks like one."""
    assert {arm.type for arm in arms().all if arm.kind is not ArmKind.OTHER} == {"Weapon", "MilitaryPlatform"}
    assert {arm.type for arm in arms().all if arm.kind is ArmKind.OTHER} == {None}
