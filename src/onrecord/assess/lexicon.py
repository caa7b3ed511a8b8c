"""The words by which a sentence bears on a claim, from `reference/evidence.yaml`, and where they stand negated.

A word stands negated when a negation precedes it in its clause, at most seven words away; two negations cancel.
Clauses are cut at marks and joining words, so a negation far off in a long clause is not seen.
"""

from __future__ import annotations

from functools import cache

from onrecord.assess.wording import Hit, Phrases, Token
from onrecord.reference.files import load_yaml

FILE = "evidence.yaml"
REACH = 7
_CUTS = frozenset(
    [
        "but",
        "although",
        "though",
        "while",
        "whereas",
        "because",
        "after",
        "before",
        "when",
        "since",
        "until",
        "and",
        "who",
        "which",
    ]
)


@cache
def phrases(part: str) -> Phrases:
    """The phrases of one part of the file."""
    return Phrases(load_yaml(FILE)[part])


def hits(part: str, words: tuple[Token, ...]) -> tuple[Hit, ...]:
    """Where phrases of this part stand."""
    return _told(phrases(part).found_in(words), words)


def _told(found: tuple[Hit, ...], words: tuple[Token, ...]) -> tuple[Hit, ...]:
    return tuple(hit for hit in found if not _is_month(hit, words)) if found else ()


def _is_month(hit: Hit, words: tuple[Token, ...]) -> bool:
    """Whether the word is the month of May, and no word of doubt."""
    return hit.first > 0 and words[hit.first].word == "May"


def has(part: str, words: tuple[Token, ...]) -> bool:
    """Whether a phrase of this part stands in these words."""
    return bool(hits(part, words))


def negations(words: tuple[Token, ...]) -> tuple[int, ...]:
    """Where negations stand that deny something ("no doubt" and "not only" do not)."""
    found = hits("negation", words)
    if not found:
        return ()
    idle = {at for hit in hits("absences", words) for at in range(hit.first, hit.last + 1)}
    return tuple(hit.first for hit in found if hit.first not in idle)


def signs(part: str, words: tuple[Token, ...], text: str) -> tuple[bool, ...]:
    """For each phrase of this part, whether it stands affirmed (True) or negated (False)."""
    return signs_of(phrases(part), words, text)


def signs_of(listed: Phrases, words: tuple[Token, ...], text: str) -> tuple[bool, ...]:
    """The same for phrases of any list."""
    found = _told(listed.found_in(words), words)
    none = negations(words) if found else ()
    return tuple(not _is_negated(hit, none, words, text) for hit in found)


def _is_negated(hit: Hit, none: tuple[int, ...], words: tuple[Token, ...], text: str) -> bool:
    inside = [at for at in none if hit.first <= at <= hit.last]
    before = [
        at for at in none if hit.first - REACH <= at < hit.first and not _cut(at, hit.first, words, text)
    ]
    return not inside and len(before) % 2 == 1


def _cut(start: int, end: int, words: tuple[Token, ...], text: str) -> bool:
    if any(token.word.lower() in _CUTS for token in words[start + 1 : end]):
        return True
    between = text[words[start].end : words[end].start]
    return any(mark in between for mark in ";:–—()") or ", " in between
