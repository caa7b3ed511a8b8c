from __future__ import annotations

import csv
import io
import json
import xml.etree.ElementTree as ET
from types import ModuleType
from urllib.parse import parse_qsl

import pytest

from onrecord.errors import NotFound, OptionRefused
from onrecord.show import EXPORTS, TABLES, export, table
from onrecord.show.catalogue import catalogue_of
from onrecord.show.filters import Filter, filter_from, filtered
from onrecord.show.index import index_of
from onrecord.show.lines import lines_of
from onrecord.show.view import View


@pytest.fixture
def view(sample: ModuleType) -> View:
    return sample.sample_view()


def read_csv(data: bytes) -> list[dict[str, str]]:
    """The rows of a CSV export."""
    return list(csv.DictReader(io.StringIO(data.decode("utf-8"))))


@pytest.mark.parametrize("name", list(TABLES))
def test_every_row_has_every_column(view: View, name: str) -> None:
    """A table's rows have all its columns and no others, and the brief ones are among them."""
    found = table(name, view)
    assert found.rows
    assert all(tuple(sorted(row)) == tuple(sorted(found.columns)) for row in found.rows)
    assert set(found.brief) <= set(found.columns)


def test_an_unknown_table_is_refused(view: View) -> None:
    """The refusal lists the tables there are."""
    with pytest.raises(NotFound, match="statements"):
        table("nonsense", view)


def test_an_unknown_format_is_refused(view: View) -> None:
    """The refusal lists the formats there are."""
    with pytest.raises(OptionRefused, match="geojson"):
        export(view, "nonsense")


@pytest.mark.parametrize("one", EXPORTS, ids=lambda one: one.name)
def test_exports_are_the_same_each_time(view: View, one: object) -> None:
    """The same view gives the same bytes in every format."""
    assert one.made(view) == one.made(view)  # type: ignore[attr-defined]


def test_an_export_holds_what_the_screen_shows(view: View) -> None:
    """The filtered view's rows are exactly the lines the filter takes, and the filter is written into each."""
    catalogue = catalogue_of(view)
    lines = lines_of(catalogue)
    asked = filter_from({"place": "gao", "first": "2019-05-08", "last": "2019-05-08"})
    taken = index_of(lines).found(asked)
    kept = [line.id for line in taken]
    rows = read_csv(export(filtered(catalogue, taken, asked), "csv"))
    assert 0 < len(kept) < len(lines)
    assert sorted(row["id"] for row in rows) == sorted(kept)
    assert {row["shown"] for row in rows} == {asked.sentence()}


def test_a_filter_survives_its_address() -> None:
    """The address of a filter gives the same filter again; empty and unknown names ask for nothing."""
    asked = filter_from({"text": "a b&c=d", "verdict": "in_tension", "first": "2019-05-08", "nonsense": "x"})
    assert filter_from(dict(parse_qsl(asked.query()))) == asked
    assert filter_from({"text": "  "}) == Filter()


def test_a_day_that_is_none_is_refused() -> None:
    """A filter's day is an ISO day, and the refusal says how to write it."""
    with pytest.raises(OptionRefused, match="2016-03-14"):
        filter_from({"first": "14/03/2016"})


def test_csv_cells_are_no_formulas(view: View, sample: ModuleType) -> None:
    """A cell that a spreadsheet would run is made plain."""
    rows = read_csv(export(view, "csv"))
    assert not any(cell[:1] in ("=", "+", "@") for row in rows for cell in row.values() if cell)
    assert {row["status"] for row in rows} == {"DRAFT"}


def test_geojson_keeps_what_has_no_place(view: View) -> None:
    """Unplaced items are features without geometry, not gaps."""
    features = json.loads(export(view, "geojson"))["features"]
    placed = [one for one in features if one["geometry"] is not None]
    assert len(placed) == 7
    assert len(features) == len(table("map", view).rows)


def test_kml_is_well_formed(view: View) -> None:
    """Hostile titles and control characters do not break the file."""
    root = ET.fromstring(export(view, "kml"))  # noqa: S314 - our own output
    assert len(root.findall(".//{http://www.opengis.net/kml/2.2}Placemark")) == len(table("map", view).rows)


def test_annotations_quote_exactly(view: View) -> None:
    """Each selector's words are the text at its offsets, with what stands around them."""
    texts = [one.text for one in view.documents]
    for item in json.loads(export(view, "annotations"))["first"]["items"]:
        for target in item["target"]:
            position, quote = target["selector"]
            around = quote["prefix"] + quote["exact"] + quote["suffix"]
            found = [
                text
                for text in texts
                if text[position["start"] : position["end"]] == quote["exact"] and around in text
            ]
            assert found


def test_citations_name_every_document(view: View) -> None:
    """CSL-JSON, BibTeX and RIS have one entry a document; a day that is not known is not made up."""
    entries = json.loads(export(view, "csl"))
    assert len(entries) == 5
    assert sum(1 for entry in entries if "issued" not in entry) == 1
    assert export(view, "bibtex").count(b"@misc{") == 5
    assert export(view, "ris").count(b"ER  - ") == 5
    assert all("DRAFT; shown: everything" in entry["note"] for entry in entries)
    assert export(view, "bibtex").count(b"DRAFT") == export(view, "ris").count(b"DRAFT") == 5


def test_markdown_cannot_act(view: View) -> None:
    """Markup in texts is escaped, and the draft says that it is one."""
    text = export(view, "markdown").decode("utf-8")
    assert "<script>" not in text.replace("\\<script\\>", "")
    assert "**DRAFT" in text
