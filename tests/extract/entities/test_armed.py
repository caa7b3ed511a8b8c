"""Weapons and military platforms of the reference file."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.extract.entities import entities_in
from onrecord.extract.entities.armed import armed
from onrecord.extract.page import Page
from onrecord.values import EntityType


def _found(page: Page) -> set[str]:
    return {entity.quote.words for entity in armed(page)}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The army dropped barrel bombs on Omdurman.", "barrel bombs"),
        ("A Su-24M flew over the coast.", "Su-24M"),
        ("They fired a 120mm mortar bomb at the market.", "120mm mortar bomb"),
        ("The rebels used Israeli-made drones.", "Israeli-made drones"),
        ("Mirage 2000 fighter jets struck the convoy.", "Mirage 2000 fighter jets"),
        ("Two Iskander-M ballistic missiles were launched.", "Iskander-M ballistic missiles"),
        ("The USS Carney was near.", "USS Carney"),
    ],
)
def test_a_mention_has_the_words_that_narrow_it(page_of: Callable[..., Page], text: str, words: str) -> None:
    """Adjectives, makers, sizes and designations belong to it, articles and counts do not."""
    assert words in _found(page_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "General Bradley met the mayor of Bedford.",
        "The strike lasted a week.",
        "Three fighters were wounded near the gold mine.",
        "Bomb damage was seen in the town.",
        "The think tank published a study.",
    ],
)
def test_what_only_sounds_like_arms_is_none(page_of: Callable[..., Page], text: str) -> None:
    """Names of persons, words of two meanings, and nouns that only narrow another."""
    assert not _found(page_of(text))


def test_no_person_is_a_platform(page_of: Callable[..., Page]) -> None:
    """The file has the last word on what the pipeline may take for a bomber."""
    found = entities_in(page_of("The suicide bomber attacked a fuel tank."))
    assert not [entity for entity in found if entity.type is EntityType.MILITARY_PLATFORM]
