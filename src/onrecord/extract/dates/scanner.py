"""The scanner: where in a text a time is written, longest pattern first; it decides nothing about what is meant.

Work is bounded for each word that a time can begin with, so a text twice as long takes twice the time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.extract.dates.patterns import WORD, Pattern, patterns_at, patterns_by_start, word_key
from onrecord.extract.dates.readings import READINGS
from onrecord.extract.dates.said import Said

NESTING = 2  # "8 p.m. on the last day of March": a time within a time, and no deeper
STROKES = frozenset("-–—‑")  # between the two days of a range
STOP = "\0"  # stands for the end of a line that is no mere wrap, so that no time is read across it
_SHORT_LINE = re.compile(r"(?m)^.{0,50}\n")
_NEXT = re.compile(r"[\W_]{0,8}([^\W\d_]+|\d)")


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
    reached, openings = 0, patterns_by_start()
    for word in WORD.finditer(text):
        key = word_key(word.group())
        start = word.start()
        if key not in openings or start < reached:
            continue
        if not _starts_cleanly(text, start) and not (0 < reached == start - 1 and text[reached] in STROKES):
            continue
        found = time_at(text, word, key, 0)
        if found is not None:
            reached = found.end
            yield found


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


def time_at(text: str, word: re.Match[str], key: str, depth: int) -> Found | None:
    """The longest time that begins with this word, or None."""
    best: Found | None = None
    for pattern in patterns_at(key, _following(text, word.end())):
        found = _matched(pattern, text, word.start(), depth)
        if found is not None and (best is None or found.end > best.end):
            best = found
    return best


def _following(text: str, end: int) -> str:
    """The next word as patterns are looked up by it; none if there is none near."""
    found = _NEXT.match(text, end)
    return "" if found is None else word_key(found[1])


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
    end = start + len(match.group().rstrip(" ,\n")) if inner is None else inner.end
    return Found(start=start, end=end, said=said, pattern=pattern.words)


def _inner(text: str, start: int, depth: int) -> Found | None:
    word = WORD.match(text, start)
    return None if word is None else time_at(text, word, word_key(word.group()), depth + 1)
