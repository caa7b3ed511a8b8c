"""The facts of a sentence, apart from its plans, guesses and denials."""

from __future__ import annotations

import pytest

from onrecord.assess.facts import factual
from onrecord.assess.passages import passages_of


def facts(make, text):
    """The words that are left of the only sentence."""
    (passage,) = passages_of(*make(text))
    found = factual(passage)
    return None if found is None else " ".join(word.word for word in found.words)


def test_a_plan_beside_a_fact_falls_away(make):
    """What is to follow is no fact; what was done is."""
    assert facts(make, "Ten lorries left, and the rest will follow soon.") == "Ten lorries left"


def test_what_a_plan_governs_falls_away_with_it(make):
    """The words "and to" go on with the plan before it."""
    assert facts(make, "The army plans to leave Dolsk, and to close its base.") is None


def test_a_fact_measured_by_a_plan_stays(make):
    """Being ahead of schedule plans nothing."""
    assert facts(make, "The last bus left ahead of schedule.") == "The last bus left ahead of schedule"


@pytest.mark.parametrize(
    "text", ["Did they leave Dolsk?", "Which of them fired cannot be told.", "Soldiers leave Dolsk"]
)
def test_a_question_or_heading_tells_nothing(make, text):
    """Neither a question, open or hidden, nor a line without an end tells a fact."""
    assert facts(make, text) is None
