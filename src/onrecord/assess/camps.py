"""Camps: on which side unnamed forces stand, as far as the nouns tell.

"The army" and "government patrols" are one camp, "gunmen" and "the rebels" another, "the coalition" and peacekeepers a
third. It knows nothing of two governments at war with one another; names tell those apart.
"""

from __future__ import annotations

from functools import cache

from onrecord.assess.lexicon import FILE
from onrecord.assess.wording import Phrases, Token
from onrecord.reference.files import load_yaml


def camps_in(words: tuple[Token, ...]) -> frozenset[str]:
    """The camps that these words name."""
    return frozenset(camp for camp, listed in _camps() if listed.found_in(words))


@cache
def _camps() -> tuple[tuple[str, Phrases], ...]:
    return tuple((camp, Phrases(words)) for camp, words in load_yaml(FILE)["camps"].items())
