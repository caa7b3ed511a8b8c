"""Reasons: one sentence that says what speaks for two reports being one happening, and what against."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from onrecord.link.engine import Scored
from onrecord.link.sites import sharpest
from onrecord.link.weights import Level, Weights
from onrecord.values import Bounds, Days, Party, Report

Reached = tuple[str, Level]
_Words = tuple[
    str, str | None
]  # words of a level, and the comparison whose two values they ask for, if they do


class Reasons:
    """Writes the sentences of one linking; what recurs from pair to pair is worked out once."""

    def __init__(self, reports: Mapping[str, Report], weights: Weights) -> None:
        self._reports = reports
        self._comparisons = tuple(weights.comparisons.items())
        self._ordered: dict[tuple[int | None, ...], tuple[tuple[str, tuple[_Words, ...]], ...]] = {}
        self._values: dict[tuple[str, str], str] = {}

    def sentence_for(self, pair: Scored) -> str:
        """What speaks for and against, strongest first, with both values."""
        if pair.levels not in self._ordered:
            self._ordered[pair.levels] = self._sides(pair.levels)
        parts = [
            f"{label}: {', '.join([self._told(words, key, pair) for words, key in found])}"
            for label, found in self._ordered[pair.levels]
        ]
        return ". ".join(parts) + "." if parts else "Neither says anything that the other says."

    def _sides(self, levels: Sequence[int | None]) -> tuple[tuple[str, tuple[_Words, ...]], ...]:
        reached: list[Reached] = [
            (key, rows[place])
            for (key, rows), place in zip(self._comparisons, levels, strict=True)
            if place is not None
        ]
        reached.sort(key=lambda one: -one[1].m / one[1].u)
        speaks_for = tuple(_words(key, level.speaks_for) for key, level in reached if level.speaks_for)
        against = tuple(
            _words(key, level.speaks_against) for key, level in reversed(reached) if level.speaks_against
        )
        return tuple((label, found) for label, found in (("For", speaks_for), ("Against", against)) if found)

    def _told(self, words: str, key: str | None, pair: Scored) -> str:
        if key is None:
            return words
        return words.format(left=self._value(key, pair.left), right=self._value(key, pair.right))

    def _value(self, key: str, report: str) -> str:
        if (key, report) not in self._values:
            self._values[key, report] = _VALUES[key](self._reports[report])
        return self._values[key, report]


def _words(key: str, words: str) -> _Words:
    return words, key if "{" in words else None


def _place(report: Report) -> str:
    place = sharpest(report.where)
    named = ", ".join(located.quote.words for located in report.where)
    return place.name if place is not None else named or "no place"


def _days(days: Days | None) -> str:
    if days is None:
        return "no day given"
    if days.first == days.last and days.first is not None:
        return f"{days.first.day} {days.first:%B %Y}"
    ends = ["open" if day is None else f"{day.day} {day:%B %Y}" for day in (days.first, days.last)]
    return " to ".join(ends)


def _parties(parties: tuple[Party, ...]) -> str:
    return ", ".join(party.name or party.quote.words for party in parties) or "nobody named"


def _bounds(bounds: Bounds | None) -> str:
    if bounds is None:
        return "no number"
    low, high = bounds.low, bounds.high
    if low is not None and high is not None:
        return f"{low:g}" if low == high else f"{low:g}–{high:g}"
    return f"at least {low:g}" if low is not None else f"at most {high:g}"


_VALUES: Mapping[str, Callable[[Report], str]] = {
    "when": lambda report: _days(report.days),
    "where": _place,
    "what": lambda report: report.kind.value,
    "agents": lambda report: _parties(report.agents),
    "targets": lambda report: _parties(report.targets),
    "killed": lambda report: _bounds(report.killed),
    "injured": lambda report: _bounds(report.injured),
}
