"""Laws of numbers: whatever English or digits can write is read back, with its bounds, and within its words."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.dates.scanner import lowered
from onrecord.extract.figures.numbers import numbers_in
from onrecord.extract.numerals import value_of, words

UNITS = {int(value): word for word, value in words("units").items() if value}
TENS = {int(value): word for word, value in words("tens").items() if word != "fourty"}
LARGEST = 999_999_999


def written(number: int) -> str:
    """A number from 1 to 999,999,999 in English words."""
    for size, name in ((1_000_000, "million"), (1_000, "thousand"), (100, "hundred")):
        if number >= size:
            rest = number % size
            joint = " and " if size == 100 or rest < 100 else " "
            return f"{written(number // size)} {name}{joint + written(rest) if rest else ''}"
    if number in UNITS:
        return UNITS[number]
    tens = TENS[number // 10 * 10]
    return f"{tens}-{UNITS[number % 10]}" if number % 10 else tens


@given(number=st.integers(min_value=1, max_value=LARGEST))
def test_number_words_are_read_back(number: int) -> None:
    """Words for a number, with "and" and hyphens, are one number of that value and exactly those words."""
    text = f"they saw {written(number)} soldiers"
    (found,) = numbers_in(text)
    assert text[found.start : found.end] == written(number)
    assert (found.bounds.low, found.bounds.high) == (number, number)


@given(number=st.integers(min_value=0, max_value=LARGEST), point=st.integers(min_value=0, max_value=9))
def test_digits_are_read_back(number: int, point: int) -> None:
    """Digits with and without thousands marks, with a decimal, and in Arabic-Indic script have one value."""
    arabic = str(number).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    assert value_of(str(number)) == value_of(f"{number:,}") == value_of(arabic) == number
    assert value_of(f"{number:,}.{point}") == pytest.approx(number + point / 10)


@given(
    low=st.integers(min_value=1, max_value=5000),
    more=st.integers(min_value=1, max_value=5000),
    form=st.sampled_from(["between {} and {}", "{} to {}", "{}-{}", "from {} to {}", "{}–{}"]),
)
def test_ranges_are_read_back(low: int, more: int, form: str) -> None:
    """A range in any form is one number with both ends."""
    (found,) = numbers_in(f"they saw {form.format(low, low + more)} soldiers")
    assert (found.bounds.low, found.bounds.high) == (low, low + more)


@given(
    number=st.integers(min_value=1, max_value=LARGEST),
    bound=st.sampled_from(
        [
            ("at least", "low"),
            ("more than", "low"),
            ("as many as", "high"),
            ("up to", "high"),
            ("about", "about"),
        ]
    ),
)
def test_bounds_are_read_back(number: int, bound: tuple[str, str]) -> None:
    """A bound opens one end or blurs both, and never moves the number."""
    words_of_bound, kind = bound
    (found,) = numbers_in(f"they saw {words_of_bound} {number:,} soldiers")
    expected = {"low": (number, None), "high": (None, number), "about": (number, number)}[kind]
    assert (found.bounds.low, found.bounds.high) == expected
    assert found.bounds.approximate == (kind == "about")


@given(text=st.text(max_size=300))
def test_no_number_lies_outside_the_text_or_another(text: str) -> None:
    """Numbers stand within the text, in order, and never overlap, whatever the text holds."""
    found = list(numbers_in(lowered(text)))
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    "unit", ["They saw at least 40 of 3,000 men. ", "five hundred and ", "1,", "at least "]
)
def test_finding_numbers_is_linear(unit: str) -> None:
    """Eight times the text takes nowhere near its square, sixty-four times as long, also where nothing but number words stand."""

    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        started = time.process_time()
        for _ in numbers_in(text):
            pass
        return time.process_time() - started

    small = min(seconds(2_000) for _ in range(3))
    large = min(seconds(16_000) for _ in range(2))
    assert large < 24 * small + 0.05
