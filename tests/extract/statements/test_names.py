"""Whose name stands behind a speaker's words."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("General Ashton Carter came to Baghdad. Carter said that the road was open.", "Ashton Carter"),
        (
            "Defense Secretary Ashton Carter came. The secretary said that the road was open.",
            "Ashton Carter",
        ),
        ("President Boris Tadic said that he would go. He added that the road was open.", "Boris Tadic"),
        (
            "The Syrian Observatory for Human Rights said five died. The observatory said that the road was open.",
            "Syrian Observatory for Human Rights",
        ),
        (
            "The ministry said that Kyiv had claimed that the ship sank. It added that the road was open.",
            "ministry",
        ),
        ("Armed groups in the north said that the road was open.", "Armed groups in the north"),
    ],
)
def test_a_later_name_is_read_as_the_full_one(said, text, name):
    """Last names, offices, pronouns and common nouns point back at the full name, and say why."""
    statement = said(text)[-1]
    assert statement.resolved == name
    assert statement.why


def test_two_holders_of_an_office_leave_it_undecided(said):
    """Where two persons share the office, the words stand for themselves."""
    text = "President Ivan Petrov met President Omar Diallo. The president said that the road was open."
    assert said(text)[-1].resolved not in {"Ivan Petrov", "Omar Diallo"}
