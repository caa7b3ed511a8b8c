"""Laws of statements: exact words, the same answer twice, nothing lost to odd text."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as texts

from onrecord.extract.page import Page
from onrecord.extract.statements import statements_in
from onrecord.extract.statements.quotations import quotations_in
from onrecord.language import load

PIECES = texts.sampled_from(
    [
        "The ministry said",
        '"',
        "“",
        "”",
        ",",
        ".",
        "\n\n",
        " that ",
        "the army has left Gao",
        " he added ",
        "according to",
        " officials ",
        ":",
        "'s",
        "’",
        "!",
        "(",
        ")",
        "—",
        " will ",
        " Officially ",
        "🙂",
        "\u200f",
        "denied",
        "the claim of",
        " and ",
        "Reportedly",
        " was said to ",
        "[3]",
        " ",
        "Mr. ",
        "calls for",
    ]
)


@pytest.fixture(scope="module")
def read(document_of):
    """Reads the statements of any text."""
    pipeline = load()

    def statements(text):
        return statements_in(Page(document=document_of(text), parsed=pipeline.parse(text)), (), ())

    return statements


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parts=texts.lists(PIECES, min_size=1, max_size=14))
def test_quotes_equal_their_text_and_reading_is_repeatable(read, parts):
    """Whatever the text, every quote of a statement is in it word for word, and a second reading is the same."""
    text = "X" + " ".join(parts)
    found = read(text)
    assert found == read(text)
    assert len({statement.id for statement in found}) == len(found)
    for statement in found:
        assert all(text[piece.start : piece.end] == piece.words for piece in statement.content)


@given(text=texts.text(alphabet="\"“”'‘’«»a ,.\n", max_size=60))
def test_quotations_lie_in_order_and_apart(text):
    """Pairs of marks never overlap, and each holds at least one character."""
    last = 0
    for quotation in quotations_in(text):
        assert last <= quotation.start <= quotation.first < quotation.last <= quotation.end
        last = quotation.end
