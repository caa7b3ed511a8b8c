"""Who did what to whom, through the constructions of English."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.values import Kind, Report

Only = Callable[..., Report]


@pytest.mark.parametrize(
    ("text", "agent", "target"),
    [
        ("The convoy was ambushed by gunmen.", "gunmen", "convoy"),
        ("American instructors trained Iraqi soldiers.", "American instructors", "Iraqi soldiers"),
        ("Gunmen kidnapped six aid workers in Marib.", "Gunmen", "six aid workers"),
        ("Rebels shot down a helicopter near Palmyra.", "Rebels", "a helicopter"),
        ("Turkey may send troops to Idlib.", "Turkey", "troops"),
    ],
)
def test_active_and_passive_name_the_same_roles(only: Only, text: str, agent: str, target: str) -> None:
    """The subject of an active verb and the by-phrase of a passive are who did it."""
    report = only(text)
    assert any(agent in party.quote.words for party in report.agents)
    assert any(target in party.quote.words for party in report.targets)


def test_those_before_a_noun_did_it_and_those_after_on_suffered_it(only: Only) -> None:
    """In "Russian air strikes on a market", Russians strike and the market is struck."""
    report = only("Russian air strikes on a market in Idlib killed 20 civilians.")
    assert report.kind is Kind.STRIKE
    assert [party.quote.words for party in report.agents] == ["Russian"]
    assert "market" in report.targets[0].quote.words


def test_the_noun_after_of_suffers_and_the_one_after_by_acts(only: Only) -> None:
    """In "the shelling of Donetsk by forces", the forces shell and Donetsk is where."""
    report = only("The shelling of Donetsk by Ukrainian forces went on.")
    assert [party.quote.words for party in report.agents] == ["Ukrainian forces"]
    assert [place.quote.words for place in report.where] == ["Donetsk"]


def test_a_relative_clause_lends_its_noun(only: Only) -> None:
    """In "the jets that struck the hospital killed nine", the jets strike, and it is one happening."""
    report = only("The jets that struck the hospital killed nine people.")
    assert "jets" in report.agents[0].quote.words
    assert report.killed is not None
    assert report.killed.low == 9


def test_coordinated_agents_are_several_parties(only: Only) -> None:
    """In "Russia and Iran sent advisers", both sent them."""
    report = only("Russia and Iran sent advisers to Syria.")
    assert {party.actor for party in report.agents} == {"russia", "iran"}
    assert report.kind is Kind.DEPLOYMENT


def test_who_moves_by_himself_is_agent_and_who_is_pulled_out_is_target(only: Only) -> None:
    """The troops that an army withdraws are its target."""
    report = only("The army plans to withdraw its troops from Kidal in May.")
    assert [party.quote.words for party in report.targets] == ["its troops"]
    moved = only("The troops crossed back over the border on Sunday.")
    assert [party.quote.words for party in moved.agents] == ["The troops"]
    assert moved.kind is Kind.WITHDRAWAL


@pytest.mark.parametrize(
    ("text", "agent", "target"),
    [
        ("The troops came under mortar fire near the school.", None, "troops"),
        ("The army has demanded his arrest by police.", "police", None),
        ("Turkey has supplied the government with armed drones.", "Turkey", "government"),
        ("Haftar enjoys the backing of Egypt.", "Egypt", "Haftar"),
        ("The militants killed a colonel, Ivan Petrov, and two soldiers.", "militants", "colonel"),
    ],
)
def test_further_constructions_name_their_roles(
    only: Only, text: str, agent: str | None, target: str | None
) -> None:
    """Who comes under fire suffers it; who backs stands after "of"; a weapon stands after "with"."""
    report = only(text)
    assert agent is None or any(agent in party.quote.words for party in report.agents)
    assert agent is not None or not report.agents
    assert target is None or any(target in party.quote.words for party in report.targets)


def test_no_role_is_taken_from_the_words_of_the_trigger(only: Only) -> None:
    """In "artillery fire", artillery is nobody who does it."""
    assert not only("Artillery fire hit the town of Avdiivka.").agents
