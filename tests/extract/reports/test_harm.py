"""How many were killed and injured, by the figures of the text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.values import Report

Only = Callable[..., Report]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("A soldier was killed in Mopti.", 1, 1),
        ("Soldiers were killed in Mopti.", 1, None),
        ("Two soldiers and a driver were killed by a roadside bomb near Gao.", 3, 3),
    ],
)
def test_deaths_without_a_number_are_one_or_more(only: Only, text: str, low: int, high: int | None) -> None:
    """A single victim is one, others are one and more, and a single one beside a number adds to it."""
    killed = only(text).killed
    assert killed is not None
    assert (killed.low, killed.high) == (low, high)


def test_cause_and_deaths_in_one_sentence_are_one_report(only: Only) -> None:
    """The cause names it, the deaths tell it again, each count goes to its own word."""
    text = "At least 11 civilians were killed and 20 injured when a bomb exploded in a market in Kabul."
    report = only(text)
    assert report.trigger.words == "exploded"
    assert {again.words for again in report.again} == {"killed", "injured"}
    assert report.killed is not None
    assert report.injured is not None
    assert (report.killed.low, report.killed.high, report.injured.low) == (11, None, 20)
