"""Claims: each kind against a record that bears it out, refutes it, strains it or says nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from onrecord.assess.claims import KINDS
from onrecord.values import ClaimKind, Measure, Stance, Verdict

CONSISTENT, TENSION = Verdict.CONSISTENT, Verdict.IN_TENSION
CONTRADICTED, UNDECIDED = Verdict.CONTRADICTED, Verdict.UNDECIDED

NO_SOLDIER = "No Kenyan soldier has been in Dolsk since 1 March"
ALL_LEFT = "All Kenyan soldiers have left Dolsk"
DONE = "The evacuation of Dolsk is complete"
NO_BOMBS = "Kenyan forces dropped no cluster bombs on Dolsk"
HELD = "The truce in Dolsk has held since 1 March"
HELD_BY = "Dolsk is under the control of Kenyan forces"
NOT_OURS = "Kenyan forces did not shell the school in Dolsk"
FORETOLD = "All Kenyan soldiers will have left Dolsk by 1 April"

CASES = (
    (ClaimKind.PRESENCE, NO_SOLDIER, "Kenyan soldiers were seen in Dolsk on 8 March.", CONTRADICTED),
    (ClaimKind.PRESENCE, NO_SOLDIER, "Chadian soldiers were seen in Dolsk on 8 March.", UNDECIDED),
    (ClaimKind.PRESENCE, NO_SOLDIER, "Kenyan soldiers were seen in Bereno on 8 March.", UNDECIDED),
    (ClaimKind.PRESENCE, NO_SOLDIER, "A rebel spokesman claimed that Kenyan soldiers were in Dolsk on 8 March.", TENSION),
    (ClaimKind.PRESENCE, NO_SOLDIER, "Kenyan soldiers may have been in Dolsk on 8 March.", UNDECIDED),
    (ClaimKind.PRESENCE, NO_SOLDIER, "Monitors met no Kenyan soldier in Dolsk on 8 March.", CONSISTENT),
    (ClaimKind.WITHDRAWAL, ALL_LEFT, "Kenyan soldiers were still in Dolsk on 8 April.", CONTRADICTED),
    (ClaimKind.WITHDRAWAL, ALL_LEFT, "The last Kenyan soldiers left Dolsk on 8 March.", CONSISTENT),
    (ClaimKind.WITHDRAWAL, ALL_LEFT, "Kenyan soldiers are to leave Dolsk under a plan.", UNDECIDED),
    (ClaimKind.COMPLETION, DONE, "Some 90 people were still to be fetched from Dolsk on 8 April.", CONTRADICTED),
    (ClaimKind.COMPLETION, DONE, "The evacuation of Dolsk was finished on 8 March, the Red Cross noted.", CONSISTENT),
    (ClaimKind.MEANS, NO_BOMBS, "Kenyan jets dropped cluster bombs on Dolsk on 8 March.", CONTRADICTED),
    (ClaimKind.MEANS, NO_BOMBS, "Experts in Dolsk found no trace of cluster bombs.", CONSISTENT),
    (ClaimKind.CEASEFIRE, HELD, "Shells killed four people in Dolsk on 8 March.", CONTRADICTED),
    (ClaimKind.CEASEFIRE, HELD, "Shells killed four people in Dolsk on 8 February.", UNDECIDED),
    (ClaimKind.CEASEFIRE, HELD, "Observers in Dolsk heard no shot on 8 March.", CONSISTENT),
    (ClaimKind.CONTROL, HELD_BY, "Chadian fighters hold Dolsk, our reporter found on 8 April.", CONTRADICTED),
    (ClaimKind.CONTROL, HELD_BY, "Kenyan forces hold Dolsk, our reporter found on 8 April.", CONSISTENT),
    (ClaimKind.RESPONSIBILITY, NOT_OURS, "The shell was fired on Dolsk by a Kenyan battery, the inquiry found.", CONTRADICTED),
    (ClaimKind.RESPONSIBILITY, NOT_OURS, "The school in Dolsk has a new roof.", UNDECIDED),
    (ClaimKind.PREDICTION, FORETOLD, "The last Kenyan soldiers left Dolsk on 25 March.", CONSISTENT),
)  # fmt: skip
DAYS = {
    "1 March": ("2016-03-01", None),
    "8 March": ("2016-03-08", None),
    "8 February": ("2016-02-08", None),
    "25 March": ("2016-03-25", None),
    "8 April": ("2016-04-08", None),
    "1 April": ("2016-04-01", None),
}


def dates_in(text):
    """The days of these tests that stand in a text."""
    return {words: days for words, days in DAYS.items() if words in text}


def two(make, kind, claim, record, published="2016-03-20"):
    """A claim and a record of one sentence each."""
    return (
        make(
            f"{claim}, the minister said.",
            published,
            "Claim Gazette",
            dates=dates_in(claim),
            claims=((claim, kind),),
        ),
        make(record, "2016-04-10", "Record Courier", dates=dates_in(record)),
    )


@pytest.mark.parametrize("case", CASES)
def test_verdict_of_each_kind(make, verdict, case):
    """The verdict is the one that the definitions give, with a sentence and the record's last day."""
    kind, claim, record, wanted = case
    found = verdict(*two(make, kind, claim, record))
    assert found.verdict is wanted, found.sentence
    assert found.record_until == date(2016, 4, 10)
    assert found.sentence.endswith(".")


def test_there_is_one_module_for_every_kind_of_claim():
    """The written tuple holds all nine kinds, each documented for a reader who is no programmer."""
    assert {module.KIND for module in KINDS} == set(ClaimKind)
    assert all("undecided" in (module.__doc__ or "") for module in KINDS)


@pytest.mark.parametrize(
    "case",
    [
        ("At least ten people died", 10, None, 14, CONSISTENT),
        ("At least ten people died", 10, None, 6, CONTRADICTED),
        ("Ten people died", 10, 10, 31, CONTRADICTED),
        ("No more than ten people died", None, 10, 10, CONSISTENT),
    ],
)
def test_numbers_are_held_against_the_claims_bounds(make, verdict, case):
    """A count inside the bound agrees, one outside cannot be true together with it."""
    claim, low, high, counted, wanted = case
    number = "ten" if "ten" in claim else "Ten"
    said = f"{claim} in the strike on Dolsk"
    texts = (
        make(said + ", he said.", outlet="A", figures={number: (Measure.KILLED, low, high)},
             claims=((said, ClaimKind.CASUALTIES),)),
        make(f"Doctors in Dolsk counted {counted} dead after the strike.", "2016-04-10", "B",
             figures={str(counted): (Measure.KILLED, counted, counted)}),
    )  # fmt: skip
    assert verdict(*texts).verdict is wanted


def test_a_report_taken_back_counts_no_more(make, verdict):
    """After the outlet's retraction nothing bears on the claim."""
    claim = "Nobody died when a shell hit the pier of Dolsk"
    texts = (
        make(claim + ", she said.", outlet="A", claims=((claim, ClaimKind.CASUALTIES),)),
        make("Four people died when a shell hit the pier of Dolsk.", "2016-03-21", "Agency"),
    )
    back = make("The agency withdraws its report of four dead in Dolsk.", "2016-03-25", "Agency")
    assert verdict(*texts).verdict is CONTRADICTED
    assert verdict(*texts, back).verdict is UNDECIDED
    assert verdict(*texts, back, until=date(2016, 3, 22)).verdict is CONTRADICTED


def test_what_the_speaker_repeats_is_no_support(make, verdict):
    """The same speaker in another paper bears nothing out."""
    first, _ = two(make, ClaimKind.WITHDRAWAL, ALL_LEFT, "x.")
    again = "Kenyan soldiers left Dolsk on 8 March, the Kenyan ministry said."
    other = make(again, "2016-04-10", "Record Courier", dates=dates_in(again))
    named = make(
        "The Kenyan ministry spoke. " + ALL_LEFT + ".", "2016-03-05", "Claim Gazette",
        claims=((ALL_LEFT, ClaimKind.WITHDRAWAL, "The Kenyan ministry"),),
    )  # fmt: skip
    assert verdict(first, other).verdict is CONSISTENT
    assert verdict(named, other).verdict is UNDECIDED


def test_facts_that_leave_open_what_they_mean_make_tension(make, verdict):
    """A doubt told beside a fact against the claim turns contradiction into tension."""
    record = "Kenyan soldiers were seen in Dolsk on 8 March. Whether they had come to stay could not be established."
    assert verdict(*two(make, ClaimKind.PRESENCE, NO_SOLDIER, record)).verdict is TENSION


def test_a_claim_only_guessed_at_is_undecided(make, verdict):
    """What its own speaker hedges claims nothing that a record could refute."""
    claim = "Kenyan soldiers may have left Dolsk"
    record = "Kenyan soldiers were still in Dolsk on 8 April."
    assert verdict(*two(make, ClaimKind.WITHDRAWAL, claim, record)).verdict is UNDECIDED


def test_a_denial_in_the_words_is_not_turned_by_the_stance(make, verdict):
    """A speaker who says "never" denies once, whatever stance was read; the use of the weapon then refutes him."""
    document, reading = make(NO_BOMBS + ", he said.", outlet="A", claims=((NO_BOMBS, ClaimKind.MEANS),))
    denying = replace(reading, statements=(replace(reading.statements[0], stance=Stance.DENIES),))
    other = make("Kenyan jets dropped cluster bombs on Dolsk.", "2016-03-22", "B")
    assert verdict((document, denying), other).verdict is CONTRADICTED


@pytest.mark.parametrize(
    "case",
    [
        (ClaimKind.RESPONSIBILITY, "Kenyan forces have never fired on civilians", "Kenyan jets struck a rebel camp.", UNDECIDED),
        (ClaimKind.RESPONSIBILITY, NOT_OURS, "A Kenyan battery shelled the market in Dolsk, the inquiry found.", UNDECIDED),
        (ClaimKind.WITHDRAWAL, ALL_LEFT, "Kenyan soldiers left Dolsk. Five soldiers were still there on 8 April.", TENSION),
        (ClaimKind.CONTROL, HELD_BY, "In Dolsk the last Chadian guards had gone on 8 April.", CONSISTENT),
        (ClaimKind.MEANS, NO_BOMBS, "Not one cluster bomb fell on Dolsk, the log of the cluster bombs shows.", CONSISTENT),
    ],
)  # fmt: skip
def test_what_is_not_the_claims_does_not_refute_it(make, verdict, case):
    """Another act, another target, men of no told force, holders who left and a denial before a mention."""
    kind, claim, told, wanted = case
    said = make(f"{claim}, the minister said.", outlet="A", dates=dates_in(claim), claims=((claim, kind),))
    found = verdict(said, make(told, "2016-04-12", "B", dates=dates_in(told)))
    assert found.verdict is wanted
