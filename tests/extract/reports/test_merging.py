"""One happening told twice is one report, two happenings are two."""

from __future__ import annotations

from collections.abc import Callable

from onrecord.values import Kind, Report

Read = Callable[..., tuple[Report, ...]]


def test_a_definite_noun_takes_up_what_was_told(only: Callable[..., Report]) -> None:
    """A noun with its article is the same strike: "The strike killed ten" after "an airstrike hit a hospital"."""
    report = only("An airstrike hit a hospital in Idlib on Saturday. The strike killed ten people.")
    assert "strike" in {again.words for again in report.again}
    assert report.killed is not None
    assert report.killed.low == 10


def test_two_strikes_in_one_sentence_stay_two(read: Read) -> None:
    """Different targets in different places are different happenings."""
    found = read("Rebels shelled Azaz on Monday and government jets bombed Maarat al-Numan on Tuesday.")
    assert [report.kind for report in found] == [Kind.STRIKE, Kind.STRIKE]


def test_another_attack_is_not_the_first(read: Read) -> None:
    """The word "another" keeps a happening apart."""
    text = (
        "A rocket attack killed three people in Aleppo. Another rocket attack killed three people in Aleppo."
    )
    assert len(read(text)) == 2


def test_reading_twice_gives_the_same(read: Read) -> None:
    """Nothing depends on what was read before."""
    text = "Jets bombed a school in Idlib. Ten pupils died. The rebels shelled Aleppo in return."
    assert read(text) == read(text)
