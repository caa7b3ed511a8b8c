"""The statements that must come out of the text onrecord starts from; skipped where it is not here."""

from __future__ import annotations

import pytest

from onrecord.extract.dates import dates_in
from onrecord.extract.statements import statements_in


@pytest.fixture(scope="module")
def found(shared, page_of):
    """All statements of the seed text."""
    page = page_of((shared / "texts" / "seed.txt").read_text("utf-8"), published="2016-07-14")
    return statements_in(page, dates_in(page), ())


ROWS = [
    (None, "no real military presence", "presence", None),
    ("Vladimir Putin", "fulfilled its task", "completion", "2016-03-14"),
    ("Vladimir Putin", "withdrawal of the main part", "withdrawal", "2016-03-14"),
    ("Vladimir Putin", "generally accomplished", "completion", None),
    ("Vladimir Putin", "only the major part of the Aerospace Forces", "withdrawal", None),
    ("Kremlin", "without the need for boots", "means", None),
    ("Ministry of Foreign Affairs", "no remaining Russian soldiers", "presence", "2013-01-01"),
    ("Western and Russian media", "using ground troops", "means", None),
    ("U.S. sources", "as many as 8,000", "presence", None),
    ("General Staff", "only 44 of them were killed", "casualties", None),
    ("some expert assessments", "aimed to demonstrate", None, None),
]


@pytest.mark.parametrize(("speaker", "words", "claim", "said"), ROWS, ids=[row[1] for row in ROWS])
def test_a_row_of_the_seed_comes_out(found, speaker, words, claim, said):
    """A statement has these words, this speaker, this kind of claim and, where the text gives it, this day."""
    fitting = [
        statement
        for statement in found
        if statement.voice == "other"
        and any(words in piece.words for piece in statement.content)
        and (speaker is None) == (statement.resolved is None)
        and (speaker is None or speaker in statement.resolved)
    ]
    assert fitting
    assert claim in {statement.claim for statement in fitting}
    assert said is None or said in {str(s.said_days and s.said_days.first) for s in fitting}


@pytest.mark.parametrize("words", ["likely to remain", "unlikely to decrease", "will continue to need"])
def test_the_authors_outlook_is_kept(found, words):
    """The author's own forecasts are in his voice."""
    assert any(
        words in piece.words
        for statement in found
        if statement.voice == "author"
        for piece in statement.content
    )
