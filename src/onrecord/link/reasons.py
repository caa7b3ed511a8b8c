"""Reasons: one sentence that says what speaks for two reports being one happening, and what against."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from onrecord.link.engine import Scored
from onrecord.link.table import sharpest
from onrecord.link.weights import Weights
from onrecord.values import Bounds, Days, Party, Report


def sentence_for(pair: Scored, left: Report, right: Report, weights: Weights) -> str:
    """What speaks for and against, strongest first, with both values."""
    reached = [
        (key, weights.comparisons[key][place]) for key, place in pair.levels.items() if place is not None
    ]
    reached.sort(key=lambda one: -one[1].m / one[1].u)
    speaks_for = [_told(key, level.speaks_for, left, right) for key, level in reached if level.speaks_for]
    speaks_against = [
        _told(key, level.speaks_against, left, right)
        for key, level in reversed(reached)
        if level.speaks_against
    ]
    parts = [
        f"{label}: {', '.join(found)}"
        for label, found in (("For", speaks_for), ("Against", speaks_against))
        if found
    ]
    return ". ".join(parts) + "." if parts else "Neither says anything that the other says."


def _told(key: str, words: str, left: Report, right: Report) -> str:
    """The words of a level; what the two reports say is put in where the words ask for it."""
    return words.format(left=_value(key, left), right=_value(key, right)) if "{" in words else words


def _value(key: str, report: Report) -> str:
    return _VALUES[key](report)


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
