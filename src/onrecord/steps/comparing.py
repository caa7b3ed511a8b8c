"""Comparing: before a day against after it, from the events of a case or from its stated figures."""

from __future__ import annotations

from collections import Counter
from datetime import date

from onrecord import assess, store
from onrecord.errors import OptionRefused
from onrecord.steps.records import record_of
from onrecord.values import ClaimKind, Comparison, Counted

TURNING = frozenset({ClaimKind.WITHDRAWAL, ClaimKind.COMPLETION, ClaimKind.CEASEFIRE})
_SPLITS = 3
_FEWEST = 5  # events; with fewer on both sides together a comparison from events says nothing


def compare_events(case: store.CaseFile, question: assess.Question) -> Comparison:
    """The comparison that this question asks, from the case's events."""
    return assess.compare(record_of(case), question)


def compare_figures(case: store.CaseFile, question: assess.Question) -> tuple[Comparison, ...]:
    """One comparison for each pair of figures that texts state over times on both sides of the split."""
    return assess.compare_stated(record_of(case), question)


def comparisons_in(record: assess.Record) -> tuple[Comparison, ...]:
    """Before against after each day on which a withdrawal, an end or a truce was declared, the most spoken of first.

    Stated figures are compared where texts state them; else incidents are counted, if there are five or more.
    """
    found: list[Comparison] = []
    for split in _turning_days(record):
        stated = assess.compare_stated(record, assess.Question(split=split, counted=Counted.LOST))
        found.extend(stated or _from_events(record, split))
    return tuple(found)


def _from_events(record: assess.Record, split: date) -> tuple[Comparison, ...]:
    try:
        comparison = assess.compare(record, assess.Question(split=split, counted=Counted.ATTACKS))
    except OptionRefused:
        return ()
    events = comparison.main.before.count + comparison.main.after.count
    return (comparison,) if events >= _FEWEST else ()


def _turning_days(record: assess.Record) -> tuple[date, ...]:
    days: Counter[date] = Counter()
    for statement in record.statements.values():
        said = statement.said_days
        if (
            statement.claim in TURNING
            and said is not None
            and said.first is not None
            and said.first == said.last
        ):
            days[said.first] += 1
    ranked = sorted(days, key=lambda day: (-days[day], day))
    return tuple(ranked[:_SPLITS])
