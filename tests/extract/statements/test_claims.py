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
    ("presence", "no armoured column had crossed the border"),
    ("presence", "there was not one militiaman left in the village"),
    ("withdrawal", "the units are gone from Kidal"),
    ("withdrawal", "its heavy guns had been hauled back from the line"),
    ("completion", "every one of the 212 hostages is now free"),
    ("completion", "the war is behind us"),
    ("means", "the planes struck the town with guided munitions exclusively"),
    ("means", "cluster munitions were used against the suburb"),
    ("casualties", "not a man had been lost"),
    ("casualties", "there were no civilian victims in the raid"),
    ("responsibility", "the grenade was thrown by two members of the guard"),
    ("responsibility", "the army is innocent of the deaths in Gao"),
    ("ceasefire", "the southern districts were quiet"),
    ("ceasefire", "both sides are sticking to the arrangement"),
    ("control", "the town is ours"),
    ("control", "Goma is back with the government"),
    ("prediction", "Aden airport is to reopen on 1 March"),
    ("prediction", "talks would begin in Doha by Friday"),
    ("presence", "a column of tanks had rumbled into the village"),
    ("presence", "no armed foreigner had slipped across the river"),
    ("presence", "gunmen came and were hiding in the town"),
    ("withdrawal", "the last bus had rolled off before dawn"),
    ("withdrawal", "its men had merely been regrouped outside the capital"),
    ("withdrawal", "the rebels had been thrown back beyond the river"),
    ("control", "the gates of the city are in our keeping"),
    ("control", "not a metre of the town had been given up"),
    ("control", "its fighters drove the militia out of the port"),
    ("control", "the camp belongs to its men"),
    ("responsibility", "the army was behind the shelling"),
    ("casualties", "over 100 had fallen in a single day"),
    ("ceasefire", "he had heard no shot since noon"),
    (None, "the analysis left no doubt"),
]


@pytest.mark.parametrize(("claim", "words"), CLAIMS)
def test_the_words_decide_the_kind_of_claim(said, claim, words):
    """A plain "said that" leaves the kind to what was said."""
    (statement,) = said(f"The spokesman said that {words}.")
    assert statement.claim == claim


def test_a_definite_weapon_is_an_act_and_no_kind_of_means(said):
    """The denial of a known shell is about an act, that of shells in general about a means."""
    (act,) = said("The colonel said that the rebels did not fire the shell that fell on the market.")
    (means,) = said("The colonel said that the rebels fired no shells at the town.")
    assert (act.claim, means.claim) == ("responsibility", "means")


def test_what_is_demanded_makes_no_claim_of_what_was_done(said):
    """A demand tells what should be, so neither its acts nor its places are claims."""
    (statement,) = said("The envoy urged the rebels to return to the positions they held in May.")
    assert statement.claim is None


def test_the_next_sentence_is_asked_where_the_first_makes_no_claim(said):
    """A quotation of two sentences makes the claim of the first that makes one."""
    (statement,) = said('"Do not be afraid," the general said. "The last of the brigade has left the town."')
    assert statement.claim == "withdrawal"


def test_what_introduces_a_claim_is_read_past(said):
    """In "our understanding is that ..." the claim stands behind."""
    (statement,) = said("The spokesman said our understanding is that the army shelled the market.")
    assert statement.claim == "responsibility"


def test_those_accused_of_doing_something_are_held_responsible(said):
    """A gerund behind "accused" tells an act even where no list knows its verb."""
    (statement,) = said("The general accused the neighbour of shielding the smugglers.")
    assert (statement.stance, statement.claim) == ("accuses", "responsibility")
