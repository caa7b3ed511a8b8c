"""Marks words that stand in a list of known names and nouns, the longest first; a mark is a hint, not a decision."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from onrecord.language.reader.features import QUOTES

REMEMBERED = 30_000
BREAK = re.compile(r"[-\s‐‑]+")
NUMBERED = re.compile(r"(?<=[a-z]) (?=\d)")
DESIGNATION = re.compile(r"([a-z]+\d+)[a-z]{1,3}\d*s?|([a-z]+)s")


class Gazetteer:
    """Names by their normal form (`key`), each with a number above 0 for what kind of name it is."""

    def __init__(self, names: dict[str, int]) -> None:
        self._names = names
        lengths: dict[str, set[int]] = {}
        for name in names:
            words = name.split()
            letters = words[0].rstrip("0123456789")
            lengths.setdefault(words[0], set()).add(len(words))
            lengths.setdefault(letters, set()).add(len(words) + (letters != words[0]))
        self._lengths = {first: sorted(sizes, reverse=True) for first, sizes in lengths.items()}
        self._alone = lru_cache(maxsize=REMEMBERED)(self._of)

    def marks(self, forms: Sequence[str]) -> list[int]:
        """A number a word: 0 for none, `2k - 1` where a name of kind k begins, `2k` where it goes on."""
        parts = [(part, place) for place, form in enumerate(forms) for part in _words(form)]
        out = [0] * len(forms)
        after = 0
        for at, (part, _) in enumerate(parts):
            lengths, kind = self._alone(part)
            if at < after or not (lengths or kind):
                continue
            length, kind = self._longest(parts, at, lengths) or (1, kind)
            for number, (_, place) in enumerate(parts[at : at + length] if kind else ()):
                if not out[place]:
                    out[place] = 2 * kind - (number == 0)
            after = at + length
        return out

    def _of(self, part: str) -> tuple[tuple[int, ...], int]:
        """How many parts the longer names have that begin with this, the most first; and the kind of name it is alone."""
        longer = tuple(length for length in self._lengths.get(part, ()) if length > 1)
        return longer, self._kind(part)

    def _longest(
        self, parts: list[tuple[str, int]], at: int, lengths: tuple[int, ...]
    ) -> tuple[int, int] | None:
        """How many parts the longest name here has that has one of these lengths, and its kind."""
        for length in lengths:
            if length <= len(parts) - at:
                kind = self._kind(_numbered(" ".join(part for part, _ in parts[at : at + length])))
                if kind:
                    return length, kind
        return None

    def _kind(self, words: str) -> int:
        """The kind of the name that these words are, also with an ending on the last."""
        first, space, last = words.rpartition(" ")
        return self._names.get(words) or self._names.get(f"{first}{space}{_stem(last)}", 0)


@lru_cache(maxsize=REMEMBERED)
def key(name: str) -> str:
    """Lower case, hyphens as spaces; and no space between letters and the digits after them ("su 24": "su24")."""
    plain = BREAK.sub(" ", name.translate(QUOTES).lower()).strip()
    return _numbered(plain)


@lru_cache(maxsize=REMEMBERED)
def _words(form: str) -> tuple[str, ...]:
    return tuple(key(form).split())


def _numbered(words: str) -> str:
    return NUMBERED.sub("", words)


@lru_cache(maxsize=REMEMBERED)
def _stem(word: str) -> str:
    """A designation without the letters after it ("su24m": "su24"), a noun without its plural s."""
    found = DESIGNATION.fullmatch(word)
    return word if found is None else (found[1] or found[2])
