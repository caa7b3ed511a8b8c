"""Rules from forms to lemmas."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.language.reader.lemmas import Lemmas, apply, rule

WORDS = st.text(alphabet="abcXYZé-'1", min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("form", "lemma"), [("denies", "deny"), ("was", "be"), ("Denied", "deny"), ("SYRIA", "Syria")]
)
def test_a_rule_makes_the_lemma_it_was_made_from(form: str, lemma: str) -> None:
    """Regular, irregular and capitalised forms come back."""
    assert apply(rule(form, lemma), form) == lemma


@given(WORDS, WORDS)
def test_every_pair_has_a_rule(form: str, lemma: str) -> None:
    """A rule exists for any form and lemma, and gives the lemma again."""
    assert apply(rule(form, lemma), form) == lemma


@given(WORDS, WORDS, WORDS)
def test_a_rule_gives_every_word_some_lemma(form: str, lemma: str, other: str) -> None:
    """No word is left without a lemma by a rule that was made for another."""
    assert apply(rule(form, lemma), other)


def test_a_known_lemma_is_preferred_to_a_better_scored_unknown_one() -> None:
    """A word cut too short is no word."""
    lemmas = Lemmas(["L-2-", "L-1-"], {}, {"airstrike"}.__contains__)
    scores = np.array([[2.0, 1.0]], dtype=np.float32)
    assert lemmas.of(["airstrikes"], ["NOUN"], scores) == ["airstrike"]


def test_what_training_was_sure_of_counts_first() -> None:
    """A form that always had one lemma keeps it."""
    lemmas = Lemmas(["L-0-"], {"better ADV": "well"}, {"better"}.__contains__)
    assert lemmas.of(["better"], ["ADV"], np.zeros((1, 1), np.float32)) == ["well"]
