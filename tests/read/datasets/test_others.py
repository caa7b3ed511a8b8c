from __future__ import annotations

from datetime import date

import duckdb
import pytest

from onrecord.errors import OptionRefused
from onrecord.read import Found, Options, describe, documents_in
from onrecord.values import Bounds, Days, Kind, Measure, Persons, Precision, Reality, Rejection


def test_acled(rows):
    """Sub-event type gives the kind, one number the killed, precision codes the days and the radius."""
    strike, month = (found.reading.reports[0] for found in rows("acled_31.csv")[0])
    assert (strike.kind, strike.trigger.words, strike.killed) == (
        Kind.STRIKE,
        "Air/drone strike",
        Bounds.exactly(6),
    )
    assert (strike.where[0].place.radius_km, strike.where[0].place.country) == (25, "YE")
    assert [party.name for party in strike.targets] == ["Civilians (Yemen)"]
    assert month.days == Days(first=date(2018, 6, 1), last=date(2018, 6, 30), precision=Precision.MONTH)
    assert month.killed == Bounds(low=0, high=None)


def test_acled_refuses_a_day_that_is_none(rows):
    """The third sample row has no such day."""
    assert [item.place for item in rows("acled_31.csv")[1]] == ["line 4, column event_date"]


def test_acled_in_capitals(rows):
    """Older releases have their columns in capitals and the day before the month."""
    (found,) = rows("acled_old.csv")[0]
    (report,) = found.reading.reports
    assert (found.document.name, report.days) == ("acled/9SOM", Days.on(date(2009, 6, 5)))
    assert (report.kind, report.killed) == (Kind.CLASH, Bounds.exactly(10))


def test_gdelt_has_no_header(rows):
    """Its first line is a row, the columns are named by the codebook, the day it was added is that of publication."""
    first, second = rows("gdelt.export.csv")[0]
    (report,) = first.reading.reports
    assert (first.document.name, report.kind, report.sentence.words) == (
        "gdelt/410000001",
        Kind.STRIKE,
        "EventCode: 195",
    )
    assert (str(first.document.published.day), first.document.url) == (
        "2015-02-20",
        "https://www.reuters.com/article/x",
    )
    assert (report.where[0].place.country, report.where[0].place.radius_km) == ("UA", 15)
    assert second.reading.reports[0].reality is Reality.PLANNED


def test_publication_before_the_happening(rows):
    """News that is older than what it tells has no day of publication, and the report says so."""
    second = rows("gdelt.export.csv")[0][1]
    assert second.document.published is None
    assert "publication before the happening" in [why.rule for why in second.reading.reports[0].why]


def test_icews(shared):
    """Every row of the sample of ICEWS is read; CAMEO codes give the kinds."""
    items = list(documents_in(shared / "datasets" / "icews", Options()))
    assert (len(items), [item for item in items if isinstance(item, Rejection)]) == (3705, [])
    kinds = {item.reading.reports[0].source_code[:2]: item.reading.reports[0].kind for item in items}
    assert (kinds["04"], kinds["14"]) == (Kind.TALKS, Kind.PROTEST)


def test_polecat(rows):
    """Type and mode together give the kind; a name that is missing is taken from the news' own words."""
    strike, threat = (found.reading.reports[0] for found in rows("polecat.txt")[0])
    assert (strike.kind, [party.name for party in strike.agents]) == (Kind.STRIKE, ["Azerbaijan"])
    assert (strike.where[0].place.country, threat.reality) == ("AZ", Reality.POSSIBLE)


def test_airwars_counts_a_double_code_once(rows):
    """Two codes are one incident with two belligerents: one row, one report, one count, its grade kept."""
    found = rows("airwars.csv")[0][0]
    (report,) = found.reading.reports
    assert (found.document.name, report.kind) == ("airwars/CS9657 RS9666", Kind.STRIKE)
    assert [party.name for party in report.agents] == ["US-led Coalition", "Russian Military"]
    assert (report.killed, report.injured) == (Bounds(low=5, high=9), Bounds(low=10, high=12))
    assert "Airwars grades it Contested" in [why.sentence for why in report.why]
    totals = [
        figure for figure in found.reading.figures if figure.measure is Measure.KILLED and not figure.part_of
    ]
    assert [(figure.number.words, figure.persons) for figure in totals] == [("5–9", Persons.CIVILIAN)]


def test_airwars_traps(rows):
    """Coordinates in another country and a publication before the incident are left out and said."""
    report = rows("airwars.csv")[0][1].reading.reports[0]
    assert (report.where[0].place.point, report.killed) == (None, Bounds(low=3, high=None))
    rules = {why.rule for why in report.why}
    assert {"coordinates contradict the country", "publication before the happening"} <= rules


def test_timemap(rows):
    """TimeMap writes the month first; its category names the happening, its sources are split."""
    (found,) = rows("timemap.csv")[0]
    (report,) = found.reading.reports
    assert (report.days, report.kind) == (Days.on(date(2022, 3, 16)), Kind.CASUALTIES)
    assert [why.cue for why in report.why if why.rule == "source of the data set"] == ["src1", "src2"]


def test_a_day_table_gives_figures_and_no_report(rows):
    """Each count above zero is a figure by cause for that day; a country's day is no happening."""
    (found,) = rows("deaths_by_day.csv")[0]
    assert found.reading.reports == ()
    assert [(figure.counted.words, figure.bounds.low, figure.days) for figure in found.reading.figures] == [
        ("Shelling", 3, Days.on(date(2014, 5, 6))),
        ("Detention", 1, Days.on(date(2014, 5, 6))),
        ("Other", 2, Days.on(date(2014, 5, 6))),
    ]


def test_deaths_by_province(shared):
    """The columns of a table by province are places, and the figures lie there."""
    items = [item for item in documents_in(shared / "datasets" / "vdc", Options()) if isinstance(item, Found)]
    by_place = [figure for item in items for figure in item.reading.figures if figure.where]
    assert {figure.where[0].quote.words for figure in by_place} >= {"Aleppo", "Idlib", "Homs"}


def test_a_table_by_a_mapping_file(rows, samples):
    """A mapping file names columns and kinds; a day that two countries read differently is refused."""
    (found,), (refused,) = rows("council.csv", mapping=samples / "council.yaml")
    (report,) = found.reading.reports
    assert (found.document.name, report.kind, report.killed) == (
        "council-counts/1",
        Kind.STRIKE,
        Bounds(low=3, high=6),
    )
    assert (report.where[0].place.country, report.where[0].place.lies_in) == ("CD", ("Ituri", "DR Congo"))
    assert (refused.place, "without doubt" in refused.reason) == ("line 3, column day", True)


def test_an_unknown_table_is_refused_with_the_way_out(rows, samples):
    """Without a mapping the table is refused; `describe` proposes one that then reads it."""
    (refused,) = rows("council.csv")[1]
    assert "describe" in refused.remedy
    proposal = describe(samples / "council.csv")
    assert "data_set: council\n" in proposal
    assert "killed: {best: dead, low: dead_min, high: dead_max}" in proposal
    assert "# not used: remark" in proposal


def test_a_proposed_mapping_reads_the_table(rows, samples, tmp_path):
    """What `describe` writes is a mapping that can be used at once."""
    (tmp_path / "first.yaml").write_text(describe(samples / "council.csv"))
    found, _ = rows("council.csv", mapping=tmp_path / "first.yaml")
    assert (found[0].reading.reports[0].killed, found[0].reading.reports[0].trigger.words) == (
        Bounds(low=3, high=6),
        "mortar",
    )


@pytest.mark.parametrize(
    "words", ["- a list", "data_set: x", "data_set: x\nid: a\nnonsense: b", "data_set: [", "a: *b"]
)
def test_a_wrong_mapping_is_an_option_refused(rows, tmp_path, words):
    """A mapping that is none, lacks its name or has a strange field is refused at once."""
    (tmp_path / "m.yaml").write_text(words)
    with pytest.raises(OptionRefused):
        rows("council.csv", mapping=tmp_path / "m.yaml")


def test_parquet(samples, tmp_path, rows):
    """The same rows in Parquet say the same."""
    path = tmp_path / "ged.parquet"
    source = samples / "ucdp_ged_46.csv"
    duckdb.sql(f"copy (from read_csv('{source}')) to '{path}' (format parquet)")
    (found,) = rows(path)[0]
    (expected,) = rows("ucdp_ged_46.csv")[0]
    assert found.reading.reports[0].killed == expected.reading.reports[0].killed
    assert found.reading.reports[0].days == expected.reading.reports[0].days


def test_what_is_no_parquet(tmp_path, rows):
    """Other bytes under Parquet's name are refused."""
    (tmp_path / "a.parquet").write_bytes(b"PAR1 nonsense PAR1")
    assert [item.kind for item in rows(tmp_path / "a.parquet")[1]] == ["Unreadable"]
