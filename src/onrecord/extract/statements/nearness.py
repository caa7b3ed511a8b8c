"""Drafts by the lines they touch, so that a text ten times as long takes ten times as long and not a hundred."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from onrecord.extract.statements.drafts import Draft
from onrecord.extract.statements.layout import Layout
from onrecord.values import DateMention


class Nearness:
    """Which drafts and dates stand in, or reach into, a line; built once and not kept up when drafts change."""

    def __init__(self, layout: Layout, drafts: Sequence[Draft], dates: Sequence[DateMention] = ()) -> None:
        self._layout = layout
        self._by_line: dict[int, list[Draft]] = defaultdict(list)
        for draft in drafts:
            for first in sorted(self._lines_of(draft)):
                self._by_line[first].append(draft)
        self._dates = sorted(dates, key=lambda date: (date.quote.start, date.quote.end))
        self._starts = [date.quote.start for date in self._dates]

    def _lines_of(self, draft: Draft) -> set[int]:
        parts = [*draft.pieces, *(part for part in (draft.cue, draft.speaker) if part is not None)]
        return {first for start, end in parts for first in self._layout.line_firsts_between(start, end)}

    def drafts_at(self, offset: int) -> list[Draft]:
        """The drafts that touch the line in which a character stands, in their own order."""
        return self._by_line[self._layout.line_firsts_between(offset, offset + 1)[0]]

    def drafts_between(self, start: int, end: int) -> list[Draft]:
        """The drafts that touch the lines between two characters, each once."""
        found: dict[int, Draft] = {}
        for first in self._layout.line_firsts_between(max(0, start), max(start, end)):
            found.update((id(draft), draft) for draft in self._by_line[first])
        return list(found.values())

    def dates_between(self, start: int, end: int) -> list[DateMention]:
        """The dates that begin between two characters."""
        return self._dates[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
