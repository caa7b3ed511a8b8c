"""Whose force a claim means, and what it says of it."""

from __future__ import annotations

import pytest

from onrecord.assess.claims import asked_of
from onrecord.assess.passages import passages_of
from onrecord.assess.record import Record
from onrecord.values import ClaimKind


def asked(make, text, words, kind, speaker=None):
    """What these words of the text ask."""
    document, reading = make(text, claims=((words, kind, speaker),))
    record = Record(documents=(document,), readings=(reading,))
    return asked_of(reading.statements[0], record, passages_of(document, reading))


@pytest.mark.parametrize(
    ("words", "kind", "affirms"),
    [
        ("There is not one soldier left in Dolsk", ClaimKind.WITHDRAWAL, True),
        ("No Kenyan soldiers are left in Dolsk", ClaimKind.WITHDRAWAL, True),
        ("No Kenyan soldiers are left in Dolsk", ClaimKind.PRESENCE, False),
        ("None of our soldiers has left Dolsk", ClaimKind.WITHDRAWAL, False),
        ("All soldiers who served in Dolsk have been brought home", ClaimKind.WITHDRAWAL, True),
        ("No soldiers remain in Dolsk", ClaimKind.PRESENCE, False),
        ("The soldiers are still in Dolsk", ClaimKind.PRESENCE, True),
    ],
)
def test_a_claim_about_a_force_affirms_or_denies_by_where_it_is(make, words, kind, affirms):
    """Negations do not count by themselves: being there and having left do."""
    assert asked(make, f"{words}, he said.", words, kind).claim.polarity is affirms


def test_our_men_are_the_speakers_and_never_the_other_camps(make):
    """The police of a governor are not the rebels named a sentence before."""
    text = "Two months ago the Taliban overran Dolsk. My police are back at their posts there."
    claim = asked(make, text, "My police are back at their posts there", ClaimKind.PRESENCE)
    assert claim.camps == {"government"}
    assert claim.side == ()


def test_a_ministers_army_is_his_states(make):
    """An official of a state who speaks of "the army" means his own."""
    words = "The army did not shell the hospital in Dolsk"
    claim = asked(
        make, f"{words}, a Kenyan minister said.", words, ClaimKind.RESPONSIBILITY, "a Kenyan minister"
    )
    assert {name.words for name in claim.forces} == {"Kenyan"}
    assert claim.force_is_bound


def test_only_the_main_part_leaves_some(make):
    """A claim of the main part only says itself that some stay."""
    words = "Only the main part of the force will be withdrawn, not the whole contingent"
    assert asked(make, f"{words}.", words, ClaimKind.WITHDRAWAL).leaves_some
