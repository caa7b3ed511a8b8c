"""The scanner: where in a text a time is written, longest pattern first; it decides nothing about what is meant.

Work is bounded for each word that a time can begin with, so a text twice as long takes twice the time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.extract.dates.patterns import DIGIT, SEPARATOR, Pattern, known_words, leading, patterns_by_start
from onrecord.extract.dates.readings import READINGS
from onrecord.extract.dates.said import Said

NESTING = 2  # "8 p.m. on the last day of March": a time within a time, and no deeper
STOP = "\0"  # stands for the end of a line that is no mere wrap, so that no time is read across it
_SHORT_LINE = re.compile(r"(?m)^.{0,50}\n")
_WORD = re.compile(r"[^\W\d_]+|['’]?\d+")
_NEXT = re.compile(rf"{SEPARATOR}([^\W\d_]+|['’]?\d+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A written time: where it stands, and what it says."""

    start: int
    end: int
    said: Said
    pattern: str


def lowered(text: str) -> str:
    """The text in lower case, code point by code point, so that offsets stay those of the text."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(low if len(low := character.lower()) == 1 else character for character in text)
    return _SHORT_LINE.sub(lambda line: f"{line.group()[:-1]}{STOP}", lower)


def times_in(text: str) -> Iterator[Found]:
    """All written times of a text in lower case, from left to right, none overlapping another."""
    reached = 0
    for word in _WORD.finditer(text):
        start = word.start()
        if start < reached or not _starts_cleanly(text, start):
            continue
        found = time_at(text, start, _key(word.group()), 0)
        if found is not None:
            reached = found.end
            yield found


def _key(word: str) -> str:
    if word[0].isdigit():
        return DIGIT
    return "'" if word[0] in "'’" else word


def _starts_cleanly(text: str, start: int) -> bool:
    """Whether a word begins here that is no tail of a number, a code or an address ("$5", "3.2016", "A-10")."""
    if start == 0:
        return True
    before = text[start - 1]
    if before.isalnum() or before in "_@#$€£":
        return False
    if text[start].isdigit() and before in ".,:/-–" and start > 1:
        return not (text[start - 2].isalnum() and before in ".,:/-")
    return True


def time_at(text: str, start: int, key: str, depth: int) -> Found | None:
    """The longest time that begins here, or None."""
    best: Found | None = None
    if key in leading() and not _goes_on(text, start + len(key)):
        return None
    for pattern in patterns_by_start().get(key, ()):
        found = _matched(pattern, text, start, depth)
        if found is not None and (best is None or found.end > best.end):
            best = found
    return best


def _goes_on(text: str, start: int) -> bool:
    """Does a word that can be part of a time follow here?"""
    following = _NEXT.match(text, start)
    if following is None:
        return False
    word = following[1]
    return not word.isalpha() or word in known_words()


def _matched(pattern: Pattern, text: str, start: int, depth: int) -> Found | None:
    match = pattern.regex.match(text, start)
    if match is None or (pattern.needs_date and depth >= NESTING):
        return None
    inner = _inner(text, match.end(), depth) if pattern.needs_date else None
    if pattern.needs_date and inner is None:
        return None
    said = READINGS[pattern.reads](match.groupdict(), None if inner is None else inner.said)
    if said is None:
        return None
    end = match.end() if inner is None else inner.end
    return Found(start=start, end=end, said=said, pattern=pattern.words)


def _inner(text: str, start: int, depth: int) -> Found | None:
    word = _WORD.match(text, start)
    return None if word is None else time_at(text, start, _key(word.group()), depth + 1)
