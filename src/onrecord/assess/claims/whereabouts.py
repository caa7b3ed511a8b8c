"""Whereabouts: whether a sentence tells of a force as being at a place or as having left it.

Told by lists of words, each turned by a negation before it. "Some have left, others are still there" is its own
answer, for it refutes "all have left" and not "they have begun to leave".
"""

from __future__ import annotations

from enum import StrEnum

from onrecord.assess.lexicon import has, hits, negations, signs
from onrecord.assess.passages import Passage, once

MEETING = 5  # words between coming upon somebody and the force


class Whereabouts(StrEnum):
    """What a sentence tells of a force."""

    THERE = "there"
    GONE = "gone"
    SOME_LEFT = "some_left"
    UNTOLD = "untold"


@once
def whereabouts(passage: Passage) -> Whereabouts:
    """What this sentence tells."""
    if meets_nobody(passage):
        return Whereabouts.GONE
    if meets_some(passage):
        return Whereabouts.THERE
    there, gone = _signs(passage)
    stays = has("some_left", passage.words)
    if not there and not gone:
        return Whereabouts.UNTOLD
    is_there = any(there) or (bool(gone) and not any(gone))
    is_gone = any(gone) or (bool(there) and not any(there))
    if is_there and is_gone:
        return Whereabouts.SOME_LEFT if stays else _first(passage)
    return Whereabouts.THERE if is_there else Whereabouts.GONE


def meets_nobody(passage: Passage) -> bool:
    """Whether somebody was there and met none of the force ("met no soldier")."""
    words = passage.words
    forces = [hit.first for hit in hits("force_nouns", words)]
    none = [hit.first for hit in hits("negation", words)]
    met = [hit.first for hit in hits("met", words)]
    return any(m < n < f <= n + 3 and n <= m + 3 for m in met for n in none for f in forces)


def meets_some(passage: Passage) -> bool:
    """Whether somebody came upon a force ("counted 74 volunteers")."""
    words = passage.words
    forces = [hit.first for hit in hits("force_nouns", words)]
    met = [
        hit.last
        for hit, sign in zip(hits("met", words), signs("met", words, passage.text), strict=True)
        if sign
    ]
    return any(m < f <= m + MEETING for m in met for f in forces)


def is_mentioned(passage: Passage) -> bool:
    """Whether a force is spoken of without denial, so that, named at a place, it is told to be there."""
    return not negations(passage.words) and not has("saying", passage.words)


def is_empty(passage: Passage) -> bool:
    """Whether the place is told to be empty, whoever was there."""
    return any(signs("empty", passage.words, passage.text))


def _signs(passage: Passage) -> tuple[tuple[bool, ...], tuple[bool, ...]]:
    """The signs of both, without those inside a longer phrase of the other ("left behind" is no leaving)."""
    words, text = passage.words, passage.text
    there, gone = hits("there", words), hits("gone", words)
    kept = [
        tuple(
            sign
            for hit, sign in zip(ours, signs(part, words, text), strict=True)
            if not any(
                o.first <= hit.first and hit.last <= o.last and o.last - o.first > hit.last - hit.first
                for o in others
            )
        )
        for part, ours, others in (("there", there, gone), ("gone", gone, there))
    ]
    return kept[0], kept[1]


def _first(passage: Passage) -> Whereabouts:
    """Of two signs, the one that comes first: the main clause mostly does."""
    there, gone = hits("there", passage.words), hits("gone", passage.words)
    if not there or not gone:
        return Whereabouts.THERE if there else Whereabouts.GONE
    return Whereabouts.THERE if there[0].first < gone[0].first else Whereabouts.GONE
