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

    def marks(self, forms: Sequence[str]) -> list[int]:
        """A number a word: 0 for none, `2k - 1` where a name of kind k begins, `2k` where it goes on."""
        parts = [(part, place) for place, form in enumerate(forms) for part in _words(form)]
        out = [0] * len(forms)
        at = 0
        while at < len(parts):
            length, kind = self._found(parts, at)
            for number, (_, place) in enumerate(parts[at : at + length] if kind else ()):
                if not out[place]:
                    out[place] = 2 * kind - (number == 0)
            at += length
        return out

    def _found(self, parts: list[tuple[str, int]], at: int) -> tuple[int, int]:
        """How many parts the longest name here has, and its kind; one and 0 where there is none."""
        only = parts[at][0]
        for length in self._lengths.get(only, ()):
            if 1 < length <= len(parts) - at:
                words = _numbered(" ".join(part for part, _ in parts[at : at + length]))
                kind = self._kind(words)
                if kind:
                    return length, kind
        return 1, self._kind(only)

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
