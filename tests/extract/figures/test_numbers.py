"""Stated numbers and the bounds they are read with."""

from __future__ import annotations

import pytest

from onrecord.extract.figures.numbers import numbers_in

CASES = [
    ("eight servicemen", "eight", 8, 8, False),
    ("as many as 8,000 people", "8,000", None, 8000, False),
    ("at least 11 people", "11", 11, None, False),
    ("more than 40 tanks", "40", 40, None, False),
    ("fewer than 40 tanks", "40", None, 40, False),
    ("nearly two dozen rockets", "two dozen", 24, 24, True),
    ("some 2.5 million people", "2.5 million", 2_500_000, 2_500_000, True),
    ("dozens of shells", "dozens", 24, None, True),
    ("hundreds of thousands of people", "hundreds of thousands", 200_000, None, True),
    ("tens of thousands of people", "tens of thousands", 20_000, None, True),
    ("between 5 and 7 soldiers", "5 and 7", 5, 7, False),
    ("15 to 20 vehicles", "15 to 20", 15, 20, False),
    ("15-20 vehicles", "15-20", 15, 20, False),
    ("2 to 3 million people", "2 to 3 million", 2_000_000, 3_000_000, False),
    ("both countries", "both", 2, 2, False),
    ("a couple of tanks", "a couple", 2, 2, False),
    ("no casualties", "no", 0, 0, False),
    ("a hundred and six men", "a hundred and six", 106, 106, False),
    ("$100 million in aid", "$100 million", 100_000_000, 100_000_000, False),
    ("30 percent of it", "30 percent", 30, 30, False),
    ("٤٥ people", "٤٥", 45, 45, False),
    ("٨٬٠٠٠ people", "٨٬٠٠٠", 8000, 8000, False),
    ("20 or more men", "20", 20, None, False),
    ("200,000-plus people", "200,000", 200_000, None, False),
    ("60-odd men", "60", 60, 60, True),
    ("a couple of thousand people", "a couple of thousand", 2000, 2000, False),
    ("no more than 20 men", "20", None, 20, False),
    ("no fewer than 15 men", "15", 15, None, False),
    ("not more than a dozen men", "a dozen", None, 12, False),
    ("two-thirds of the land", "two-thirds", 0.6667, 0.6667, False),
    ("nearly half of them", "half", 0.5, 0.5, True),
    ("one in five of the children", "one in five", 0.2, 0.2, False),
    ("nine out of ten houses", "nine out of ten", 0.9, 0.9, False),
    ("a quarter of a million people", "a quarter of a million", 250_000, 250_000, False),
]


@pytest.mark.parametrize(("text", "words", "low", "high", "approximate"), CASES)
def test_a_number_is_read_with_its_bounds(
    text: str, words: str, low: float | None, high: float | None, approximate: object
) -> None:
    """The number's words leave the bound words out; the open end of a bound stays open."""
    (found,) = numbers_in(text)
    assert text[found.start : found.end] == words
    assert (found.bounds.low, found.bounds.high, found.bounds.approximate) == (low, high, approximate)


def test_the_bound_words_are_kept_apart() -> None:
    """The words that bound a number stand beside it and are no part of it."""
    text = "at least 11 people"
    (found,) = numbers_in(text)
    assert found.bound is not None
    assert text[slice(*found.bound)] == "at least"


@pytest.mark.parametrize("text", ["the mi-25 flew", "a tu-22m3 flew", "version 3.2.1", "x5 and b52"])
def test_digits_inside_a_code_are_no_number(text: str) -> None:
    """Digits that are part of a longer name or version are left alone."""
    assert [text[found.start : found.end] for found in numbers_in(text) if text[found.start - 1] != "-"] == []
