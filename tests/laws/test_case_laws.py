"""Laws of the case: what is kept comes back the same, whatever Unicode it is."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord import store
from onrecord.errors import QuoteMismatch, ValueRefused
from onrecord.values import Decision, Document, Quote, Reading, State, quote, text_sha256

SPECIAL = "🕊👩‍👩‍👧é̂نهايةХомс\r\n\x00\u200e\u2028İß"
TEXTS = st.text(
    alphabet=st.one_of(st.sampled_from(SPECIAL), st.characters(exclude_categories=["Cs"])),
    min_size=1,
    max_size=60,
).filter(str.strip)
NUMBERS = count()


@st.composite
def texts_with_spans(draw):
    """A text and two offsets in it, the first before the second."""
    text = draw(TEXTS)
    start = draw(st.integers(0, len(text) - 1))
    return text, start, draw(st.integers(start + 1, len(text)))


@given(texts_with_spans())
def test_a_quote_equals_its_text_and_no_other(told):
    """A quote holds the code points at its place, and the same words one place further are refused."""
    text, start, end = told
    words = text[start:end]
    assert quote("doc-1", text, start, end).words == words
    if text[start + 1 : end + 1] != words:
        with pytest.raises(QuoteMismatch):
            Quote(document="doc-1", start=start + 1, end=end + 1, words=words, text=text)


@given(st.text(alphabet=st.characters(categories=["Cs"]), min_size=1, max_size=5))
def test_lone_surrogates_are_refused(text):
    """A text that no file can hold is refused when a document is made of it."""
    with pytest.raises((ValueRefused, UnicodeEncodeError)):
        Document(
            id="doc-1", name="a", text=f"a{text}", text_sha256=text_sha256(f"a{text}"), original_sha256="",
            media_type="text/plain", source="a",
        )  # fmt: skip


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts_with_spans())
def test_what_is_kept_comes_back_the_same(tmp_path, document_of, report_of, told):
    """Text, bytes and quotes of any Unicode are read back from the case as they were written, and verify agrees."""
    text, start, end = told
    document = document_of(text)
    report = report_of(document, text[start:end])
    case = store.create_case(tmp_path / f"{next(NUMBERS)}.case")
    with case.writing() as connection:
        store.add_document(connection, document, text.encode("utf-8", "surrogatepass"))
        store.put_reading(connection, Reading(document=document.id, reader="law", reports=(report,)))
    with case.reading() as connection:
        assert store.document_by_id(connection, document.id) == document
        assert store.reading_of(connection, document.id).reports == (report,)
        assert store.faults_in(connection) == ()
    case.close()


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from([Decision.ACCEPT, Decision.REJECT, Decision.UNVERIFIABLE]), max_size=12))
def test_undoing_every_decision_gives_the_beginning_back(tmp_path, decisions):
    """After undoing all decisions in reverse an item stands as the machine read it; no row is gone."""
    case = store.create_case(tmp_path / f"{next(NUMBERS)}.case")
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    with case.writing() as connection:
        taken = [
            store.add_review(connection, item="rep-1", decision=decision, who="ana", when=moment)
            for decision in decisions
        ]
        for review in reversed(taken):
            store.add_review(
                connection, item="rep-1", decision=Decision.UNDO, who="ana", when=moment, undoes=review.id
            )
        reviews = store.all_reviews(connection)
    assert store.states(reviews).get("rep-1", State.MACHINE) is State.MACHINE
    assert len(reviews) == 2 * len(decisions)
    case.close()
