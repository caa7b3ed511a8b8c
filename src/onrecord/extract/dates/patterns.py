"""Patterns: how English writes times, compiled from reference/time_patterns.yaml; what they mean is not here."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from onrecord.extract.numerals import number_pattern, words
from onrecord.reference.files import load_yaml

SEPARATOR = r"(?:\s{1,3}|[-‑–]\s?)"
NOTHING = r"(?!)"  # matches nowhere: a class without words
REMEMBERED = 8192  # pairs of words
DIGIT = "#"  # stands for any word that begins with a digit
WORD = re.compile(r"[^\W\d_]+|['’]?\d+(?:[.,:/]\d+)*(?:st|nd|rd|th)?")
_ELEMENT = re.compile(r"(?P<glued>\+)?(?P<body>[^\s?]+)(?P<optional>\?)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """One way to write a time: which words, which reading, and whether another time must follow.

    `starts` are the words that it can begin with, each with the words that can come next, or None if any can.
    """

    words: str
    reads: str
    regex: re.Pattern[str]
    starts: Mapping[str, frozenset[str] | None]
    needs_date: bool


@cache
def vocabulary() -> Mapping[str, Any]:
    """The classes of words of times.yaml."""
    classes: Mapping[str, Any] = load_yaml("times.yaml")["classes"]
    return classes


@cache
def patterns_by_start() -> Mapping[str, tuple[Pattern, ...]]:
    """For each word that a time can begin with, the patterns that begin with it."""
    found: dict[str, list[Pattern]] = {}
    for entry in load_yaml("time_patterns.yaml")["patterns"]:
        pattern = compiled(entry["words"], entry["reads"])
        for start in sorted(pattern.starts):
            found.setdefault(start, []).append(pattern)
    return {start: tuple(patterns) for start, patterns in found.items()}


@lru_cache(maxsize=REMEMBERED)
def patterns_at(start: str, following: str) -> tuple[Pattern, ...]:
    """The patterns that begin with a word and can go on with the next, or can end before it."""
    return tuple(
        pattern
        for pattern in patterns_by_start().get(start, ())
        if (after := pattern.starts[start]) is None or following in after
    )


def compiled(text: str, reads: str) -> Pattern:
    """The pattern that is written as `text`."""
    elements = list(_ELEMENT.finditer(text))
    needs_date = elements[-1]["body"] == "<date>"
    if needs_date:
        elements = elements[:-1]
    regex, seen = "", False
    for element in elements:
        piece = f"(?:{'|'.join(_alternative(body) for body in element['body'].split('|'))})"
        regex, seen = _joined(regex, piece, element, seen=seen), seen or element["optional"] is None
    ending = rf"(?:{SEPARATOR}|(?<=-))" if needs_date else r"(?![\w%])(?![.,:/]\d)"
    return Pattern(
        words=text,
        reads=reads,
        regex=re.compile(regex + ending),
        starts=_starts(elements),
        needs_date=needs_date,
    )


def _joined(regex: str, piece: str, element: re.Match[str], *, seen: bool) -> str:
    """Add one element: before the first required one an optional element brings its separator after it."""
    if element["body"] == ",":
        return f"{regex}(?:\\s?,)?" if seen else f"{regex}(?:\\s?,{SEPARATOR})?"
    separator = "" if element["glued"] else SEPARATOR
    if not element["optional"]:
        return f"{regex}{separator if seen else ''}{piece}"
    return f"{regex}(?:{separator}{piece})?" if seen else f"{regex}(?:{piece}(?:{SEPARATOR}|(?=\\s?,)))?"


def _alternative(body: str) -> str:
    if not body.startswith("<"):
        return re.escape(body)
    name = body.strip("<>")
    kind, _, group = name.partition(":")
    return f"(?P<{group or kind}>{class_regex(kind)})"


@cache
def class_regex(kind: str) -> str:
    """A regular expression for the words of a class, longest first, or for a fixed form."""
    shapes = load_yaml("times.yaml")["shapes"]
    if kind in shapes:
        return str(shapes[kind])
    if kind == "number":
        return number_pattern()
    known = sorted(_members(kind), key=lambda word: (-len(word), word))
    if not known:
        return NOTHING
    return "|".join(re.escape(word).replace(r"\ ", r"\s{1,3}") for word in known)


def _members(kind: str) -> list[str]:
    if kind == "named":
        return [str(name) for name in load_yaml("calendars.yaml")["named"]]
    return [str(word) for word in vocabulary()[kind]]


def _starts(elements: Sequence[re.Match[str]]) -> Mapping[str, frozenset[str] | None]:
    """The words that a pattern can begin with: those of its elements up to the first that must be there."""
    starts: dict[str, set[str] | None] = {}
    for place, element in enumerate(elements):
        after = _first_words_after(elements[place + 1 :])
        for body in element["body"].split("|"):
            for start, within, may_end in _entries(body):
                known, found = starts.get(start, set()), after if may_end else set()
                starts[start] = None if known is None or found is None else known | found | within
        if not element["optional"]:
            break
    return {start: None if after is None else frozenset(after) for start, after in starts.items()}


def _first_words_after(elements: Sequence[re.Match[str]]) -> set[str] | None:
    """The words that the rest of a pattern can begin with, or None if it can be left out."""
    words_after: set[str] = set()
    for element in elements:
        bodies = element["body"].split("|")
        words_after.update(start for body in bodies for start, *_ in _entries(body))
        if not element["optional"] and any(body[0] == "<" or body[0].isalnum() for body in bodies):
            return words_after
    return None


def _entries(body: str) -> list[tuple[str, frozenset[str], bool]]:
    """For each entry of a class, a form or a word: its first word, what can come next in it, and whether it can end first."""
    if not body.startswith("<"):
        return [_split(body)] if body[0].isalnum() else []
    kind = body.strip("<>").partition(":")[0]
    if kind == "number":
        return [
            (start, _numerals(), True)
            for start in (DIGIT, "a", "an", *words("units"), *words("tens"), *words("multipliers"))
        ]
    if kind in load_yaml("times.yaml")["shapes"]:
        return [(start, _ordinals(), True) for start in _shape_starts(kind)]
    return [_split(entry) for entry in _members(kind)]


def _split(entry: str) -> tuple[str, frozenset[str], bool]:
    first, *others = (word_key(word) for word in WORD.findall(entry))
    return first, frozenset(others[:1]), not others


@cache
def _numerals() -> frozenset[str]:
    """The words that can stand within a number after its first."""
    return frozenset(WORD.findall(number_pattern())) | {
        DIGIT,
        *words("units"),
        *words("tens"),
        *words("multipliers"),
    }


@cache
def _ordinals() -> frozenset[str]:
    """The words that can stand within a fixed form after its first: digits, and the second word of an ordinal."""
    return frozenset({DIGIT, *words("ordinals")})


def _shape_starts(kind: str) -> frozenset[str]:
    """Forms begin with a digit, an apostrophe, a letter of their own, or an ordinal word."""
    if kind in {"day", "last_day", "first"}:
        return frozenset({DIGIT, "twenty", "thirty", *words("ordinals")})
    if kind == "quarter_code":
        return frozenset({"q"})
    return frozenset({DIGIT, "'"})


def word_key(word: str) -> str:
    """A word as patterns are looked up by it: itself, or the mark for digits and apostrophes."""
    if word[0].isdigit():
        return DIGIT
    return "'" if word[0] in "'’" else word
