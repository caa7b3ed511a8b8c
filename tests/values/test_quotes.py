"""Quotes that do not equal their text cannot be built."""

from __future__ import annotations

import pytest

from onrecord.errors import QuoteMismatch, ValueRefused
from onrecord.values import Quote, Span, quote


def test_quote_takes_the_words_at_its_place():
    """A quote made from offsets holds exactly the words that stand there."""
    assert quote("doc-1", "at least 80 soldiers", 9, 11).words == "80"


def test_a_wrong_digit_is_refused():
    """8 is not 80: a quote of words that differ by one digit cannot be built."""
    with pytest.raises(QuoteMismatch, match="80"):
        Quote(document="doc-1", start=9, end=11, words="8", text="at least 80 soldiers")


def test_a_place_outside_the_text_is_refused():
    """Offsets beyond the text are refused, though Python would slice them."""
    with pytest.raises(QuoteMismatch):
        Quote(document="doc-1", start=0, end=99, words="short", text="short")


def test_an_empty_span_is_refused():
    """A span holds at least one character."""
    with pytest.raises(ValueRefused):
        Span(start=3, end=3)


def test_a_quote_covers_and_overlaps():
    """Covering means wholly within; overlapping means one character in common."""
    outer, inner = Span(start=0, end=10), Span(start=2, end=10)
    assert outer.covers(inner)
    assert not inner.covers(outer)
    assert inner.overlaps(Span(start=9, end=12))
    assert not inner.overlaps(Span(start=10, end=12))
