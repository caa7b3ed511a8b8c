"""What is not known of a time stays unknown, and what is inferred says so."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from onrecord.extract.dates import dates_in
from onrecord.extract.page import Page
from onrecord.values import Days

Make = Callable[..., Page]


def test_a_day_without_any_year_has_no_days(page_of: Make) -> None:
    """With no publication and no year in the text, the value keeps its X's."""
    (found,) = dates_in(page_of("They struck on 14 March.", published=None))
    assert (found.value, found.days) == ("XXXX-03-14", None)


def test_the_sun_is_a_newspaper(page_of: Make) -> None:
    """A short form of a weekday behind an article, or without its capital, is something else."""
    assert dates_in(page_of("The Sun said that a second sun. rose over the city.")) == ()


def test_a_weekday_without_publication_has_no_days(page_of: Make) -> None:
    """The latest date written out chooses years, never weekdays."""
    found = dates_in(
        page_of(
            "They struck on Tuesday. " + "He spoke at length. " * 20 + "It began in March 2016.",
            published=None,
        )
    )
    assert (found[0].value, found[0].days) == ("XXXX-WXX-2", None)


def test_the_latest_written_date_gives_the_year_and_says_so(page_of: Make) -> None:
    """A text without a day of publication is dated by the words that are dated in it."""
    found = dates_in(
        page_of("On July 8 two pilots died. The truce of March 2016 had failed.", published=None)
    )
    assert found[0].days == Days.on(date(2016, 7, 8))
    assert "the latest date written out in the text" in str(found[0].why)


def test_a_dateline_serves_as_the_day_of_writing(page_of: Make) -> None:
    """A full date at the head of the text is where weekdays are counted from."""
    found = dates_in(page_of("BEIRUT, 14 July 2016 - Jets struck the town on Tuesday.", published=None))
    assert [mention.value for mention in found] == ["2016-07-14", "2016-07-12"]
    assert "the date at the head of the text" in str(found[1].why)


def test_the_order_of_numbers_is_the_documents(page_of: Make) -> None:
    """One date that can be read only one way decides all others, and every reading says why."""
    european = dates_in(page_of("Seen on 03/04/2013 and again on 25/12/2012.", published="2016-07-14"))
    american = dates_in(page_of("Seen on 03/04/2013 and again on 12/25/2012.", published="2016-07-14"))
    assert [european[0].value, american[0].value] == ["2013-04-03", "2013-03-04"]
    assert "day first" in str(european[0].why)


def test_an_undecidable_order_leaves_only_the_year(page_of: Make) -> None:
    """Where day and month cannot be told apart there is no day, only the year."""
    (found,) = dates_in(page_of("Seen on 03/04/2013.", published="2016-07-14"))
    assert found.value == "2013-XX-XX"
    assert found.days == Days(first=date(2013, 1, 1), last=date(2013, 12, 31), precision=found.days.precision)


def test_early_and_late_narrow_the_days(page_of: Make) -> None:
    """An edge word takes a third of the span; the value stays that of the whole."""
    (found,) = dates_in(page_of("It began in early March 2016."))
    assert (found.value, found.days) == ("2016-03", Days.between(date(2016, 3, 1), date(2016, 3, 10)))


def test_the_past_three_years_end_at_publication(page_of: Make) -> None:
    """A duration that ends when the text was written has days; a bare one has none."""
    past, bare = dates_in(page_of("For the past three years they fought, and before that for three years."))
    assert past.days == Days.between(date(2013, 7, 14), date(2016, 7, 14))
    assert bare.days is None
