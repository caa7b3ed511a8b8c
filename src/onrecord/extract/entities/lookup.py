"""Finds names of a list in a text, the longest at each word; a name matches whole words only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Generic, TypeVar

from onrecord.extract.written import written
from onrecord.language import Phrase, Text
from onrecord.reference import folded

Value = TypeVar("Value")
MARKS = frozenset({"-", "–", "'s", "’s", "'", "’", ".", ",", "&", "/"})


@dataclass(slots=True)
class _Node(Generic[Value]):
    """Where a reader of names stands after some words: what can follow, and what ends here."""

    following: dict[str, _Node[Value]] = field(default_factory=dict)
    values: list[Value] = field(default_factory=list)


class Lookup(Generic[Value]):
    """Names with what they stand for, read word by word; time is in proportion to the text alone."""

    def __init__(self, values: Mapping[str, Value]) -> None:
        self._root: _Node[Value] = _Node()
        for name, value in values.items():
            node = self._root
            for word in name.split():
                node = node.following.setdefault(word, _Node())
            node.values.append(value)

    def found_in(self, text: Text) -> Iterator[tuple[Phrase, Value]]:
        """The names in a text from left to right, without overlap."""
        words = [folded_words(word) for word in written(text)]
        at = 0
        for start, folds in enumerate(words):
            if start < at or not folds or folds[0] not in self._root.following:
                continue
            found = self._at(text, words, start)
            if found is not None:
                yield found
                at = found[0].end

    def _at(self, text: Text, words: list[tuple[str, ...]], start: int) -> tuple[Phrase, Value] | None:
        """The longest name that begins with this word."""
        node: _Node[Value] | None = self._root
        found = None
        for at in range(start, len(words)):
            if not words[at]:
                if text[at].text not in MARKS:
                    break
                continue
            for word in words[at]:
                node = None if node is None else node.following.get(word)
            if node is None:
                break
            if node.values:
                found = text[start : at + 1], node.values[0]
        return found


@lru_cache(maxsize=65536)
def folded_words(word: str) -> tuple[str, ...]:
    """The words of one written word when folded: two of "al-Nusra", none of a mark."""
    return () if word in MARKS else tuple(_bare(word).split())


def _bare(word: str) -> str:
    """Folded, but "the" is kept as a word of its own."""
    return word.lower() if word.isascii() and word.isalpha() else folded(word)
