"""What figures count, their measure, and what is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.extract.dates import dates_in
from onrecord.extract.figures import figures_in, figures_of
from onrecord.extract.page import Page
from onrecord.values import Cause, Figure, Measure, Persons

Make = Callable[..., Page]


def _figures(page: Page) -> tuple[Figure, ...]:
    return figures_in(page, dates_in(page), (), ())


@pytest.mark.parametrize(
    ("text", "number", "measure"),
    [
        ("Two Russian pilots were killed near the town.", "Two", Measure.KILLED),
        ("The shelling killed 13 people and wounded 25 others.", "13", Measure.KILLED),
        ("The shelling killed 13 people and wounded 25 others.", "25", Measure.INJURED),
        ("The raid left three civilians dead and six injured.", "three", Measure.KILLED),
        ("The attack claimed the lives of 80 people.", "80", Measure.KILLED),
        ("The death toll rose to 115.", "115", Measure.KILLED),
        ("The army captured 256 prisoners.", "256", Measure.CAPTURED),
        ("The fighting displaced 40,000 people.", "40,000", Measure.DISPLACED),
        ("Moscow lost eight servicemen.", "eight", Measure.LOST),
        ("About 16,000 soldiers served in the country.", "16,000", Measure.PRESENT),
        ("The jets carried out 43 air strikes.", "43", Measure.ATTACKS),
        ("Rebels destroyed seven tanks.", "seven", Measure.DESTROYED),
        ("Six bombers took off.", "Six", Measure.WEAPONS),
        ("The aid is worth $100 million.", "$100 million", Measure.MONEY),
        ("They hold 30 percent of the land.", "30 percent", Measure.SHARE),
        ("The town lies 15 km from the border.", "15", Measure.EXTENT),
        ("There were no casualties.", "no", Measure.LOST),
        ("No soldier died.", "No", Measure.KILLED),
        ("Some 146,000 American troops are in the country.", "146,000", Measure.PRESENT),
        ("Of the dead, 174 were men.", "174", Measure.KILLED),
        ("The army counts 200,000-plus people.", "200,000", Measure.PEOPLE),
        ("Three men were killed and one died of his wounds.", "one", Measure.KILLED),
        ("A dozen or so barrel bombs hit the market.", "A dozen", Measure.WEAPONS),
        ("The men fled, and none was captured.", "none", Measure.CAPTURED),
        ("Some 9,000 people have been killed or are missing.", "9,000", Measure.LOST),
        ("At least 11 civilians, among them a nurse, have died.", "11", Measure.KILLED),
        ("Two thirds of the people have fled.", "Two thirds", Measure.SHARE),
    ],
)
def test_the_measure_is_told_by_grammar(page_of: Make, text: str, number: str, measure: Measure) -> None:
    """The noun, or the verb it suffers or does, says what a number counts."""
    found = {figure.number.words: figure.measure for figure in _figures(page_of(text))}
    assert found.get(number) is measure


@pytest.mark.parametrize(
    "text",
    [
        "The 507th Wing flew an MI-25 and an F-16.",
        "Resolution 2254 was adopted on 18 December 2015.",
        "Ahmed, 27, is a 12-year-old boy's uncle, aged 41.",
        "They met at 10:30 a.m. in 2013.",
        "No doubt they have no presence there.",
        "One of the largest groups left; no one stayed; not one of the buses came.",
        "He came back two days later.",
        "See the notes [2] and [3].",
        "1. The raid failed.\n2. The town fell.",
        "A girl of 14 is among children under five.",
        "A Dutch cameraman, 39, was there.",
    ],
)
def test_what_is_no_count_is_no_figure(page_of: Make, text: str) -> None:
    """Units, models, references, ages, times, ordinals and idioms count nothing."""
    assert [figure.number.words for figure in _figures(page_of(text))] == []


def test_a_part_points_to_its_whole(page_of: Make) -> None:
    """What the text presents as a part is one, and takes the period of the whole."""
    text = "From September 30, 2015 to March 14, 2016 it lost eight servicemen (two non-combat losses)."
    eight, two = _figures(page_of(text))
    assert two.part_of == eight.id
    assert two.cause is Cause.NON_COMBAT
    assert two.period == eight.period
    assert eight.period is not None
    assert eight.period.words == "From September 30, 2015 to March 14, 2016"


def test_children_among_the_dead_are_part_of_them(page_of: Make) -> None:
    """Persons that are part of those killed are counted as killed, and as children."""
    all_of_them, children = _figures(
        page_of("At least 51 civilians including four children were killed in raids.")
    )
    assert (children.part_of, children.measure, children.persons) == (
        all_of_them.id,
        Measure.KILLED,
        Persons.CHILD,
    )
    assert all_of_them.persons is Persons.CIVILIAN


def test_figures_of_a_verb_are_those_of_its_clause(page_of: Make) -> None:
    """A report finds its losses through its trigger, and none of another clause's."""
    page = page_of("A blast killed 13 people, but officials said that 20 rebels had fled.")
    trigger = next(word for word in page.parsed if word.text == "killed")
    assert [figure.number.words for figure in figures_of(trigger, _figures(page), page)] == ["13"]
