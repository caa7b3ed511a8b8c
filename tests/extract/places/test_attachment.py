"""Where something happens: the places that grammar ties to a predicate or a noun, and no others."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.extract.entities import entities_in
from onrecord.extract.page import Page
from onrecord.extract.places import places_in, places_of


@pytest.fixture(scope="module")
def where(page_of: Callable[..., Page]) -> Callable[[str, str], list[str]]:
    """The words of the places of one word of a text."""

    def read(text: str, word: str) -> list[str]:
        page = page_of(text)
        found = next(token for token in page.parsed if token.text == word)
        mentions = places_of(found, places_in(page, entities_in(page)), page)
        return [mention.quote.words for mention in mentions]

    return read


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Rebels killed ten soldiers in Donetsk.", "killed", ["Donetsk"]),
        ("Gunmen killed ten farmers near Gao in Mali.", "killed", ["Gao", "Mali"]),
        ("A bomb exploded in Istanbul, Turkey.", "exploded", ["Istanbul", "Turkey"]),
        ("The bombing of a market in Baghdad was condemned.", "bombing", ["Baghdad"]),
    ],
)
def test_a_word_has_the_places_that_hang_on_it(
    where: Callable[[str, str], list[str]], text: str, word: str, expected: list[str]
) -> None:
    """Also what hangs on its object, and what a place lies in."""
    assert where(text, word) == expected


def test_another_clause_has_its_own_places(where: Callable[[str, str], list[str]]) -> None:
    """Where somebody speaks is not where something happened."""
    text = "Officials said in Geneva that rebels attacked a convoy in Aden."
    assert where(text, "attacked") == ["Aden"]
