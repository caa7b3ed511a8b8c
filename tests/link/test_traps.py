"""Traps of real data, each one once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from onrecord.assess import lineages_of
from onrecord.link import linking_of, weights
from onrecord.link.likeness import likeness_of
from onrecord.link.means import means_of
from onrecord.link.reach import reach_km
from onrecord.reference import gazetteer
from onrecord.values import Bounds, Days, Kind, Party, PlaceKind, Precision, Reading

AT = ("Ariha", 35.81, 36.6)


def _reading(report):
    return Reading(document=report.document, reader="test", reports=(report,))


def test_rows_known_to_a_year_do_not_pile_up_on_new_year(document_of, report_of):
    """A row known only to a year is not joined with what happened on 1 January of it."""
    row = document_of("event: shelling\nplace: Ariha\nyear: 2015", name="row", data_set="Example")
    news = document_of("Shells fell on Ariha on 1 January 2015.", name="news", published="2015-01-02")
    whole_year = Days(first=date(2015, 1, 1), last=date(2015, 12, 31), precision=Precision.YEAR)
    vague = report_of(row, "shelling", at=AT)
    vague = replace(vague, days=whole_year)
    exact = report_of(news, "fell", day="2015-01-01", at=AT)
    assert len(linking_of((row, news), (_reading(vague), _reading(exact))).events) == 2


def test_coordinates_that_contradict_the_place_name_do_not_join(document_of, report_of):
    """The same place name a thousand kilometres apart stays two events."""
    first = document_of("Jets struck Ariha.", name="a", published="2016-07-10")
    second = document_of("Jets hit Ariha.", name="b", published="2016-07-10")
    one = report_of(first, "struck", day="2016-07-10", at=AT)
    other = report_of(second, "hit", day="2016-07-10", at=("Ariha", 45.0, 40.0))
    assert len(linking_of((first, second), (_reading(one), _reading(other))).events) == 2


def test_a_total_and_its_part_are_ranged_and_never_summed(document_of, report_of):
    """One attack told as 12 dead and as 5 dead of them is one event whose numbers stay side by side."""
    first = document_of("Jets struck Ariha market, killing 12.", name="a", published="2016-07-10")
    second = document_of(
        "Jets struck Ariha market; 12 died, five of them children.", name="b", published="2016-07-10"
    )
    one = report_of(first, "struck", day="2016-07-10", at=AT, killed=Bounds.exactly(12))
    other = report_of(second, "struck", day="2016-07-10", at=AT, killed=Bounds.exactly(12))
    (event,) = linking_of((first, second), (_reading(one), _reading(other))).events
    assert set(event.reports) == {one.id, other.id}


def test_one_wire_text_in_five_outlets_is_one_lineage(document_of):
    """The same agency text in five outlets is five documents of one lineage."""
    text = "Jets struck a market in Ariha on Sunday, killing at least 12 people and wounding dozens, residents said."
    documents = tuple(
        document_of(text, name=f"{outlet}.txt", published="2016-07-10", outlet=outlet) for outlet in "ABCDE"
    )
    (lineage,) = lineages_of(documents, ())
    assert set(lineage.members) == {document.id for document in documents}


def test_kinds_that_a_second_coder_may_choose_are_one_event(document_of, report_of):
    """A bombing for one coder and a strike for the other, all else the same, is one event."""
    first = document_of("event: bombing\nplace: Ariha", name="a", data_set="One")
    second = document_of("event: strike\nplace: Ariha", name="b", data_set="Two")
    one = report_of(first, "bombing", day="2016-07-10", at=AT, killed=Bounds.exactly(7), kind=Kind.BOMBING)
    other = report_of(second, "strike", day="2016-07-10", at=AT, killed=Bounds.exactly(7))
    assert len(linking_of((first, second), (_reading(one), _reading(other))).events) == 1


def test_much_happens_in_one_city_on_one_day(document_of, report_of, words_of):
    """Two rows of talks in one city on one day between other parties stay two events."""
    first = document_of("event: talks\nactor: Envoy\nplace: Geneva", name="a", data_set="One")
    second = document_of("event: talks\nactor: Minister\nplace: Geneva", name="b", data_set="One")
    at = ("Geneva", 46.2, 6.15)
    one = report_of(first, "talks", day="2016-07-10", at=at, kind=Kind.TALKS)
    other = report_of(second, "talks", day="2016-07-10", at=at, kind=Kind.TALKS)
    one = replace(one, agents=(Party(quote=words_of(first, "Envoy")),))
    other = replace(other, agents=(Party(quote=words_of(second, "Minister")),))
    assert len(linking_of((first, second), (_reading(one), _reading(other))).events) == 2


def test_a_town_may_stand_for_its_province():
    """Idlib may mean its governorate, which holds Khan Shaykhun; a village reaches no further than itself."""
    idlib = next(place for place in gazetteer().named("Idlib") if place.kind is PlaceKind.SETTLEMENT)
    assert reach_km(idlib) > idlib.radius_km
    village = replace(idlib, key="own:1", name="Nowhere Hamlet")
    assert reach_km(village) == village.radius_km


def test_texts_of_one_story_are_near_and_rows_are_not_compared(document_of):
    """Two texts that share their rare words are near; a row of a data set has no likeness."""
    texts = [
        document_of("Sarin gas choked children in Khan Shaykhun hospital wards.", name="a"),
        document_of("Children choked on sarin gas; Khan Shaykhun hospital wards were full.", name="b"),
        *(document_of(f"Talks number {n} opened quietly.", name=f"t{n}") for n in range(8)),
    ]
    row = document_of("event: strike", name="row", data_set="One")
    likeness = likeness_of([*texts, row])
    assert likeness.number_of[texts[1].id] in likeness.steps_of[texts[0].id][0]
    assert row.id not in likeness.steps_of


def test_a_gas_attack_is_told_from_a_car_bomb(document_of, report_of):
    """The word for the happening decides the means; else its sentence does."""
    gas = document_of("A gas attack hit a bus.", name="a", published="2016-07-10")
    shells = document_of("Mortar rounds were fired and a man was wounded.", name="b", published="2016-07-10")
    assert means_of(report_of(gas, "gas attack", day=None, at=None), weights().means) == ["chemical"]
    assert means_of(report_of(shells, "wounded", day=None, at=None), weights().means) == ["shells"]


def test_rows_of_statements_by_others_stay_apart(document_of, report_of, words_of):
    """A row of a statement is not drawn to one of another by a row of harm in the same city on the same day."""
    at = ("Beijing", 39.9, 116.4)
    rows = []
    for name, who, code, kind in (
        ("a", "Envoy", "010", Kind.OTHER),
        ("b", "Minister", "010", Kind.OTHER),
        ("c", "Police", "173", Kind.ABUSE),
    ):
        row = document_of(f"event: act\nactor: {who}\nplace: Beijing", name=name, data_set="One")
        report = report_of(row, "act", day="2018-06-01", at=at, kind=kind, source_code=code)
        rows.append((row, replace(report, agents=(Party(quote=words_of(row, who)),))))
    events = linking_of([row for row, _ in rows], [_reading(report) for _, report in rows]).events
    assert len(events) == 3


def test_a_text_that_tells_of_two_happenings_keeps_them_apart(document_of, report_of):
    """One text with raids on two days, another with one of them: only that one is joined, and nothing by a third."""
    both = document_of(
        "Jets struck Ariha on Sunday; on Monday they hit Ariha again.", name="a", published="2016-07-12"
    )
    first = report_of(both, "struck", day="2016-07-10", at=AT, killed=Bounds.exactly(12))
    second = report_of(both, "hit", day="2016-07-11", at=AT, killed=Bounds.exactly(12))
    other = document_of("Jets struck Ariha on Sunday, killing 12.", name="b", published="2016-07-12")
    same = report_of(other, "struck", day="2016-07-10", at=AT, killed=Bounds.exactly(12))
    reading = Reading(document=both.id, reader="test", reports=(first, second))
    events = linking_of((both, other), (reading, _reading(same))).events
    assert not any({first.id, second.id} <= set(event.reports) for event in events)
    assert any({first.id, same.id} <= set(event.reports) for event in events)
