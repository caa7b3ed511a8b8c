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
    """How many documents of the case use each word."""

    documents: int
    used_by: dict[str, int]

    def shared(self, text: str) -> list[str]:
        """The words of a text that another document uses too, and not nearly all."""
        most = max(RARE, self.documents // COMMON)
        return sorted({word for word in words_in(text) if 1 < self.used_by.get(word, 0) <= most})

    def blocking_keys(self, sentence: str) -> list[str] | None:
        """Those of a sentence that are rare enough to bring two reports together for a comparison."""
        rare = [word for word in self.shared(sentence) if self.used_by[word] <= RARE]
        return sorted(rare, key=lambda word: (self.used_by[word], word))[:KEYS] or None


def vocabulary_of(documents: Iterable[Document]) -> Vocabulary:
    """The vocabulary of these documents; rows of data sets do not count, since their words are codes."""
    texts = [document.text for document in documents if document.data_set is None]
    used_by = Counter(word for text in texts for word in set(words_in(text)))
    return Vocabulary(documents=len(texts), used_by=dict(used_by))
