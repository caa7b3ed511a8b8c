"""Finds names of a list in a text, the longest at each word; a name matches whole words only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

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
        while at < len(text):
            found = self._at(text, at)
            if found is not None:
                yield found
            at = at + 1 if found is None else found[0].end

    def _at(self, text: Text, start: int) -> tuple[Phrase, Value] | None:
        first = folded(text[start].text).split()
        reach = self.longest.get(first[0], 0) if first else 0
        for end in range(min(len(text), start + 2 * reach), start, -1):
            span = text[start:end]
            value = self.values.get(folded(span.text))
            if value is not None and text[end - 1].text[:1].isalnum():
                return span, value
        return None
