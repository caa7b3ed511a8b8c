"""Pairs of quotation marks."""

from __future__ import annotations

import pytest

from onrecord.extract.statements.quotations import quotations_in


def inside(text):
    return [text[quotation.first : quotation.last] for quotation in quotations_in(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "we go," and "they stay."', ["we go", "they stay."]),
        ("“We go,” he said. It’s the soldiers’ day.", ["We go"]),
        ("‘No,’ she said. 'It is not Mali's,' he said.", ["No", "It is not Mali's"]),
        ("«Nous partons», dit-il; „Wir gehen“, sagte er.", ["Nous partons", "Wir gehen"]),
        ('They would hold it with an ""iron fist"".', ["iron fist"]),
        ("''People turn to us,'' she said.", ["People turn to us"]),
        ("“Tankers are the key, “ he said.", ["Tankers are the key"]),
    ],
)
def test_all_kinds_of_marks_are_paired(text, expected):
    """Straight, curly, single, angled, low and doubled marks hold what stands between them, without a last comma."""
    assert inside(text) == expected


def test_an_apostrophe_is_no_mark():
    """Possessives and contractions open nothing."""
    assert inside("The soldiers' homes weren't Syria's.") == []


def test_a_quotation_over_paragraphs_goes_on():
    """A paragraph that opens a quotation and leaves it open hands it on to the next that opens one."""
    text = "“First we left.\n\n“Then we came back,” he said."
    first, second = quotations_in(text)
    assert first.goes_on
    assert not second.goes_on
    assert inside(text) == ["First we left.", "Then we came back"]


def test_a_lone_mark_in_the_middle_opens_nothing():
    """A mark without a partner is damage and no quotation."""
    assert inside('A broken " mark in a line') == []
