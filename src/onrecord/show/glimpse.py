"""Glimpse: an item's marked words with a little of the text on both sides, for rows and cards; no word is changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.show.lines import Ink, Line
from onrecord.values import Quote

AROUND = 64  # characters on each side


@dataclass(frozen=True, slots=True, kw_only=True)
class Glimpse:
    """Pieces of the text in order, each with whether it is marked; the cuts say that the text goes on there."""

    pieces: tuple[tuple[str, bool], ...]
    cut_before: bool
    cut_after: bool


def glimpse_of(line: Line, text: str) -> Glimpse:
    """A line as its row shows it: a statement whole, a report from shortly before its word to its sentence's end."""
    if line.ink is Ink.SAID:
        return glimpse(text, line.marked, (line.marked[0].start, line.marked[-1].end), 0)
    if line.ink is Ink.REPORTED:
        within = (line.quote.start, line.quote.end)
        inside = [quote for quote in line.marked if within[0] <= quote.start and quote.end <= within[1]]
        return glimpse(text, inside or [line.quote], within, AROUND, to_the_end=True)
    start, end = line.marked[0].start, line.marked[-1].end
    after = text.find("\n", end)
    return glimpse(
        text, line.marked, (text.rfind("\n", 0, start) + 1, len(text) if after < 0 else after), AROUND
    )


def glimpse(
    text: str, quotes: Sequence[Quote], within: tuple[int, int], around: int, *, to_the_end: bool = False
) -> Glimpse:
    """These quotes with `around` characters on both sides, whole words, but nothing beyond `within`."""
    ordered = sorted(quotes, key=lambda quote: (quote.start, quote.end))
    start, end = ordered[0].start, max(quote.end for quote in ordered)
    first = min(within[0], start) if start - around <= within[0] else _after_gap(text, start - around, start)
    last = within[1] if to_the_end or end + around >= within[1] else _before_gap(text, end + around, end)
    last = max(last, end)
    pieces: list[tuple[str, bool]] = []
    at = first
    for quote in ordered:
        if quote.end > at:
            pieces += [(text[at : quote.start], False), (text[max(at, quote.start) : quote.end], True)]
            at = quote.end
    pieces.append((text[at:last], False))
    return Glimpse(
        pieces=tuple((words, marked) for words, marked in pieces if words),
        cut_before=first > within[0],
        cut_after=last < within[1],
    )


def _after_gap(text: str, at: int, latest: int) -> int:
    """The first place from here on where a word begins."""
    gap = text.find(" ", at - 1, latest)
    return latest if gap < 0 else gap + 1


def _before_gap(text: str, at: int, earliest: int) -> int:
    """The last place up to here where a word ends."""
    gap = text.rfind(" ", earliest, at)
    return earliest if gap < 0 else gap
