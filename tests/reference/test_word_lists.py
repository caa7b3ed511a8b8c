"""Lists of words in the reference files hold words: YAML reads a bare "on", "off" or "no" as true or false."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from onrecord.reference.files import load_yaml

FILES = (
    "bounds",
    "counting",
    "numbers",
    "place_words",
    "time_senses",
    "times",
    "saying",
    "realities",
    "participants",
)


def lists_in(content: Any) -> Iterator[list[Any]]:
    """Every list at any depth."""
    if isinstance(content, list):
        yield content
    for inner in (
        content.values() if isinstance(content, dict) else content if isinstance(content, list) else ()
    ):
        yield from lists_in(inner)


@pytest.mark.parametrize("name", FILES)
def test_no_word_has_become_a_truth_value(name: str) -> None:
    """A word that YAML takes for true or false must stand in quotation marks."""
    lists = list(lists_in(load_yaml(f"{name}.yaml")))
    assert lists
    assert not [found for found in lists if any(isinstance(word, bool) for word in found)]
