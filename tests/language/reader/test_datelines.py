"""Datelines."""

from __future__ import annotations

import pytest

from onrecord.language.reader.cuts import PARAGRAPH, SPACED
from onrecord.language.reader.datelines import datelines


def found(text: str) -> list[tuple[int, int]]:
    words = text.split()
    return datelines(words, [PARAGRAPH] + [SPACED] * (len(words) - 1))


@pytest.mark.parametrize(
    "text",
    [
        "MOSCOW ( Reuters ) - Jets struck",
        "Aleppo ( AFP ) — Rebels left",
        "KYIV , March 14 ( Reuters ) – He",
        "DAMASCUS - The army",
    ],
)
def test_a_dateline_ends_after_its_dash(text: str) -> None:
    """A town, perhaps a day and an agency, and a dash."""
    words = text.split()
    dash = next(place for place, word in enumerate(words) if word in "-—–")
    assert found(text) == [(0, dash + 1)]


@pytest.mark.parametrize(
    "text", ["The army - it said - left", "Russia — an ally — left", "Rebels left - he said"]
)
def test_a_dash_after_a_noun_is_no_dateline(text: str) -> None:
    """Parentheses in dashes stay in their sentence."""
    assert found(text) == []
