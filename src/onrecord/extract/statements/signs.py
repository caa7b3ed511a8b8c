"""Signs that many rules for statements read: finite verbs, marks that open, divide or end."""

from __future__ import annotations

from onrecord.language import Word, is_finite, is_past, is_past_participle, is_present

STOPS = frozenset(".;!?")
OPENING_MARKS = frozenset("\"“„«‘`'")
DASHES = frozenset({"—", "–", "-", "--"})
NEGATIONS = frozenset({"not", "n't", "n’t", "never"})
RELATIVES = frozenset({"that", "which", "who"})


def has_finite(words: list[Word]) -> bool:
    """Whether a finite verb stands among words."""
    return any(is_finite(word) for word in words)


def is_stop(word: Word) -> bool:
    """Whether a word ends a sentence or a clause as a mark does."""
    return word.text[0] in STOPS or word.is_space


def is_invertible(word: Word) -> bool:
    """Whether a verb's form lets its subject stand behind it; taggers take many a past tense for a participle."""
    return is_past(word) or is_present(word) or is_past_participle(word)
