"""Whom a pronoun in a role stands for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.values import Report

Read = Callable[..., tuple[Report, ...]]


@pytest.mark.parametrize(
    ("text", "trigger", "agent"),
    [
        ("The air force denied that it had bombed the village of Napipi.", "bombed", "air force"),
        ("Russian marines began their assault on Grozny on Monday.", "assault", "marines"),
        ("The rebels said that they had captured the town of Kidal.", "captured", "rebels"),
    ],
)
def test_a_pronoun_gives_the_noun_it_stands_for(read: Read, text: str, trigger: str, agent: str) -> None:
    """Who denies having bombed is who is said to have bombed; the report says what it went by."""
    report = next(one for one in read(text) if trigger in one.trigger.words)
    assert any(agent in party.quote.words for party in report.agents)
    assert any(why.rule.startswith("stands for") for why in report.why)


def test_a_pronoun_without_a_fitting_noun_stays(read: Read) -> None:
    """Nobody is guessed: "they" after a single town are they."""
    report = next(iter(read("They shelled Donetsk on Monday.")))
    assert [party.quote.words for party in report.agents] == ["They"]
