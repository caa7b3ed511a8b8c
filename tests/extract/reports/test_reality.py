"""Whether a happening is told as fact."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.values import Reality, Report


@pytest.mark.parametrize(
    ("text", "reality"),
    [
        ("Rebels shelled the town of Azaz on Tuesday.", Reality.HAPPENED),
        ("The army did not shell the village.", Reality.DENIED),
        ("Croat forces went on shelling the town of Mostar.", Reality.ONGOING),
        ("The mediators are due to meet President Izetbegovic in Geneva.", Reality.PLANNED),
        ("Both sides have been accused of torture.", Reality.POSSIBLE),
        ("A curfew remains in force in Mitrovica.", Reality.ONGOING),
        ("The militants failed to capture the airport.", Reality.DENIED),
        ("The ministry denied that its jets had bombed the school.", Reality.DENIED),
        ("Rebels are trying to capture the airport.", Reality.ONGOING),
        ("Government forces are advancing on the city of Hodeidah.", Reality.ONGOING),
        ("The army plans to withdraw its troops from Kidal in May.", Reality.PLANNED),
        ("The envoy called for a ceasefire in Sudan.", Reality.PLANNED),
        ("Turkey may send troops to Idlib.", Reality.POSSIBLE),
    ],
)
def test_the_grammar_around_a_trigger_says_whether_it_is_real(
    only: Callable[..., Report], text: str, reality: Reality
) -> None:
    """Negation, modals, plans, attempts, failures and denials are told apart."""
    assert only(text).reality is reality


def test_what_made_it_so_is_said(only: Callable[..., Report]) -> None:
    """A reality other than plain fact names the word that made it so."""
    report = only("The envoy called for a ceasefire in Sudan.")
    assert any(why.cue == "called" for why in report.why)
