from __future__ import annotations

from datetime import date

import pytest

from onrecord.read import Options, documents_in
from onrecord.values import Bounds, Days, Kind, Persons, Precision, Rejection


def test_a_row_is_a_document_of_its_own_words(rows):
    """The row's text is `column: value` line by line, empty cells left out, and its bytes are kept."""
    found = rows("ucdp_ged_49.csv")[0][0]
    document = found.document
    assert (document.name, document.data_set, document.outlet) == ("ucdp-ged/9000", "UCDP GED", "UCDP GED")
    assert "side_b: Northern insurgents\nnumber_of_sources: 2" in document.text
    assert b"Northern insurgents,2," in found.original
    assert document.source.endswith("ucdp_ged_49.csv, line 2")


def test_the_report_of_a_row(rows):
    """Kind by type of violence, sides, day, place with radius, and killed from lowest to highest."""
    (report,) = rows("ucdp_ged_49.csv")[0][0].reading.reports
    dyad = "Government of Mali - Northern insurgents"
    assert (report.kind, report.trigger.words, report.source_code) == (Kind.CLASH, dyad, "1")
    assert (report.sentence.words, report.days) == (f"dyad_name: {dyad}", Days.on(date(2013, 1, 13)))
    assert ([p.name for p in report.agents], [p.name for p in report.targets]) == (
        ["Government of Mali"],
        ["Northern insurgents"],
    )
    (where,) = report.where
    assert (where.quote.words, where.place.radius_km, where.place.country) == ("Gao town", 5, "ML")
    assert (where.place.point.latitude, where.place.lies_in) == (
        16.2717,
        ("Gao district", "Gao region", "Mali"),
    )
    assert report.killed == Bounds(low=5, high=9)


def test_figures_in_parts(rows):
    """The best estimate is one figure; deaths by side are parts of it, so that nobody adds them to it."""
    figures = {figure.counted.words: figure for figure in rows("ucdp_ged_49.csv")[0][0].reading.figures}
    assert set(figures) == {"best", "deaths_a", "deaths_b", "deaths_civilians"}
    assert {figures[name].part_of for name in figures if name != "best"} == {figures["best"].id}
    assert (figures["deaths_b"].whose.name, figures["deaths_b"].bounds) == (
        "Northern insurgents",
        Bounds.exactly(4),
    )
    assert figures["deaths_civilians"].persons is Persons.CIVILIAN


def test_cites_its_sources(rows):
    """Each source that a row packs together is named by itself, with its row in the outlets file."""
    reading = rows("ucdp_ged_49.csv")[0][0].reading
    cited = {why.cue: why.row for why in reading.reports[0].why if why.rule == "source of the data set"}
    assert cited == {"Valley Courier": None, "VDC": "outlets.yaml:vdc", "army spokesman": None}


@pytest.mark.parametrize("name", ["ucdp_ged_42.csv", "ucdp_ged_46.csv", "ucdp_ged_49.csv"])
def test_all_versions_say_the_same(rows, name):
    """The versions of 42, 46 and 49 columns give the same report, and sources packed into one cell are split."""
    report = rows(name)[0][0].reading.reports[0]
    sources = [why.cue for why in report.why if why.rule == "source of the data set"]
    assert (report.killed, report.days.first, sources[:2]) == (
        Bounds(low=5, high=9),
        date(2013, 1, 13),
        ["Valley Courier", "VDC"],
    )


def test_low_precision_is_never_the_first_of_january(rows):
    """A row known to the year is the whole year, one known to the month the whole month."""
    year, month = rows("ucdp_ged_49.csv")[0][1:3]
    assert year.reading.reports[0].days == Days(
        first=date(2013, 1, 1), last=date(2013, 12, 31), precision=Precision.YEAR
    )
    assert month.reading.reports[0].days == Days(
        first=date(2013, 1, 1), last=date(2013, 1, 31), precision=Precision.MONTH
    )
    assert (
        year.reading.reports[0].where[0].place.radius_km,
        month.reading.reports[0].where[0].place.radius_km,
    ) == (
        500,
        100,
    )


def test_coordinates_that_contradict_the_country(rows):
    """A point in another country than the row's is not used, and the report says why."""
    report = rows("ucdp_ged_49.csv")[0][3].reading.reports[0]
    assert (report.kind, report.where[0].place.point, report.where[0].place.name) == (
        Kind.ABUSE,
        None,
        "Gao town",
    )
    assert any("nearest town is in FR" in (why.sentence or "") for why in report.why)


def test_estimates_that_contradict_one_another(rows):
    """A best estimate above the highest widens the bounds, and the figure says so."""
    found = rows("ucdp_ged_49.csv")[0][4].reading
    best = next(figure for figure in found.figures if figure.counted.words == "best")
    assert best.bounds == Bounds(low=5, high=12)
    assert "contradict" in best.why[0].sentence


def test_bad_rows_are_refused_with_line_and_column(rows):
    """A number, day or degree that is none, and a line of other length, are refused where they stand."""
    found, refused = rows("ucdp_ged_49.csv")
    assert [item.document.name for item in found][-1] == "ucdp-ged/MAL-2013-1-1-9"
    assert [(item.place, item.kind) for item in refused] == [
        ("line 7, column best", "Unreadable"),
        ("line 8, column date_start", "Unreadable"),
        ("line 9, column latitude", "Unreadable"),
        ("line 10, column date_end", "Unreadable"),
        ("line 12", "Unreadable"),
    ]
    assert "'many' is no count" in refused[0].reason


def test_the_public_sample(shared):
    """Every row of the sample of UCDP GED is read, and every report has kind, day, place and both sides."""
    items = list(documents_in(shared / "datasets" / "ucdp-ged", Options()))
    assert (len(items), [item for item in items if isinstance(item, Rejection)]) == (1000, [])
    reports = [item.reading.reports[0] for item in items]
    assert all(report.days and report.where and report.agents and report.targets for report in reports)
    assert sum(report.where[0].place.country is None for report in reports) < 20
    piled = [report for report in reports if report.days == Days.on(date(report.days.first.year, 1, 1))]
    assert len(piled) < 10
