"""Which reports become one event, and what keeps them apart."""

from __future__ import annotations

from onrecord.link import Judged, linking_of
from onrecord.values import Bounds, Kind, Reading, Sameness


def _reading(*reports):
    return Reading(document=reports[0].document, reader="test", reports=tuple(reports))


def _told_twice(document_of, report_of):
    first = document_of("Jets struck a market in Ariha, killing 12 people.", name="a", published="2016-07-10")
    second = document_of("An air raid on Ariha's market left 12 dead.", name="b", published="2016-07-11")
    at = ("Ariha", 35.81, 36.6)
    one = report_of(first, "struck", day="2016-07-10", at=at, killed=Bounds.exactly(12))
    other = report_of(second, "raid", day="2016-07-10", at=at, killed=Bounds.exactly(12))
    return (first, second), (_reading(one), _reading(other)), (one, other)


def test_two_accounts_of_one_strike_are_one_event(document_of, report_of):
    """Same day, place, kind and number make one event, with a sentence that says so."""
    documents, readings, _ = _told_twice(document_of, report_of)
    linking = linking_of(documents, readings)
    assert len(linking.events) == 1
    assert linking.links[0].sameness is Sameness.SAME
    assert "12" in linking.links[0].sentence
    assert "10 July 2016" in linking.links[0].sentence


def test_another_place_on_the_same_day_is_another_event(document_of, report_of):
    """A look-alike sixty kilometres away stays apart."""
    first = document_of("Jets struck a market in Ariha, killing 12 people.", name="a", published="2016-07-10")
    second = document_of("Jets struck a market in Hama, killing 12 people.", name="b", published="2016-07-10")
    one = report_of(first, "struck", day="2016-07-10", at=("Ariha", 35.81, 36.6), killed=Bounds.exactly(12))
    other = report_of(
        second, "struck", day="2016-07-10", at=("Hama", 35.13, 36.75), killed=Bounds.exactly(12)
    )
    assert len(linking_of((first, second), (_reading(one), _reading(other))).events) == 2


def test_a_person_decides_that_they_differ(document_of, report_of):
    """What a person has called different stays apart, though the machine would join it."""
    documents, readings, (one, other) = _told_twice(document_of, report_of)
    pair = tuple(sorted((one.id, other.id)))
    linking = linking_of(documents, readings, Judged(different=frozenset({pair})))
    assert len(linking.events) == 2
    assert linking.links[0].sameness is Sameness.DIFFERENT


def test_different_is_not_overruled_by_way_of_a_third(document_of, report_of):
    """Two reports called different do not meet in one event through a third that is like both."""
    documents, readings, (one, other) = _told_twice(document_of, report_of)
    third_document = document_of("Twelve died in the raid on Ariha.", name="c", published="2016-07-11")
    third = report_of(
        third_document, "raid", day="2016-07-10", at=("Ariha", 35.81, 36.6), killed=Bounds.exactly(12)
    )
    pair = tuple(sorted((one.id, other.id)))
    linking = linking_of(
        (*documents, third_document), (*readings, _reading(third)), Judged(different=frozenset({pair}))
    )
    together = [event for event in linking.events if set(pair) <= set(event.reports)]
    assert not together
    assert len(linking.events) == 2


def test_a_person_joins_what_the_machine_keeps_apart(document_of, report_of):
    """A person's word joins two reports of different days."""
    first = document_of("Shells fell on Donetsk.", name="a", published="2015-01-10")
    second = document_of("Donetsk was shelled.", name="b", published="2015-01-20")
    one = report_of(first, "fell", day="2015-01-10", at=("Donetsk", 48.0, 37.8))
    other = report_of(second, "shelled", day="2015-01-18", at=("Donetsk", 48.0, 37.8))
    readings = (_reading(one), _reading(other))
    assert len(linking_of((first, second), readings).events) == 2
    same = Judged(same=frozenset({tuple(sorted((one.id, other.id)))}))
    assert len(linking_of((first, second), readings, same).events) == 1


def test_order_of_input_changes_nothing(document_of, report_of):
    """Documents and readings in reverse give the same events and links."""
    documents, readings, _ = _told_twice(document_of, report_of)
    assert linking_of(documents, readings) == linking_of(documents[::-1], readings[::-1])


def test_kinds_that_cannot_be_one_happening_stay_apart(document_of, report_of):
    """Talks and a strike in one town on one day are two events."""
    first = document_of("Jets struck Geneva.", name="a", published="2016-07-10")
    second = document_of("Talks were held in Geneva.", name="b", published="2016-07-10")
    one = report_of(first, "struck", day="2016-07-10", at=("Geneva", 46.2, 6.15))
    other = report_of(second, "Talks", day="2016-07-10", at=("Geneva", 46.2, 6.15), kind=Kind.TALKS)
    assert len(linking_of((first, second), (_reading(one), _reading(other))).events) == 2
