"""Which date belongs to which word."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.extract.dates import date_of, dates_in
from onrecord.extract.page import Page
from onrecord.language import Word

Make = Callable[..., Page]


def _word(page: Page, text: str) -> Word:
    return next(word for word in page.parsed if word.text == text)


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        ("Jets struck the town on 8 July.", "struck", "8 July"),
        ("The attack on Monday killed two pilots.", "killed", "Monday"),
        ("The attack on Monday killed two pilots.", "attack", "Monday"),
        ("He said on Monday that jets struck the town on Friday.", "struck", "Friday"),
        ("He said on Monday that jets struck the town on Friday.", "said", "Monday"),
    ],
)
def test_a_date_goes_to_its_predicate(page_of: Make, text: str, word: str, date: str) -> None:
    """The date of the word's own clause is its date."""
    page = page_of(text)
    found = date_of(_word(page, word), dates_in(page), page)
    assert found is not None
    assert found.quote.words == date


def test_the_day_of_saying_is_not_lent_to_what_was_said(page_of: Make) -> None:
    """A statement's content does not take the date of the verb of saying."""
    page = page_of("He said on Monday that the jets had left.")
    assert date_of(_word(page, "left"), dates_in(page), page) is None
