"""Patterns: how English writes times, compiled from reference/time_patterns.yaml; what they mean is not here."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from onrecord.extract.numerals import number_pattern, words
from onrecord.reference.files import load_yaml

SEPARATOR = r"(?:\s{1,3}|[-‑–]\s?)"
NOTHING = r"(?!)"  # matches nowhere: a class without words
STRANGE = "zyzzyva"  # a word of no time
DIGIT = "#"  # stands for any word that begins with a digit
_ELEMENT = re.compile(r"(?P<glued>\+)?(?P<body>[^\s?]+)(?P<optional>\?)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """One way to write a time: which words, which reading, and whether another time must follow."""

    words: str
    reads: str
    regex: re.Pattern[str]
    starts: frozenset[str]
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


@cache
def leading() -> frozenset[str]:
    """The words that begin a time and are none by themselves, as "the" is, so that another word of time must follow."""
    return frozenset(
        start
        for start, patterns in patterns_by_start().items()
        if start.isalpha()
        and not any(
            pattern.regex.match(f"{start} {STRANGE}") for pattern in patterns if not pattern.needs_date
        )
    )


@cache
def known_words() -> frozenset[str]:
    """All words that can stand anywhere in a written time."""
    entries = load_yaml("time_patterns.yaml")["patterns"]
    written = " ".join(entry["words"] for entry in entries).replace("<", " <")
    listed = [str(word) for name in vocabulary() for word in vocabulary()[name]]
    named = [str(name) for name in load_yaml("calendars.yaml")["named"]]
    counted = [*words("units"), *words("tens"), *words("multipliers"), *words("ordinals")]
    numerals = re.findall(r"[^\W\d_]+", number_pattern())
    shapes = re.findall(r"[^\W\d_]+", " ".join(map(str, load_yaml("times.yaml")["shapes"].values())))
    plain = re.sub(r"<[^>]*>", " ", written)
    return frozenset(re.findall(r"[^\W\d_]+", " ".join([plain, *listed, *named, *counted]).lower())).union(
        numerals, shapes
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


def _starts(elements: list[re.Match[str]]) -> frozenset[str]:
    """The words that a pattern can begin with: those of its elements up to the first that must be there."""
    starts: set[str] = set()
    for element in elements:
        for body in element["body"].split("|"):
            starts |= _first_words(body)
        if not element["optional"]:
            break
    return frozenset(starts)


def _first_words(body: str) -> set[str]:
    if not body.startswith("<"):
        return {first_word(body)}
    kind = body.strip("<>").partition(":")[0]
    shapes = load_yaml("times.yaml")["shapes"]
    if kind == "number":
        return {DIGIT, "a", "an", *words("units"), *words("tens"), *words("multipliers")}
    if kind in shapes:
        return _shape_starts(kind)
    return {first_word(word) for word in _members(kind)}


def _shape_starts(kind: str) -> set[str]:
    """Forms begin with a digit, an apostrophe, a letter of their own, or an ordinal word."""
    if kind in {"day", "first"}:
        return {DIGIT, "twenty", "thirty", *words("ordinals")}
    if kind == "quarter_code":
        return {"q1", "q2", "q3", "q4"}
    return {DIGIT, "'"}


def first_word(text: str) -> str:
    """The first word of an entry as the scanner sees it: letters alone, or the mark for digits and apostrophes."""
    found = re.match(r"[^\W\d_]+", text)
    if found:
        return found.group()
    return DIGIT if text[:1].isdigit() else "'"
