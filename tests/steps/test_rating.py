"""Grades of outlets and documents: kept, listed, replaced by later ones, and asked for by a sieve."""

from __future__ import annotations

from dataclasses import replace

import pytest

import onrecord
from onrecord.assess import Sieve
from onrecord.errors import NotFound, OptionRefused
from onrecord.read import Options
from onrecord.steps.assessing import verdict_histories
from onrecord.steps.rating import rate
from onrecord.steps.records import record_of
from onrecord.values import Credibility, Reliability


@pytest.fixture
def case(tmp_path):
    """A case with one text of one outlet."""
    (tmp_path / "a.txt").write_text("Kenyan soldiers were seen in Dolsk on 3 March 2016.")
    with onrecord.new(tmp_path / "a.case") as made:
        made.read(tmp_path / "a.txt", options=Options(outlet="Courier"))
        yield made


def test_a_later_grade_stands_for_an_earlier_one(case):
    """The record holds the last grade of the outlet, and apart from it that of the document."""
    for grade in ("D", "b", "2"):
        rate(case.file, "a.txt" if grade == "2" else "Courier", grade, who="test")
    record = record_of(case.file)
    assert [one.reliability for one in record.outlets] == [Reliability.B]
    assert [one.credibility for one in record.ratings] == [Credibility.PROBABLY_TRUE]


def test_a_graded_document_passes_the_sieve_or_not(case):
    """A B passes where C is asked for, and not where A is; F passes unless only graded ones count."""
    rate(case.file, "Courier", "B", who="test")
    record = record_of(case.file)
    (document,) = record.documents
    asked = [Sieve(reliability=Reliability(grade)) for grade in "CA"]
    assert [replace(record, sieve=sieve).counts(document) for sieve in asked] == [True, False]


def test_no_grade_and_no_such_outlet_are_refused(case):
    """A grade outside the scales and a name that the case does not have are errors."""
    with pytest.raises(OptionRefused):
        rate(case.file, "Courier", "Z", who="test")
    with pytest.raises(NotFound):
        rate(case.file, "Nobody", "A", who="test")


def test_a_verdict_that_never_changed_has_no_history(case):
    """Only claims whose verdict has changed are listed."""
    assert verdict_histories(case.file) == ()
