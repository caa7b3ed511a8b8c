"""Signs that many rules for statements read: tags of finite verbs, marks that open, divide or end."""

from __future__ import annotations

from onrecord.language import Word

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
STOPS = frozenset(".;!?")
OPENING_MARKS = frozenset("\"“„«‘`'")
DASHES = frozenset({"—", "–", "-", "--"})
NEGATIONS = frozenset({"not", "n't", "n’t", "never"})
RELATIVES = frozenset({"that", "which", "who"})


def has_finite(words: list[Word]) -> bool:
    """Whether a finite verb stands among words."""
    return any(word.tag_ in FINITE for word in words)


def is_stop(word: Word) -> bool:
    """Whether a word ends a sentence or a clause as a mark does."""
    return word.text[0] in STOPS or word.is_space
