"""Written times and the TIMEX3 values they are read as."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.extract.dates import dates_in
from onrecord.extract.page import Page

Make = Callable[..., Page]

ABSOLUTE = [
    ("It fell on 14 March 2016.", "14 March 2016", "2016-03-14"),
    ("It fell on Monday, March 14, 2016.", "Monday, March 14, 2016", "2016-03-14"),
    ("It fell in March 2016.", "March 2016", "2016-03"),
    ("It fell in 2013.", "2013", "2013"),
    ("It began in the early 1980s.", "the early 1980s", "198X"),
    ("It lasted through the 20th century.", "the 20th century", "19XX"),
    ("It fell in the summer of 2014.", "the summer of 2014", "2014-SU"),
    ("It grew in the third quarter of 2012.", "the third quarter of 2012", "2012-Q3"),
    ("It fell in the first week of March 2016.", "the first week of March 2016", "2016-W09"),
    ("It came at 141530ZMAR16 by radio.", "141530ZMAR16", "2016-03-14T15:30Z"),
    ("They met at 8 p.m. on 14 March 2016.", "8 p.m. on 14 March 2016", "2016-03-14T20:00"),
    ("He served there during 1956-1991.", "1956-1991", "1956/1991"),
    ("They fought on 14–16 March 2016.", "14–16 March 2016", "2016-03-14/2016-03-16"),
    (
        "It rained in the first two weeks of May 2016.",
        "the first two weeks of May 2016",
        "2016-05-01/2016-05-14",
    ),
    ("It ended in the last three months of 2015.", "the last three months of 2015", "2015-10/2015-12"),
    ("They fought from 30 June-2 July 2016.", "30 June-2 July 2016", "2016-06-30/2016-07-02"),
    ("The log says 2016/03/14 in ink.", "2016/03/14", "2016-03-14"),
    ("It fell in Q3 2015.", "Q3 2015", "2015-Q3"),
    ("It grew in the week of 14 March 2016.", "the week of 14 March 2016", "2016-W11"),
    ("Ramadan 2016 was quiet.", "Ramadan 2016", "2016-06-06/2016-07-05"),
]
RELATIVE = [
    ("They struck on Tuesday.", "Tuesday", "2016-07-12"),
    ("They will strike on Tuesday.", "Tuesday", "2016-07-19"),
    ("They struck last week.", "last week", "2016-W27"),
    ("They struck three days ago.", "three days ago", "2016-07-11"),
    ("They struck last night.", "last night", "2016-07-13TNI"),
    ("They struck overnight.", "overnight", "2016-07-14TNI"),
    ("They struck on 8 July.", "8 July", "2016-07-08"),
    ("They struck in December.", "December", "2015-12"),
    ("They struck last March.", "last March", "2016-03"),
    ("They struck earlier this month.", "earlier this month", "2016-07"),
    ("They struck over the weekend.", "the weekend", "2016-W27-WE"),
    ("They grew in the first half of the year.", "the first half of the year", "2016-H1"),
    (
        "They grew in the first four months of the year.",
        "the first four months of the year",
        "2016-01/2016-04",
    ),
    ("They struck in May 2015 and fled in the same period.", "the same period", "2015-05"),
    ("They struck on the 3rd.", "the 3rd", "2016-07-03"),
    ("They struck on the 27th.", "the 27th", "2016-06-27"),
    ("They are now in the city.", "now", "PRESENT_REF"),
]
OTHERS = [
    ("They fought for four months.", "four months", "P4M"),
    ("They fought for nearly two and a half years.", "nearly two and a half years", "P2.5Y"),
    ("A 72-hour truce began.", "72-hour", "PT72H"),
    ("They fought for years.", "years", "PXY"),
    ("Bombs fall every night.", "every night", "P1D"),
    ("They meet every Friday.", "every Friday", "XXXX-WXX-5"),
    ("They meet on Fridays.", "Fridays", "XXXX-WXX-5"),
    ("They meet twice a week.", "twice a week", "P1W"),
]


@pytest.mark.parametrize(("text", "words", "value"), ABSOLUTE + RELATIVE + OTHERS)
def test_a_time_is_read_with_its_words_and_value(page_of: Make, text: str, words: str, value: str) -> None:
    """The words are those of the time without its preposition, and the value is TIMEX3's."""
    found = {mention.quote.words: mention.value for mention in dates_in(page_of(text))}
    assert found.get(words) == value


@pytest.mark.parametrize(
    "text",
    [
        "The troops may leave and march home.",
        "A second attack followed, and the sun rose.",
        "Resolution 2254 binds them.",
        "The fall of the town was near.",
        "Theresa May spoke first.",
        "A 12-year-old boy was hurt.",
        "About 2003 soldiers were killed.",
        "It weighs 1.36 kg.",
    ],
)
def test_words_that_only_look_like_times_are_none(page_of: Make, text: str) -> None:
    """A homonym, a reference, an age or a count is no date."""
    assert dates_in(page_of(text)) == ()


def test_the_next_day_counts_from_the_last_date(page_of: Make) -> None:
    """A step within the text starts from the date before it, not from publication."""
    text = "On 14 March 2016 he ordered the withdrawal. The first jets left the next day. They landed two days later."
    assert [date.value for date in dates_in(page_of(text))] == ["2016-03-14", "2016-03-15", "2016-03-17"]


def test_a_year_beside_serves_both_ends(page_of: Make) -> None:
    """The year of the second day is that of the first, unless a new year lies between."""
    text = "They fought from 30 September to 2 October 2015 and from December 30 to January 2, 2016."
    values = [date.value for date in dates_in(page_of(text))]
    assert values == ["2015-09-30", "2015-10-02", "2015-12-30", "2016-01-02"]
