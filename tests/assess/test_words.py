"""Words, names and sentences, read without a grammar."""

from __future__ import annotations

import pytest

from onrecord.assess.camps import camps_in
from onrecord.assess.lexicon import negations, signs
from onrecord.assess.names import Role, names_in
from onrecord.assess.sentences import sentences_of
from onrecord.assess.wording import Phrases, stem, tokens


@pytest.mark.parametrize(
    ("one", "other"),
    [("shelled", "shelling"), ("soldiers", "soldier"), ("parties", "party"), ("strikes", "strike")],
)
def test_forms_of_one_word_have_one_stem(one, other):
    """Endings do not tell two forms of a word apart."""
    assert stem(one) == stem(other)


def test_a_star_stands_for_a_few_words():
    """A phrase with a star spans up to three words, and no more."""
    listed = Phrases(["hold * fire"])
    assert listed.any_in("to hold their fire")
    assert not listed.any_in("to hold the line while others kept up their fire")


def test_two_negations_affirm_and_no_doubt_denies_nothing():
    """A denied denial, "not without soldiers", tells of soldiers, and "no doubt" is no denial."""
    text = "It left no doubt."
    assert negations(tokens(text)) == ()
    text = "Nobody was killed."
    assert signs("harmed", tokens(text), text) == (False,)


def test_a_negation_in_another_clause_turns_nothing():
    """He "did not come, but four were killed" tells of four killed."""
    text = "He did not come, but four were killed."
    assert signs("dead", tokens(text), text) == (True,)


def test_a_name_is_a_force_or_a_place_by_the_words_around_it():
    """An adjective before soldiers is a force, a name after "in" a place, a titled person neither."""
    names = {
        n.words: n.role
        for n in names_in("General Otto Brand saw Kenyan soldiers of the 61st Brigade in Dolsk.")
    }
    assert names == {"Kenyan": Role.FORCE, "61st Brigade": Role.FORCE, "Dolsk": Role.PLACE}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("the 61st Brigade", "the 94th Brigade", False),
        ("in Upper Artsen", "in Lower Artsen", False),
        ("at Outpost Karim", "at Combat Outpost Karim", True),
        ("at Combat Outpost Karim", "at Combat Outpost Lamar", False),
    ],
)
def test_numbers_and_quarters_tell_names_apart(one, other, same):
    """Two names are the same only if neither a number, a quarter nor a further word tells them apart."""
    assert names_in(one)[0].is_same(names_in(other)[0]) is same


def test_a_place_that_is_only_measured_from_is_marked():
    """The words "east of Karim" do not speak of Karim."""
    assert names_in("a valley east of Karim")[0].is_beside


def test_unnamed_forces_stand_in_camps():
    """The army and its patrols are one camp, gunmen another."""
    assert camps_in(tokens("government patrols")) == camps_in(tokens("the army"))
    assert not camps_in(tokens("gunmen")) & camps_in(tokens("soldiers"))


def test_ranks_and_initials_do_not_end_a_sentence(make):
    """Only a full stop before a new sentence does."""
    document, _ = make("Gen. A. Brand left. He was 61.\n\nA new paragraph")
    assert [quote.words for quote in sentences_of(document)] == [
        "Gen. A. Brand left.",
        "He was 61.",
        "A new paragraph",
    ]
