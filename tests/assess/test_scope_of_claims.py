"""Scope: what lies outside a claim's time, persons, place or act does not bear on it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.assess import Record, assessments_of
from onrecord.values import ClaimKind, Measure, Verdict, Voice

CONTRADICTED, UNDECIDED = Verdict.CONTRADICTED, Verdict.UNDECIDED
DAYS = {
    "8 March": ("2016-03-08", None),
    "21 March": ("2016-03-21", None),
    "25 May": ("2016-05-25", None),
    "25 June": ("2016-06-25", None),
    "1 March to 30 May": ("2016-03-01", "2016-05-30"),
}


def dated(text):
    """The days of these tests that stand in a text."""
    return {words: days for words, days in DAYS.items() if words in text}


@pytest.mark.parametrize(
    ("claim", "day", "wanted"),
    [
        ("There is no Kenyan soldier in Dolsk today", "21 March", CONTRADICTED),
        ("There is no Kenyan soldier in Dolsk today", "25 May", UNDECIDED),
        ("There is no Kenyan soldier in Dolsk", "21 March", CONTRADICTED),
        ("There is no Kenyan soldier in Dolsk", "25 June", UNDECIDED),
        ("There is no Kenyan soldier in Dolsk any more", "25 June", CONTRADICTED),
    ],
)
def test_a_claim_about_the_present_holds_around_its_day(make, verdict, claim, day, wanted):
    """Today is for that day, a bare present for two months, and "any more" for longer."""
    record = f"Kenyan soldiers were seen in Dolsk on {day}."
    texts = (
        make(f"{claim}, the minister said.", outlet="A", claims=((claim, ClaimKind.PRESENCE),)),
        make(record, "2016-07-01", "B", dates=dated(record)),
    )
    assert verdict(*texts).verdict is wanted


@pytest.mark.parametrize(
    ("record", "number", "measure", "wanted"),
    [
        ("Nine people were killed in Dolsk on 8 March.", "Nine", Measure.KILLED, CONTRADICTED),
        ("One body was found; one was killed in Dolsk on 8 March.", "one", Measure.KILLED, CONTRADICTED),
        ("From 1 March to 30 May nine people were killed in Dolsk.", "nine", Measure.KILLED, UNDECIDED),
        ("From 1 March to 30 May one was killed in Dolsk.", "one", Measure.KILLED, CONTRADICTED),
        ("From 1 March to 30 May the force lost nine in Dolsk.", "nine", Measure.LOST, UNDECIDED),
    ],
)
def test_a_total_does_not_contradict_its_part(make, verdict, record, number, measure, wanted):  # noqa: PLR0917 - two fixtures and a row
    """A larger total over a longer time leaves a day's count alone, a smaller one does not."""
    claim = "Two people were killed in Dolsk on 8 March"
    count = {"Nine": 9, "nine": 9, "one": 1}[number]
    texts = (
        make(f"{claim}, doctors said.", outlet="A", dates=dated(claim),
             figures={"Two": (Measure.KILLED, 2, 2)}, claims=((claim, ClaimKind.CASUALTIES),)),
        make(record, "2016-06-01", "B", dates=dated(record), figures={number: (measure, count, count)}),
    )  # fmt: skip
    assert verdict(*texts).verdict is wanted


def test_a_denial_of_dead_civilians_is_met_by_a_count_of_them(make, verdict):
    """The sentence says how many of the group denied the record counts."""
    claim = "Shells have killed no civilians in Dolsk"
    record = "Of the dead in Dolsk, nine were fighters and 31 were civilians."
    figures = {"nine": (Measure.OTHER, 9, 9), "31": (Measure.OTHER, 31, 31)}
    found = verdict(
        make(f"{claim}, he said.", outlet="A", claims=((claim, ClaimKind.CASUALTIES),)),
        make(record, "2016-03-21", "B", figures=figures),
    )
    assert found.verdict is CONTRADICTED
    assert "31 civilians" in found.sentence


@pytest.mark.parametrize(
    ("record", "wanted"),
    [
        ("Rebels shot down the Kenyan helicopter near Dolsk on 8 March.", CONTRADICTED),
        ("Rebels shot down a Kenyan helicopter near Bereno on 25 May.", UNDECIDED),
        ("Two Kenyan pilots were killed near Dolsk on 8 March.", UNDECIDED),
    ],
)
def test_an_act_is_only_met_by_the_same_act(make, verdict, record, wanted):
    """Another day and place, or a crash without a downing, says nothing of a downing denied."""
    claim = "The Kenyan helicopter was not shot down near Dolsk on 8 March"
    texts = (
        make(
            f"{claim}, he said.", outlet="A", dates=dated(claim), claims=((claim, ClaimKind.RESPONSIBILITY),)
        ),
        make(record, "2016-06-01", "B", dates=dated(record)),
    )
    assert verdict(*texts).verdict is wanted


def test_a_question_claims_nothing(make, verdict):
    """Words that only ask are undecided, whatever the record says."""
    claim = "Have all Kenyan soldiers left Dolsk?"
    texts = (
        make(f"He asked: {claim}", outlet="A", claims=((claim, ClaimKind.WITHDRAWAL),)),
        make("Kenyan soldiers were still in Dolsk on 21 March.", "2016-03-21", "B"),
    )
    assert verdict(*texts).verdict is UNDECIDED


def test_the_authors_own_words_are_not_assessed(make):
    """What the author foretells is listed with the predictions and gets no verdict."""
    claim = "Engineers will look after the pier of Dolsk"
    document, reading = make(f"{claim}.", outlet="A", claims=((claim, ClaimKind.PREDICTION),))
    own = tuple(replace(said, voice=Voice.AUTHOR) for said in reading.statements)
    assert assessments_of(Record(documents=(document,), readings=(reading,)))
    assert not assessments_of(Record(documents=(document,), readings=(replace(reading, statements=own),)))


def test_a_denial_for_one_calling_is_not_refuted_by_another(make, verdict):
    """That no schoolchild was hurt can be true though a builder died."""
    words = "None of the schoolchildren of Dolsk was injured in the shelling"
    claim = make(f"{words}, he said.", "2016-03-08", claims=((words, ClaimKind.CASUALTIES),))
    assert (
        verdict(claim, make("Two builders died in the shelling of Dolsk.", "2016-03-09")).verdict is UNDECIDED
    )


def test_a_foretold_staying_is_refuted_by_leaving(make, verdict):
    """Who "will never leave" and then leaves has not stayed."""
    words = "The Kenyan soldiers will never leave Dolsk"
    claim = make(f"{words}, he said.", "2016-03-08", claims=((words, ClaimKind.PREDICTION),))
    told = verdict(claim, make("The Kenyan soldiers left Dolsk.", "2016-05-09"))
    assert told.verdict is CONTRADICTED


def test_fire_at_a_wedding_breaks_no_truce(make, verdict):
    """Rifles emptied into the air are no fire across a line."""
    words = "The truce in Dolsk is holding"
    claim = make(f"{words}, he said.", "2016-03-08", claims=((words, ClaimKind.CEASEFIRE),))
    record = make("Heavy firing in Dolsk came from a wedding.", "2016-03-09")
    assert verdict(claim, record).verdict is UNDECIDED
