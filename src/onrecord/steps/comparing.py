"""Comparing: before a day against after it, from the events of a case or from its stated figures."""

from __future__ import annotations

from onrecord import assess, store
from onrecord.steps.records import record_of
from onrecord.values import Comparison


def compare_events(case: store.CaseFile, question: assess.Question) -> Comparison:
    """The comparison that this question asks, from the case's events."""
    return assess.compare(record_of(case), question)


def compare_figures(case: store.CaseFile, question: assess.Question) -> tuple[Comparison, ...]:
    """One comparison for each pair of figures that texts state over times on both sides of the split."""
    return assess.compare_stated(record_of(case), question)
