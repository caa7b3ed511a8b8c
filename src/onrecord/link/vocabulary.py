"""The vocabulary of a case: which words are rare enough to say that two texts speak of one thing.

A word's rarity is how few documents of the case use it; rows of data sets do not count, since their words are codes.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.values import Document

_WORD = re.compile(r"[^\W\d_]{4,}")
TOPIC = 24  # words that stand for a document
KEYS = 10  # words that stand for a sentence
RARE = 30  # documents; a word in more of them brings no two reports together


def words_in(text: str) -> list[str]:
    """The words of four letters and more, case folded."""
    return _WORD.findall(text.casefold())


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """How many documents use each word, and the topic words of each document."""

    documents: int
    used_by: dict[str, int]
    topics: dict[str, tuple[str, ...]]

    def topic(self, document: str) -> list[str] | None:
        """The words that set a document apart, or None for a row of a data set."""
        return list(self.topics[document]) if document in self.topics else None

    def keys(self, sentence: str) -> list[str] | None:
        """The rarest words of a sentence that another document uses too."""
        found = {
            word
            for word in words_in(sentence)
            if 1 < self.used_by.get(word, 0) <= max(RARE, self.documents // 8)
        }
        return sorted(found, key=lambda word: (self.used_by[word], word))[:KEYS] or None

    def blocking_keys(self, sentence: str) -> list[str] | None:
        """Those of them that are rare enough to bring two reports together for a comparison."""
        return [word for word in self.keys(sentence) or () if self.used_by[word] <= RARE] or None


def vocabulary_of(documents: Iterable[Document]) -> Vocabulary:
    """The vocabulary of these documents."""
    counted = {
        document.id: Counter(words_in(document.text)) for document in documents if document.data_set is None
    }
    used_by = Counter(word for counts in counted.values() for word in counts)
    number = len(counted)
    topics = {document: _topic(counts, used_by, number) for document, counts in counted.items()}
    return Vocabulary(documents=number, used_by=dict(used_by), topics=topics)


def _topic(counts: Counter[str], used_by: Counter[str], number: int) -> tuple[str, ...]:
    def weight(word: str) -> float:
        return (1 + math.log(counts[word])) * math.log((1 + number) / used_by[word])

    shared = [word for word in counts if used_by[word] > 1]
    return tuple(sorted(sorted(shared, key=lambda word: (-weight(word), word))[:TOPIC]))
