"""The record: what counts of it, up to which day, and one typed sentence against it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from onrecord.assess import Record, Sieve, assessments_of, check
from onrecord.values import (
    ClaimKind,
    Credibility,
    OutletRating,
    Reliability,
    ReportRating,
    Verdict,
)

CLAIM = "All Kenyan soldiers have left Dolsk"


def case(make):
    """A claim, and a paper that tells against it."""
    texts = (
        make(CLAIM + ", he said.", "2016-03-05", "A", claims=((CLAIM, ClaimKind.WITHDRAWAL),)),
        make("Kenyan soldiers were still in Dolsk.", "2016-03-10", "B"),
    )
    return Record(documents=tuple(d for d, _ in texts), readings=tuple(r for _, r in texts))


def test_the_verdict_changes_with_the_last_day_of_the_record(make):
    """Up to the day before the report nothing bears on the claim, and the verdict names that day."""
    record = case(make)
    (later,) = assessments_of(record)
    (earlier,) = assessments_of(record, date(2016, 3, 9))
    assert (later.verdict, later.record_until) == (Verdict.CONTRADICTED, date(2016, 3, 10))
    assert (earlier.verdict, earlier.record_until) == (Verdict.UNDECIDED, date(2016, 3, 5))
    assert earlier.id == later.id


def test_an_outlet_below_the_asked_grade_does_not_count(make):
    """The user's grade filters, and an outlet that nobody graded passes unless grades are asked for."""
    record = case(make)
    asked = replace(record, sieve=Sieve(reliability=Reliability.B))
    graded = replace(asked, outlets=(OutletRating(outlet="B", reliability=Reliability.D),))
    assert assessments_of(asked)[0].verdict is Verdict.CONTRADICTED
    assert assessments_of(graded)[0].verdict is Verdict.UNDECIDED
    strict = replace(record, sieve=Sieve(reliability=Reliability.B, graded_only=True))
    assert assessments_of(strict)[0].verdict is Verdict.UNDECIDED


def test_credibility_is_graded_apart_from_the_outlet(make):
    """A document's own grade filters it whatever its outlet's is."""
    record = case(make)
    rating = ReportRating(item=record.documents[1].id, credibility=Credibility.IMPROBABLE)
    sieved = replace(record, ratings=(rating,), sieve=Sieve(credibility=Credibility.POSSIBLY_TRUE))
    assert assessments_of(sieved)[0].verdict is Verdict.UNDECIDED


def test_cannot_be_judged_lies_outside_the_scale():
    """F is no worst grade: it is neither as good as another nor another as good as it."""
    assert Reliability.A.is_at_least(Reliability.B)
    assert not Reliability.CANNOT_BE_JUDGED.is_at_least(Reliability.E)
    assert not Credibility.CONFIRMED.is_at_least(Credibility.CANNOT_BE_JUDGED)


def test_a_typed_sentence_is_set_against_the_record_alone(make):
    """The typed text is judged by the record, is no part of it, and does not set its last day."""
    document, reading = make("Kenyan soldiers were still in Dolsk.", "2016-03-10", "B")
    record = Record(documents=(document,), readings=(reading,))
    typed = make("No Kenyan soldier is in Dolsk, he said.", "2016-03-09", "typed",
                 claims=(("No Kenyan soldier is in Dolsk", ClaimKind.PRESENCE),))  # fmt: skip
    (found,) = check(*typed, record)
    assert found.verdict is Verdict.CONTRADICTED
    assert found.record_until == date(2016, 3, 10)
    assert all(quote.document == document.id for quote in found.contradicting)
