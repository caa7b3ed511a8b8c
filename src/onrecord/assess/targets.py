"""Targets: what kind of place or thing an act was done to, as far as its noun tells.

A hospital and a clinic are one kind, a hospital and a market two. Towns, villages and districts are no kinds, for an
act in them may be told by either. It does not know that two names are of one kind.
"""

from __future__ import annotations

from functools import cache

from onrecord.assess.lexicon import FILE
from onrecord.assess.wording import Phrases, Token
from onrecord.reference.files import load_yaml


def targets_in(words: tuple[Token, ...]) -> frozenset[str]:
    """The kinds of target that these words name."""
    return frozenset(kind for kind, listed in _kinds() if listed.found_in(words))


@cache
def _kinds() -> tuple[tuple[str, Phrases], ...]:
    return tuple((kind, Phrases(words)) for kind, words in load_yaml(FILE)["targets"].items())
