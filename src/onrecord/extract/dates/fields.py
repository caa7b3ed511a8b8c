"""Fields: the words of a pattern's groups looked up in times.yaml, and numerals of days and years as numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from onrecord.extract.dates.patterns import vocabulary
from onrecord.extract.numerals import ordinals

CENTURY_TURN = 50  # two digits above this are of the twentieth century


def entry(kind: str, groups: Mapping[str, str | None]) -> Any:
    """What the class `kind` says of the word that was matched for it, or None if none was."""
    word = groups.get(kind)
    return None if word is None else _rows(kind)[" ".join(word.split())]


@cache
def _rows(kind: str) -> Mapping[str, Any]:
    rows = vocabulary()[kind]
    return (
        {str(word): rows[word] for word in rows}
        if isinstance(rows, Mapping)
        else {str(word): word for word in rows}
    )


def ordinal(word: str) -> int:
    """As in "third", "3rd", "twenty-third" as a number."""
    digits = re.match(r"\d+", word)
    return int(digits.group()) if digits else ordinals()["-".join(word.split())]


def day_number(word: str) -> int:
    """As in "14", "14th", "fourteenth" as a number."""
    return ordinal(word)


def any_year(word: str) -> str:
    """A year of four digits; of two, the nearest century that is not far ahead (16: 2016, 82: 1982)."""
    digits = "".join(character for character in word if character.isdigit())
    if len(digits) != 2:  # noqa: PLR2004 - two digits
        return digits
    return f"20{digits}" if int(digits) <= CENTURY_TURN else f"19{digits}"


def year_of(groups: Mapping[str, str | None]) -> str | None:
    """The year among the groups, or None."""
    year = groups.get("year")
    return None if year is None else any_year(year)
