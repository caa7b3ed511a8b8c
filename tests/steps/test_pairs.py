"""People's decisions on pairs: kept, undone, sent to another case."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord import store
from onrecord.errors import NotFound, OptionRefused, Unreadable
from onrecord.steps.linking import link_case
from onrecord.steps.pairs import (
    contradictions,
    decide_named_pair,
    decide_pair,
    doubtful_pairs,
    export_decisions,
    import_decisions,
    take_back,
    take_back_pair,
)
from onrecord.steps.session import Counts
from onrecord.values import Bounds, Reading

AT = ("Ariha", 35.81, 36.6)


@pytest.fixture
def case(tmp_path, document_of, report_of):
    """A case in which two outlets tell of one strike."""
    file = store.create_case(tmp_path / "a.case")
    with file.writing() as connection:
        for name, text in (
            ("a", "Jets struck Ariha, killing 12."),
            ("b", "A raid struck Ariha, killing 12."),
        ):
            document = document_of(text, name=name, published="2016-07-11", outlet=name)
            report = report_of(document, "struck", day="2016-07-10", at=AT, killed=Bounds.exactly(12))
            store.add_document(connection, document, text.encode())
            store.put_reading(connection, Reading(document=document.id, reader="test", reports=(report,)))
    link_case(file, Counts())
    return file


def _events(case):
    link_case(case, Counts())
    with case.reading() as connection:
        return store.all_events(connection)


def _reports(case):
    with case.reading() as connection:
        return [reading.reports[0].id for reading in store.all_readings(connection)]


def test_a_decision_counts_from_the_next_linking_and_can_be_undone(case):
    """Called different, two reports part; undone, they meet again."""
    assert len(_events(case)) == 1
    review = decide_pair(case, *_reports(case), same=False, who="ana")
    assert len(_events(case)) == 2
    take_back(case, review, who="ana")
    assert len(_events(case)) == 1


def test_decisions_go_to_another_case_and_back(case, tmp_path):
    """Decisions exported as CSV are imported once, whoever reads the file twice."""
    decide_pair(case, *_reports(case), same=False, who="ana", note="two raids")
    path = tmp_path / "decisions.csv"
    assert export_decisions(case, path) == 1
    assert "two raids" in path.read_text()
    assert import_decisions(case, path) == 0
    path.write_text(path.read_text().replace("different", "same"))
    assert import_decisions(case, path) == 1
    assert len(_events(case)) == 1


def test_a_broken_row_is_named_by_its_line(case, tmp_path):
    """A row that is no decision is refused with file and line."""
    path = tmp_path / "decisions.csv"
    path.write_text("left,right,decision\nrep-1,rep-2,same\nrep-1,rep-2,perhaps\n")
    with pytest.raises(Unreadable, match="line 3"):
        import_decisions(case, path)


def test_one_report_is_no_pair(case):
    """A decision on a report and itself is refused."""
    with pytest.raises(OptionRefused):
        decide_pair(case, "rep-1", "rep-1", same=True, who="ana")


def test_a_decision_is_undone_by_naming_its_reports(case):
    """Whoever comes back later takes a decision back by its two reports, in any order, and only once."""
    one, other = _reports(case)
    decide_pair(case, one, other, same=False, who="ana")
    take_back_pair(case, other, one, who="ben")
    assert len(_events(case)) == 1
    with pytest.raises(NotFound):
        take_back_pair(case, one, other, who="ben")


def test_a_report_that_is_not_there_is_refused(case):
    """A mistyped id makes no decision."""
    with pytest.raises(NotFound, match="rep-none"):
        decide_named_pair(case, _reports(case)[0], "rep-none", same=True, who="ana")


def test_decisions_survive_a_new_extraction(case):
    """Read anew by another reader, the same words are the same reports, and what was decided of them stands."""
    decide_pair(case, *_reports(case), same=False, who="ana")
    with case.writing() as connection:
        for reading in tuple(store.all_readings(connection)):
            store.put_reading(connection, replace(reading, reader="another"))
    assert len(_events(case)) == 2


def test_decisions_that_contradict_one_another_are_told(case):
    """A = B, B = C and A ≠ C: the answer names all three, and nothing is said of decisions that go together."""
    assert contradictions(case, ("rep-a", "rep-b")) == ()
    decide_pair(case, "rep-a", "rep-b", same=True, who="ana")
    decide_pair(case, "rep-c", "rep-b", same=True, who="ben")
    assert contradictions(case, ("rep-c", "rep-b")) == ()
    decide_pair(case, "rep-c", "rep-a", same=False, who="ana")
    (said,) = contradictions(case, ("rep-c", "rep-a"))
    assert "rep-a = rep-b = rep-c" in said
    assert contradictions(case, ("rep-b", "rep-c")) == (said,)


def test_what_is_sure_is_not_asked(case):
    """A pair that the machine is sure of is not among the doubtful."""
    assert list(doubtful_pairs(case)) == []
