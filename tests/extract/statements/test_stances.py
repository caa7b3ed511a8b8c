"""What a speaker does in saying something."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The army denied that it had shelled the town.", "denies"),
        ("The group claimed responsibility for the bombing.", "claims_responsibility"),
        ("The general ordered the withdrawal of his men.", "orders"),
        ("The envoy urged Russia to leave.", "demands"),
        ("The envoy said that Russia must leave.", "demands"),
        ("The rebels vowed to fight on.", "promises"),
        ("The analyst predicted that the truce would fail.", "predicts"),
        ("The aid chief said that it would not be enough.", "predicts"),
        ("The ministry accused the rebels of breaking the truce.", "accuses"),
        ("The envoy doubted that the truce was real.", "doubts"),
        ("The ministry said that ten people had died.", "asserts"),
        ("He called the deal a cosmetic change.", "asserts"),
        ("The general swore that his men had not shelled the town.", "denies"),
        ("The army said it had nothing to do with the rocket.", "denies"),
        ("The mayor asked whether the army would stay.", "doubts"),
        ("The army warned residents to leave the town.", "demands"),
    ],
)
def test_the_stance_follows_the_cue_and_the_words(said, text, stance):
    """Each cue gives its stance; a plain "said" takes it from what was said."""
    assert said(text)[0].stance == stance
