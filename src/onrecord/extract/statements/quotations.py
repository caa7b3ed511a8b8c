"""Quotation marks of a whole text, paired; a mark that has no partner opens nothing unless the layout says so.

Straight, curly, low, angled and single marks, doubled marks, and the custom of opening every paragraph of a long
quotation anew while closing only the last are all read. An apostrophe is no mark.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARK = re.compile(r"\"\"|''|``|[\"“”„«»]|(?<!\w)['‘](?=\w)|(?<=[\w.,!?…])['’](?!\w)")
_PARAGRAPH = re.compile(r"[^\n]+")
_OPENERS = frozenset({"“", "„", "«", "``", "‘"})
_CLOSERS = frozenset({"”", "»", "’"})
_SINGLE = frozenset({"'", "‘", "’"})
_BEFORE_OPENING = re.compile(r"(?:^|[\s(\[—–:\-])$")
_LONGEST_SINGLE = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """One stretch between marks: `start..end` with them, `first..last` without them and without a last comma.

    `goes_on` says that the next paragraph opens the same quotation again.
    """

    start: int
    end: int
    first: int
    last: int
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    opens: bool
    closes: bool
    single: bool


def quotations_in(text: str) -> tuple[Quotation, ...]:
    """All quotations of a text, outermost only, in its order."""
    found: list[Quotation] = []
    paragraphs = [
        (match.start(), match.end()) for match in _PARAGRAPH.finditer(text) if match.group().strip()
    ]
    for place, (start, end) in enumerate(paragraphs):
        following = paragraphs[place + 1] if place + 1 < len(paragraphs) else None
        found.extend(_in_paragraph(text, start, end, following))
    return tuple(found)


def _in_paragraph(text: str, start: int, end: int, following: tuple[int, int] | None) -> list[Quotation]:
    found: list[Quotation] = []
    opened: _Mark | None = None
    for mark in _marks(text, start, end):
        if opened is None:
            opened = mark if mark.opens else None
        elif mark.single != opened.single:
            if opened.single and mark.opens:
                opened = mark
        elif (mark.closes and not (opened.single and mark.start - opened.end > _LONGEST_SINGLE)) or (
            mark.opens and text[: mark.start].rstrip()[-1:] == "," and not mark.single
        ):
            found.append(_quotation(text, opened, mark.start, mark.end))
            opened = None
        elif mark.opens:
            opened = mark
    if opened is not None and not opened.single:
        found.extend(_left_open(text, opened, start, end, following))
    return [quotation for quotation in found if quotation.first < quotation.last]


def _left_open(
    text: str, opened: _Mark, start: int, end: int, following: tuple[int, int] | None
) -> list[Quotation]:
    """A quotation that its paragraph does not close: it goes on in the next one, or ends with this one."""
    begins = not text[start : opened.start].strip() or text[: opened.start].rstrip()[-1:] in {":", ","}
    again = following is not None and text[following[0] :].lstrip()[:1] == text[opened.start]
    if not (begins or again):
        return []
    stripped = len(text[:end].rstrip())
    return [_quotation(text, opened, stripped, stripped, goes_on=again)]


def _marks(text: str, start: int, end: int) -> list[_Mark]:
    marks = []
    for match in _MARK.finditer(text, start, end):
        sign = match.group()
        before = text[start : match.start()]
        after = text[match.end() : min(match.end() + 1, end)]
        at_left_edge = bool(_BEFORE_OPENING.search(before)) and bool(after) and not after.isspace()
        at_right_edge = bool(before) and not before[-1].isspace()
        opens = sign in _OPENERS or (sign not in _CLOSERS and (at_left_edge or not at_right_edge))
        closes = sign in _CLOSERS or (sign not in _OPENERS and at_right_edge and not at_left_edge)
        if sign == "“" and not at_left_edge and (at_right_edge or not after or after.isspace()):
            opens, closes = False, True
        marks.append(_Mark(match.start(), match.end(), opens, closes or sign == '"', sign in _SINGLE))
    return marks


def _quotation(text: str, opened: _Mark, close: int, end: int, *, goes_on: bool = False) -> Quotation:
    first, last = opened.end, close
    while first < last and text[first].isspace():
        first += 1
    while last > first and (text[last - 1].isspace() or text[last - 1] == ","):
        last -= 1
    return Quotation(start=opened.start, end=end, first=first, last=last, goes_on=goes_on)
