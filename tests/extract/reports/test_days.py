"""The day of a happening: what hangs on it, what is said of it, and what is lent."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.values import Report

Read = Callable[..., tuple[Report, ...]]

TOLD = [
    ("The ceasefire between the army and the rebels began on Sunday.", "ceasefire", "2016-07-10", None),
    (
        "Rebels who signed a truce on 5 July shelled the town on Monday.",
        "shelled",
        "2016-07-11",
        "2016-07-11",
    ),
    ("Since the coup of February 2015, police have killed 40 people.", "killed", "2015-02-01", None),
    (
        "Gunmen attacked the base on Sunday. Hours later, planes bombed the town.",
        "bombed",
        "2016-07-10",
        "2016-07-10",
    ),
    ("The flag fell on Sunday, a day after the rebels left the city.", "left", "2016-07-09", "2016-07-09"),
]


@pytest.mark.parametrize(("text", "word", "first", "last"), TOLD)
def test_days(read: Read, text: str, word: str, first: str, last: str | None) -> None:
    """The words of the text decide; what only begins has no end."""
    days = next(
        report.days
        for report in read(text)
        if word in {report.trigger.words, *(quote.words for quote in report.again)}
    )
    assert days is not None
    assert (str(days.first), None if days.last is None else str(days.last)) == (first, last)


def test_the_next_sentence_counts_the_dead(read: Read) -> None:
    """Deaths told right after a strike, with no place or day of their own, are its deaths."""
    (strike,) = read("Warplanes bombed a market in Aleppo on Monday. Twelve people were killed.")
    assert strike.killed is not None
    assert strike.killed.low == 12


def test_a_total_is_no_attack(read: Read) -> None:
    """What sums up several attacks stands by itself."""
    text = "Shelling of Douma killed 46 civilians on Monday, bringing the toll since Friday to 403."
    assert sorted(report.killed.low or 0 for report in read(text) if report.killed) == [46, 403]


def test_one_of_its_two_pilots_is_one(read: Read) -> None:
    """The whole of which one was killed was not killed, and the ground is no place."""
    (report,) = (
        one for one in read("One of its two pilots was killed by gunfire from the ground.") if one.killed
    )
    assert (report.killed.low, report.where) == (1, ())
