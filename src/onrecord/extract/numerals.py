"""Numerals: number words and digits as values; words that say no number ("several") have none.

One reading of numerals serves dates, figures and reports, so that "two dozen" is the same everywhere.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache

from onrecord.reference.files import load_yaml

FILE = "numbers.yaml"
DIGITS = r"(?:\d{1,3}(?:[,٬’]\d{3})+|\d+)(?:[.٫]\d+)?"
JOINTS = frozenset({"and", "a", "an"})
LARGEST = 1e15  # words for more than this are a row of numbers, not one
_WORD = re.compile(rf"{DIGITS}|[^\W\d_]+", re.IGNORECASE)


@cache
def words(kind: str) -> Mapping[str, float]:
    """The number words of one kind ("units", "tens", "multipliers" ...) and their values."""
    return {str(word): float(value) for word, value in load_yaml(FILE)[kind].items()}


@cache
def word_list(kind: str) -> frozenset[str]:
    """The words of one kind that have no value of their own ("zeroes", "unstated")."""
    return frozenset(str(word) for word in load_yaml(FILE)[kind])


@cache
def ordinals() -> Mapping[str, int]:
    """Ordinal words and the number they stand for."""
    return {word: int(value) for word, value in words("ordinals").items()}


def digits_value(digits: str) -> float:
    """The number that digits of any script write, thousands marks left out and one decimal mark kept."""
    if digits.isdecimal() and digits.isascii():
        return float(digits)
    return float("".join(_digit(character) for character in digits))


def _digit(character: str) -> str:
    if character in ",٬’":
        return ""
    if character in ".٫":
        return "."
    return str(unicodedata.decimal(character))


def value_of(text: str) -> float | None:
    """The number that these words write ("two hundred and six", "2.5 million", "3"), or None if they write none.

    A word that is no number word makes the whole None: nothing is skipped but "and", "a" and "an".
    """
    total, scale = 0.0, 1.0
    group: float | None = None
    for piece in _WORD.findall(text.lower()):
        if piece in JOINTS:
            continue
        if piece == "half":
            group = 0.5 * scale if group is None else group + 0.5
        elif piece in words("multipliers"):
            scale = words("multipliers")[piece]
            total, group = _multiplied(total, group, scale)
        else:
            value = _simple(piece)
            if value is None:
                return None
            group = value if group is None else group + value
    if group is None and total == 0:
        return None
    value = total + (group or 0.0)
    return value if value < LARGEST else None


def _multiplied(total: float, group: float | None, by: float) -> tuple[float, float | None]:
    """Multiply the group, and from a thousand on close it: "two hundred thousand" is 200 times 1,000."""
    value = (1.0 if group is None else group) * by
    if by < 1000:  # noqa: PLR2004 - hundreds and dozens stay open for what follows
        return total, value
    if group is None and total:
        return total * by, None
    return total + value, None


def _simple(piece: str) -> float | None:
    if piece[0].isdigit():
        return digits_value(piece)
    return _small().get(piece)


@cache
def _small() -> Mapping[str, float]:
    return {**words("pairs"), **words("tens"), **words("units")}


@cache
def number_pattern() -> str:
    """A regular expression (lower case) for digits and number words, of which `value_of` reads every match."""
    small = "|".join(sorted([*words("units"), *words("tens")], key=len, reverse=True))
    big = "|".join(sorted(words("multipliers"), key=len, reverse=True))
    word = rf"(?:{small}|{big})"
    return (
        rf"(?:{DIGITS}(?:[ -](?:{big})\b)*"
        rf"|(?:an?[ ](?:{big})|{word})\b(?:(?:[ -]|[ ]and[ ](?:an?[ ])?){word}\b)*)"
        rf"(?:[ ]and[ ]a[ ]half\b(?:[ ](?:{big})\b)?)?"
    )
