"""Reasons: one sentence that says what speaks for two reports being one happening, and what against."""

from __future__ import annotations

from onrecord.link.engine import Scored
from onrecord.link.table import sharpest
from onrecord.link.weights import Level, Weights
from onrecord.values import Bounds, Days, Party, Report


def sentence_for(pair: Scored, left: Report, right: Report, weights: Weights) -> str:
    """What speaks for and against, strongest first, with both values."""
    speaks_for: list[tuple[float, str]] = []
    speaks_against: list[tuple[float, str]] = []
    for key, reached in pair.levels.items():
        if reached is None:
            continue
        level = weights.comparisons[key][reached]
        values = {"left": _value(key, left), "right": _value(key, right)}
        if level.speaks_for is not None:
            speaks_for.append((-_weight(level), level.speaks_for.format(**values)))
        elif level.speaks_against is not None:
            speaks_against.append((_weight(level), level.speaks_against.format(**values)))
    parts = [
        f"{label}: {', '.join(words for _, words in sorted(found))}"
        for label, found in (("For", speaks_for), ("Against", speaks_against))
        if found
    ]
    return ". ".join(parts) + "." if parts else "Neither says anything that the other says."


def _weight(level: Level) -> float:
    return level.m / level.u


def _value(key: str, report: Report) -> str:
    values = {
        "when": _days(report.days),
        "where": _place(report),
        "what": report.kind.value,
        "agents": _parties(report.agents),
        "targets": _parties(report.targets),
        "killed": _bounds(report.killed),
        "injured": _bounds(report.injured),
    }
    return values.get(key, "")


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
