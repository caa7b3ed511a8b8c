"""The table of events: ranges, who says what, and independent voices."""

from __future__ import annotations

from onrecord.show import View, table
from onrecord.values import Bounds, Reading, event_of
from onrecord.values.lineages import lineage_of


def test_two_prints_of_one_text_are_one_lineage(document_of, report_of):
    """Two outlets with one agency text and a third of its own are three reports of two lineages, ranged by outlet."""
    documents = [
        document_of("Jets struck Ariha.", name=name, outlet=name, published=f"2016-07-1{day}")
        for day, name in enumerate("ABC")
    ]
    killed = (12, 12, 15)
    reports = [
        report_of(document, "struck", day="2016-07-10", killed=Bounds.exactly(number))
        for document, number in zip(documents, killed, strict=True)
    ]
    view = View(
        title="t",
        documents=tuple(documents),
        readings=tuple(Reading(document=one.document, reader="t", reports=(one,)) for one in reports),
        events=(event_of(tuple(one.id for one in reports)),),
        lineages=(lineage_of("A", (reports[0].id, reports[1].id), ()),),
        include_machine=True,
    )
    (row,) = table("events", view).rows
    assert (row["reports"], row["lineages"]) == (3, 2)
    assert (row["killed_low"], row["killed_high"], row["killed_most"]) == (12, 15, "12")
    assert row["killed_by_outlet"] == "12 (A, B); 15 (C)"
    assert (row["first_told"], row["first_told_by"]) == ("2016-07-10", "A")


def test_a_total_and_its_parts_are_never_summed(document_of, report_of):
    """Twelve dead in all, told beside five and seven of them, are five to twelve and not twenty-four."""
    documents = [
        document_of(text, name=name, outlet=name, published="2016-07-10")
        for name, text in (
            ("A", "Jets struck Ariha."),
            ("B", "Jets struck a market."),
            ("C", "Jets struck a bus."),
        )
    ]
    reports = [
        report_of(document, "struck", day="2016-07-10", killed=Bounds.exactly(number))
        for document, number in zip(documents, (12, 5, 7), strict=True)
    ]
    view = View(
        title="t",
        documents=tuple(documents),
        readings=tuple(Reading(document=one.document, reader="t", reports=(one,)) for one in reports),
        events=(event_of(tuple(one.id for one in reports)),),
        include_machine=True,
    )
    (row,) = table("events", view).rows
    assert (row["killed_low"], row["killed_high"]) == (5, 12)
