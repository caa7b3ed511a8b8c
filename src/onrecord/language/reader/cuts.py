"""Cuts a text's words into windows that the network reads at once; a window should end where a sentence does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

GLUED, SPACED, LINE, PARAGRAPH = 0, 1, 2, 3
USUAL = 96
LONGEST = 192
SHORTEST = 24
ENDS = frozenset({".", "?", "!", "…"})
CLOSERS = frozenset({'"', "”", "’", "'", ")", "]", "»"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Words `start..end`; `open` where it ends because it was full, not because a sentence seemed to end."""

    start: int
    end: int
    open: bool


def windows(forms: Sequence[str], before: Sequence[int], start: int = 0) -> Iterator[Window]:
    """Windows that share out the words from `start` on; `before` says what white space stands before each."""
    while start < len(forms):
        window = _window(forms, before, start)
        yield window
        start = window.end


def _window(forms: Sequence[str], before: Sequence[int], start: int) -> Window:
    limit = min(start + LONGEST, len(forms))
    if limit - start <= USUAL and limit == len(forms):
        return Window(start=start, end=limit, open=False)
    usual = min(start + USUAL, limit)
    ends = _paragraph(before, start + SHORTEST, usual) or _pause(forms, range(usual, start + SHORTEST, -1))
    if ends is None:
        ends = _pause(forms, range(usual + 1, limit))
    if ends is None:
        return Window(start=start, end=limit, open=limit < len(forms))
    return Window(start=start, end=ends, open=False)


def _paragraph(before: Sequence[int], first: int, last: int) -> int | None:
    return next((at for at in range(last, first, -1) if at < len(before) and before[at] == PARAGRAPH), None)


def _pause(forms: Sequence[str], places: range) -> int | None:
    """The first of the places that has the end of a sentence right before it."""
    for at in places:
        last = forms[at - 1]
        if last in ENDS or (last in CLOSERS and at > 1 and forms[at - 2] in ENDS):
            if at < len(forms) and forms[at] in CLOSERS:
                continue
            return at
    return None
