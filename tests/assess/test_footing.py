"""Footing: of a long text, or of a row, only what a passage tells by its own words counts."""

from __future__ import annotations

import pytest

from onrecord.values import ClaimKind, Measure, Verdict

CLAIM = "There is no Kenyan soldier in Dolsk"
FILLING = " ".join(f"Farmer number {n} spoke of the price of bread." for n in range(12))
DAYS = {"21 March": ("2016-03-21", None), "9 May 2011": ("2011-05-09", None)}


def record(make, text, published="2016-03-22"):
    """A text of the record with the days of these tests that stand in it."""
    return make(text, published, "B", dates={words: days for words, days in DAYS.items() if words in text})


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Kenyan soldiers were seen in Dolsk on 21 March.", Verdict.CONTRADICTED),
        ("Soldiers were seen on 21 March.", Verdict.UNDECIDED),  # whose, and where
        ("Kenyan soldiers were seen in Dolsk on 9 May 2011.", Verdict.UNDECIDED),  # another time
        ("Kenyan soldiers were seen in Warsk on 21 March.", Verdict.UNDECIDED),  # another place
    ],
)
def test_in_a_long_text_a_passage_names_force_place_and_time(make, verdict, words, wanted):
    """What a short text's other sentences would add, the sentences of a long one do not."""
    claim = make(f"{CLAIM}, the minister said.", outlet="A", claims=((CLAIM, ClaimKind.PRESENCE),))
    assert verdict(claim, record(make, f"Dolsk has a market. {FILLING} {words} {FILLING}")).verdict is wanted


def test_the_sentence_before_names_the_place(make, verdict):
    """A place, time or force is carried on over a sentence or two, for what happened there."""
    words = "Nobody was killed in Dolsk on 21 March"
    claim = make(
        f"{words}, the minister said.", outlet="A", claims=((words, ClaimKind.CASUALTIES),),
        dates={"21 March": ("2016-03-21", None)},
    )  # fmt: skip
    told = record(make, f"{FILLING} Shells fell on Dolsk on 21 March. Four people were killed. {FILLING}")
    assert verdict(claim, told).verdict is Verdict.CONTRADICTED


def test_fewer_in_one_sentence_of_a_long_text_refute_no_total(make, verdict):
    """The dead of one day are a part of those of a year."""
    words = "at least 900 people were killed in Dolsk"
    claim = make(
        f"Since 21 March 2011 {words}, the minister said.", outlet="A", claims=((words, ClaimKind.CASUALTIES),),
        figures={"900": (Measure.KILLED, 900, None)}, dates={"21 March 2011": ("2011-03-21", "2016-03-20")},
    )  # fmt: skip
    told = make(
        f"{FILLING} In Dolsk four people were killed on 21 March. {FILLING}", "2016-03-22", "B",
        dates={"21 March": ("2016-03-21", None)}, figures={"four": (Measure.KILLED, 4, 4)},
    )  # fmt: skip
    assert verdict(claim, told).verdict is Verdict.UNDECIDED
