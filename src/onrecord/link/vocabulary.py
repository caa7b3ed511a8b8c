"""The vocabulary of a case: which words are rare enough to say that two texts speak of one thing.

A word's rarity is how few documents of the case use it; rows of data sets do not count, since their words are codes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.values import Document

_WORD = re.compile(r"[^\W\d_]{4,}")
RARE = 30  # documents; a word in more of them brings no two reports together
KEYS = 10  # of those words, the rarest of a sentence
COMMON = 8  # a word that more than one in so many documents uses says nothing of any of them


def words_in(text: str) -> list[str]:
    """The words of four letters and more, case folded."""
    return _WORD.findall(text.casefold())


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """How many documents use each word, and a number for each that another document uses too, and not nearly all."""

    used_by: dict[str, int]
    number_of: dict[str, int]

    def shared(self, text: str) -> list[int]:
        """The numbers of those words that a text has."""
        return sorted({self.number_of[word] for word in words_in(text) if word in self.number_of})

    def blocking_keys(self, sentence: str) -> list[str] | None:
        """Those that are rare enough in the case to bring two reports together for a comparison."""
        rare = {word for word in words_in(sentence) if word in self.number_of and self.used_by[word] <= RARE}
        return sorted(rare, key=lambda word: (self.used_by[word], word))[:KEYS] or None


def vocabulary_of(documents: Iterable[Document]) -> Vocabulary:
    """The vocabulary of these documents; rows of data sets do not count, since their words are codes."""
    texts = [document.text for document in documents if document.data_set is None]
    used_by = Counter(word for text in texts for word in set(words_in(text)))
    most = max(RARE, len(texts) // COMMON)
    shared = sorted(word for word, number in used_by.items() if 1 < number <= most)
    return Vocabulary(used_by=dict(used_by), number_of={word: number for number, word in enumerate(shared)})
