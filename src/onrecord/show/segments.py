"""Segments: a text cut into flat pieces, each with the marks that cover it; no piece is lost or doubled.

Marks may nest and cross. The pieces joined give the text again, code point by code point.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.show.lines import Ink

LINKED = "q-"  # how the address of a quote that is no row of its own begins


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Mark:
    """A stretch of text that belongs to an item (or, without ink, is only linked to)."""

    start: int
    end: int
    item: str
    ink: Ink | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of text with the same marks throughout; the shortest mark comes last.

    `begins` are the items whose first word stands here, which is where links to them lead.
    """

    start: int
    end: int
    words: str
    items: tuple[str, ...] = ()
    inks: tuple[Ink, ...] = ()
    begins: tuple[str, ...] = ()

    @property
    def row(self) -> str | None:
        """The item of the shortest inked mark here: the row that these words lead back to."""
        return next((item for item in reversed(self.items) if not item.startswith(LINKED)), None)

    @property
    def addresses(self) -> tuple[str, ...]:
        """The addresses of the marks that begin here."""
        return tuple(address(item) for item in self.begins)


def address(item: str) -> str:
    """The address of an item's words within a page, as distinct from that of its row."""
    return item if item.startswith(LINKED) else f"w-{item}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One line of the text; `gap` says that an empty line comes before it, `cut` that words were left out."""

    segments: tuple[Segment, ...]
    gap: bool = False
    cut: bool = False


def segments(text: str, marks: Iterable[Mark], cuts: Iterable[int] = ()) -> tuple[Segment, ...]:
    """The pieces of the text between the ends of these marks, cut at `cuts` as well."""
    ordered = sorted(marks)
    ends = {0, len(text)} | {at for mark in ordered for at in (mark.start, mark.end)} | set(cuts)
    return tuple(_pieces(text, ordered, sorted(ends)))


def _pieces(text: str, marks: Sequence[Mark], ends: Sequence[int]) -> Iterable[Segment]:
    """Sweep over the ends, keeping the marks that are open."""
    waiting = 0
    active: list[Mark] = []
    begun: set[str] = set()
    for left, right in pairwise(ends):
        active = [mark for mark in active if mark.end > left]
        while waiting < len(marks) and marks[waiting].start <= left:
            active.append(marks[waiting])
            waiting += 1
        active.sort(key=lambda mark: (mark.start - mark.end, mark.start, mark.item))
        items = tuple(dict.fromkeys(mark.item for mark in active))
        begins = tuple(item for item in items if item not in begun)
        begun.update(begins)
        inks = tuple(ink for ink in Ink if any(mark.ink is ink for mark in active))
        yield Segment(start=left, end=right, words=text[left:right], items=items, inks=inks, begins=begins)


def paragraphs(
    text: str, marks: Iterable[Mark], kept: Sequence[tuple[int, int]] | None = None
) -> tuple[Paragraph, ...]:
    """The lines of the text that hold words, each cut into segments.

    `kept` are the stretches to show, in order and apart, where the rest must be left out; None shows everything.
    """
    lines = _lines(text)
    shown = [(0, len(text))] if kept is None else list(kept)
    cuts = {at for stretch in (*lines, *shown) for at in stretch}
    pieces = segments(text, marks, cuts)
    blocks = _blocks(lines, shown)
    made: list[Paragraph] = []
    place = 0
    for start, end, gap, cut in blocks:
        while place < len(pieces) and pieces[place].end <= start:
            place += 1
        first = place
        while place < len(pieces) and pieces[place].end <= end:
            place += 1
        made.append(Paragraph(segments=pieces[first:place], gap=gap, cut=cut))
    return tuple(made)


def _lines(text: str) -> list[tuple[int, int]]:
    """Where each line's words stand, without the characters that end it."""
    lines = []
    position = 0
    for line in text.splitlines(keepends=True):
        lines.append((position, position + len(line.splitlines()[0])))
        position += len(line)
    return lines


def _blocks(
    lines: Sequence[tuple[int, int]], shown: Sequence[tuple[int, int]]
) -> Iterable[tuple[int, int, bool, bool]]:
    """Each shown part of each line: start, end, whether a gap comes before, whether words were left out."""
    place, gap = 0, False
    for start, end in lines:
        if start == end:
            gap = True
            continue
        while place < len(shown) and shown[place][1] <= start:
            place += 1
        here = place
        while here < len(shown) and shown[here][0] < end:
            left, right = max(start, shown[here][0]), min(end, shown[here][1])
            yield left, right, gap, (left, right) != (start, end)
            gap = False
            here += 1


def merged(stretches: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """These stretches in order, those that touch joined."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)
