"""Words without a grammar: tokens of a text, their stems, and listed phrases found in them.

Every claim asks the same sentences for the same phrases, so the words of a sentence remember what was found in them.
A stem only takes off endings, so that "soldiers" and "soldier", "shelled" and "shelling" meet; it knows no
meaning and no part of speech.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

TOKEN = re.compile(r"[^\W_]+(?:[-'’.&][^\W_]+)*", re.UNICODE)
HOLLOW = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "in",
        "at",
        "on",
        "to",
        "for",
        "from",
        "by",
        "with",
        "and",
        "or",
        "its",
        "his",
        "her",
        "their",
        "our",
        "my",
        "your",
        "this",
        "that",
        "these",
        "those",
    ]
)
_ENDINGS = (
    ("’s", ""), ("'s", ""), ("ies", "y"), ("ied", "y"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"),
    ("xes", "x"), ("ings", ""), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""),
)  # fmt: skip
_SHORTEST = 3
REMEMBERED = 16_384  # texts whose words are kept
_WHOLE = {
    "planes": "plane",
    "plane": "plane",
    "airplane": "plane",
    "airplanes": "plane",
    "was": "was",
    "has": "has",
    "does": "does",
    "news": "news",
    "this": "this",
    "mines": "mine",
    "mine": "mine",
    "port": "port",
    "note": "note",
    "notes": "note",
    "noted": "note",
    "noting": "note",
    "stated": "stated",
    "united": "united",
    "wells": "wells",
    "downed": "downed",
    "downing": "downed",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One word as it stands, its stem, and its offsets in the text it was cut from."""

    word: str
    stem: str
    start: int
    end: int


@cache
def stem(word: str) -> str:
    """The word in small letters without its ending, a doubled last consonant or a silent e."""
    low = word.lower().replace("’", "'")
    if low in _WHOLE:
        return _WHOLE[low]
    for ending, instead in _ENDINGS:
        kept = len(low) - len(ending)
        if (
            low.endswith(ending)
            and kept >= _SHORTEST
            and not (ending == "s" and low.endswith(("ss", "us", "is")))
        ):
            low = low[:kept] + instead
            break
    if len(low) > _SHORTEST and low[-1] == low[-2] and low[-1] not in "aeiouls":
        low = low[:-1]
    return low[:-1] if len(low) > _SHORTEST and low.endswith("e") else low


class Words(tuple[Token, ...]):  # noqa: SLOT001 - a tuple cannot have slots, and these need one
    """The words of a text; they remember which phrases were found in them; a part cut out of them does not."""

    def __init__(self, _: Iterable[Token]) -> None:
        self.found: dict[Phrases, tuple[Hit, ...]] = {}


@lru_cache(maxsize=REMEMBERED)
def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text in order; marks are no words."""
    return Words(
        Token(word=found.group(), stem=stem(found.group()), start=found.start(), end=found.end())
        for found in TOKEN.finditer(text)
    )


@lru_cache(maxsize=REMEMBERED)
def stems(text: str) -> frozenset[str]:
    """The stems of a text's words, without the hollow ones."""
    return frozenset(token.stem for token in tokens(text) if token.word.lower() not in HOLLOW)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A listed phrase found: its first and last token (inclusive)."""

    phrase: str
    first: int
    last: int


class Phrases:
    """A list of phrases, found in tokens by stem; a star stands for one to three words of any kind."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        known = set()
        for phrase in phrases:
            parts = tuple("*" if word == "*" else stem(word) for word in phrase.split())
            if parts not in known:
                self._by_first.setdefault(parts[0], []).append((phrase, parts))
            known.add(parts)

    def found_in(self, words: tuple[Token, ...]) -> tuple[Hit, ...]:
        """Every phrase found, in the order of the text."""
        if not isinstance(words, Words):
            return self._found_in(words)
        if self not in words.found:
            words.found[self] = self._found_in(words)
        return words.found[self]

    def _found_in(self, words: tuple[Token, ...]) -> tuple[Hit, ...]:
        hits = []
        for at, token in enumerate(words):
            for phrase, parts in self._by_first.get(token.stem, ()):
                last = _match(words, at, parts)
                if last is not None:
                    hits.append(Hit(phrase=phrase, first=at, last=last))
        return tuple(hits)

    def any_in(self, text: str) -> bool:
        """Whether some phrase stands in this text."""
        return bool(self.found_in(tokens(text)))


def _match(words: tuple[Token, ...], at: int, parts: tuple[str, ...]) -> int | None:
    for place, part in enumerate(parts):
        if part == "*":
            rest = parts[place + 1 :]
            ends = (_match(words, at + gap, rest) for gap in (1, 2, 3))
            return next((end for end in ends if end is not None), None)
        if at >= len(words) or words[at].stem != part:
            return None
        at += 1
    return at - 1
