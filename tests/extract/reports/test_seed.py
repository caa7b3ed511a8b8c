"""The happenings of the seed text, as read by hand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from onrecord.values import Kind, Reality, Report


@pytest.fixture(scope="module")
def seed(read: Callable[..., tuple[Report, ...]], shared: Path) -> tuple[Report, ...]:
    """The reports of the seed text."""
    return read((shared / "texts" / "seed.txt").read_text("utf-8"), published="2016-07-14")


@pytest.mark.parametrize(
    ("kind", "word", "first", "last"),
    [
        (Kind.DEPLOYMENT, "emerged", "1956-01-01", "1956-12-31"),
        (Kind.CAPTURE, "liberated", None, None),
        (Kind.WITHDRAWAL, "left", "2016-03-15", "2016-03-15"),
        (Kind.AGREEMENT, "truce", None, None),
        (Kind.DOWNING, "downed", "2016-07-08", "2016-07-08"),
        (Kind.STRIKE, "hit", None, None),
        (Kind.TALKS, "meet", "2016-07-14", "2016-07-14"),
        (Kind.DEPLOYMENT, "sent", None, None),
    ],
)
def test_every_row_of_the_hand_reading_comes_out(
    seed: tuple[Report, ...], kind: Kind, word: str, first: str | None, last: str | None
) -> None:
    """Each has its kind, one of its words and, where the text tells it, its days."""
    found = [
        report
        for report in seed
        if report.kind is kind and word in {quote.words for quote in (report.trigger, *report.again)}
    ]
    assert found
    if first is not None and last is not None:
        spans = {(report.days.first, report.days.last) for report in found if report.days is not None}
        assert (date.fromisoformat(first), date.fromisoformat(last)) in spans


def test_the_withdrawal_is_planned_and_the_jets_have_left(seed: tuple[Report, ...]) -> None:
    """What was ordered and what was done are told apart."""
    realities = {(report.trigger.words, report.reality) for report in seed if report.kind is Kind.WITHDRAWAL}
    assert ("withdrawal", Reality.PLANNED) in realities
    assert ("left", Reality.HAPPENED) in realities


def test_two_pilots_died_with_the_helicopter(seed: tuple[Report, ...]) -> None:
    """The deaths of the same day belong to the downing."""
    report = next(report for report in seed if report.kind is Kind.DOWNING and report.killed is not None)
    assert report.killed is not None
    assert (report.killed.low, report.killed.high) == (2, 2)
