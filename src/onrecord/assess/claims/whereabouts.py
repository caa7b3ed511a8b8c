"""Whereabouts: whether a sentence tells of a force as being at a place or as having left it.

Told by lists of words, each turned by a negation before it. "Some have left, others are still there" is its own
answer, for it refutes "all have left" and not "they have begun to leave".
"""

from __future__ import annotations

from enum import StrEnum

from onrecord.assess.lexicon import has, hits, signs
from onrecord.assess.passages import Passage


class Whereabouts(StrEnum):
    """What a sentence tells of a force."""

    THERE = "there"
    GONE = "gone"
    SOME_LEFT = "some_left"
    UNTOLD = "untold"


def whereabouts(passage: Passage) -> Whereabouts:
    """What this sentence tells."""
    there, gone = signs("there", passage.words, passage.text), signs("gone", passage.words, passage.text)
    stays = has("some_left", passage.words)
    if not there and not gone:
        return Whereabouts.UNTOLD
    is_there = any(there) or (bool(gone) and not any(gone))
    is_gone = any(gone) or (bool(there) and not any(there))
    if is_there and is_gone:
        return Whereabouts.SOME_LEFT if stays else _first(passage)
    return Whereabouts.THERE if is_there else Whereabouts.GONE


def _first(passage: Passage) -> Whereabouts:
    """Of two signs, the one that comes first: the main clause mostly does."""
    there, gone = hits("there", passage.words), hits("gone", passage.words)
    if not there or not gone:
        return Whereabouts.THERE if there else Whereabouts.GONE
    return Whereabouts.THERE if there[0].first < gone[0].first else Whereabouts.GONE
