"""Whereabouts: whether a sentence tells of a force as being at a place or as having left it.

Told by lists of words, each turned by a negation before it. "Some have left, others are still there" is its own
answer, for it refutes "all have left" and not "they have begun to leave".
"""

from __future__ import annotations

from enum import StrEnum

from onrecord.assess.camps import camps_in, persons_in
from onrecord.assess.lexicon import has, hits, negations, signs
from onrecord.assess.passages import Passage, once
from onrecord.assess.wording import Hit, Token

MEETING = 5  # words between coming upon somebody and the force
BEFORE_LEFT = 3
OWNER = 2  # words before a patrol or camp in which its owner stands
STAYING = frozenset(["in", "at", "inside", "there", "on", "anywhere", "within", "near", "along", ""])
BEING = frozenset(["is", "are", "was", "were", "be", "been"])
HAVING = frozenset(["has", "have", "had", "having", "who", "they", "all", "soldiers", "troops", "forces"])


class Whereabouts(StrEnum):
    """What a sentence tells of a force."""

    THERE = "there"
    GONE = "gone"
    SOME_LEFT = "some_left"
    UNTOLD = "untold"


@once
def whereabouts(passage: Passage) -> Whereabouts:
    """What this sentence tells."""
    if meets_nobody(passage) or is_empty(passage):
        return Whereabouts.GONE
    if meets_some(passage):
        return Whereabouts.THERE
    return whereabouts_in(passage.words, passage.text)


def whereabouts_in(words: tuple[Token, ...], text: str) -> Whereabouts:
    """What these words tell."""
    there, gone = _signs(words, text)
    if not there and not gone:
        return Whereabouts.UNTOLD
    is_there = any(there) or (bool(gone) and not any(gone))
    is_gone = any(gone) or (bool(there) and not any(there))
    if is_there and is_gone:
        return Whereabouts.SOME_LEFT if has("some_left", words) else _first(words)
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
    words = passage.words
    are_armed = bool(camps_in(words)) or "combatant" in persons_in(words) or has("bodies", words)
    return are_armed and not negations(words) and not has("saying", words)


def is_empty(passage: Passage) -> bool:
    """Whether the place is told to be empty, whoever was there."""
    return any(signs("empty", passage.words, passage.text))


def _signs(words: tuple[Token, ...], text: str) -> tuple[tuple[bool, ...], tuple[bool, ...]]:
    """The signs of both, without those inside a longer phrase of the other ("left behind" is no leaving)."""
    there, gone = hits("there", words), hits("gone", words)
    kept: dict[str, list[bool]] = {"there": [], "gone": []}
    for part, ours, others in (("there", there, gone), ("gone", gone, there)):
        for hit, sign in zip(ours, signs(part, words, text), strict=True):
            if not any(_is_inside(hit, other) for other in others) and not _is_observers(hit, words):
                kept["there" if part == "gone" and _is_remaining(hit, words) else part].append(sign)
    return tuple(kept["there"]), tuple(kept["gone"])


def _is_observers(hit: Hit, words: tuple[Token, ...]) -> bool:
    """Whether what stands or moves there is an observer's ("the UN observers' patrol")."""
    return has("independent", words[max(0, hit.first - OWNER) : hit.first]) and has(
        "watched", words[hit.first : hit.last + 1]
    )


def is_told_there(words: tuple[Token, ...], text: str) -> bool | None:
    """Whether a claim's words tell a force to be there (True) or to have left (False); None where they tell neither.

    A claim of a leaving often says where the force had been ("those who served in the camp have been brought out"), so
    words of leaving go before.
    """
    there, gone = _signs(words, text)
    found = tuple(not sign for sign in gone) or there
    if not found or (any(found) and not all(found)):
        return None
    return all(found)


def _is_inside(hit: Hit, other: Hit) -> bool:
    return (
        other.first <= hit.first
        and hit.last <= other.last
        and other.last - other.first > hit.last - hit.first
    )


def _is_remaining(hit: Hit, words: tuple[Token, ...]) -> bool:
    """Whether "left" means what remains ("no soldier left in the town", "a single one is left")."""
    if words[hit.first].word.lower() != "left" or hit.last > hit.first:
        return False
    before = {word.word.lower() for word in words[max(0, hit.first - BEFORE_LEFT) : hit.first]}
    behind = words[hit.last + 1].word.lower() if hit.last + 1 < len(words) else ""
    last = words[hit.first - 1].word.lower() if hit.first > 0 else ""
    return last in BEING or (behind in STAYING and HAVING.isdisjoint(before))


def _first(words: tuple[Token, ...]) -> Whereabouts:
    """Of two signs, the one that comes first: the main clause mostly does."""
    there, gone = hits("there", words), hits("gone", words)
    if not there or not gone:
        return Whereabouts.THERE if there else Whereabouts.GONE
    return Whereabouts.THERE if there[0].first < gone[0].first else Whereabouts.GONE
