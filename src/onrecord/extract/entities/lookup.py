"""Finds names of a list in a text, the longest at each word; a name matches whole words only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from onrecord.extract.written import written
from onrecord.language import Phrase, Text
from onrecord.reference import folded

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Lookup(Generic[Value]):
    """Names, folded, with what they stand for; `longest` by the first word of a name, in words."""

    values: Mapping[str, Value]
    longest: Mapping[str, int]

    @classmethod
    def of(cls, values: Mapping[str, Value]) -> Lookup[Value]:
        """Builds the lookup of names that are folded already."""
        longest: dict[str, int] = {}
        for name in values:
            words = name.split()
            if words:
                longest[words[0]] = max(longest.get(words[0], 0), len(words))
        return cls(values, longest)

    def found_in(self, text: Text) -> Iterator[tuple[Phrase, Value]]:
        """The names in a text from left to right, without overlap."""
        at = 0
        for start, word in enumerate(written(text)):
            reach = self.longest.get(first_word(word), 0) if start >= at else 0
            found = self._at(text, start, reach) if reach else None
            if found is not None:
                yield found
                at = found[0].end

    def _at(self, text: Text, start: int, reach: int) -> tuple[Phrase, Value] | None:
        for end in range(min(len(text), start + 2 * reach), start, -1):
            span = text[start:end]
            value = self.values.get(folded(span.text))
            if value is not None and text[end - 1].text[:1].isalnum():
                return span, value
        return None


@lru_cache(maxsize=65536)
def first_word(word: str) -> str:
    """The first word of a folded name: `al` of "al-Nusra", nothing of a mark."""
    return folded(word).partition(" ")[0]
