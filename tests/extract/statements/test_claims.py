"""The kind of claim that words make."""

from __future__ import annotations

import pytest

CLAIMS = [
    ("presence", "there are no Russian soldiers in the country"),
    ("presence", "the brigade is still in the northern part of the town"),
    ("withdrawal", "the last soldiers have left the base at Karim"),
    ("withdrawal", "the brigade had pulled out of the strip"),
    ("completion", "the operation is over and all its tasks have been carried out"),
    ("completion", "the removal of the mines had been completed"),
    ("means", "the army used no artillery against the town"),
    ("means", "the coalition has never dropped cluster bombs there"),
    ("casualties", "twelve people were killed in the strike"),
    ("casualties", "nobody was hurt in the attack"),
    ("responsibility", "the rebels had shelled the hospital"),
    ("responsibility", "the army had nothing to do with the explosion"),
    ("responsibility", "it was foreign jets that had bombed the trucks"),
    ("ceasefire", "the truce has held since Friday"),
    ("ceasefire", "neither side has fired a shot since Monday"),
    ("control", "the border crossing is in the hands of the army"),
    ("control", "his men have captured the port"),
    ("prediction", "the last troops will be gone by the end of May"),
    (None, "the talks had been friendly"),
]


@pytest.mark.parametrize(("claim", "words"), CLAIMS)
def test_the_words_decide_the_kind_of_claim(said, claim, words):
    """A plain "said that" leaves the kind to what was said."""
    (statement,) = said(f"The spokesman said that {words}.")
    assert statement.claim == claim
