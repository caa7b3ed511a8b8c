"""Tables as they come from spreadsheets, broken downloads and other hands: each a rejection that says why, or read."""

from __future__ import annotations

import gzip

import duckdb
import pytest

HEADER = "event_id_cnty,event_date,event_type,actor1,country,location,latitude,longitude,fatalities"
ROW = "YEM1,2018-06-13,Battles,Army,Yemen,Hodeidah,14.798,42.9545,6"


def _row(**changes: str) -> str:
    cells = dict(zip(HEADER.split(","), ROW.split(","), strict=True)) | changes
    return ",".join(f'"{cell}"' for cell in cells.values())


@pytest.fixture
def told(rows, tmp_path):
    """How many rows of these bytes are read, and what is said of those that are not."""

    def read(data: bytes | str, name: str = "a.csv"):
        path = tmp_path / name
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        found, refused = rows(path)
        return len(found), [(item.place, item.reason) for item in refused]

    return read


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "there are no rows in it"),
        (HEADER.encode(), "it has a header and no rows"),
        (f"{HEADER}\n{ROW}\n".encode("utf-16"), "it is UTF-16"),
        (f"{HEADER}\n{ROW}\n".encode("utf-16-be"), "it is binary"),
        (gzip.compress(f"{HEADER}\n{ROW}\n".encode()), "packed with gzip"),
        (f"{HEADER}\r{ROW}\r".encode(), "bare carriage returns"),
        (f"{HEADER}\n{ROW}\n".replace(",", "^").encode(), "no data set that onrecord knows"),
        (f"{HEADER},fatalities\n{ROW},99\n".encode(), "two columns are called fatalities"),
    ],
)
def test_a_table_that_cannot_be_read_is_refused_whole(told, data, reason):
    """One rejection with the reason, and nothing is read."""
    found, ((place, said),) = told(data)
    assert (found, place) == (0, None)
    assert reason in said


@pytest.mark.parametrize(
    "data",
    [
        f"\ufeff{HEADER}\n{ROW}\n",
        f"sep=,\n{HEADER}\n{ROW}\n",
        f"{HEADER}\r\n{ROW}\r\n",
        f"{HEADER}\n{ROW}\n".replace(",", ";"),
        f"{HEADER}\n{ROW}\n".replace(",", ";").replace(".", ","),
        f"{HEADER}\n{_row(latitude='14,798', longitude='42,9545')}\n",
    ],
)
def test_what_spreadsheets_write_is_read(told, data):
    """A mark, a note to spreadsheets, other marks between values and decimal commas of degrees lose nothing."""
    assert told(data) == (1, [])


@pytest.mark.parametrize(
    ("column", "value", "reason"),
    [
        ("event_date", "42559", "spreadsheet's count of days"),
        ("event_date", "########", "too narrow"),
        ("event_date", "13-Jun-18", "without doubt"),
        ("event_date", "9999-12-31", "no day between"),
        ("event_date", "0001-01-01", "no day between"),
        ("latitude", "inf", "beyond 90"),
        ("latitude", "15°21N", "no number of degrees"),
        ("longitude", "1,234,5", "no number of degrees"),
        ("fatalities", "6,0", "no count"),
        ("fatalities", "inf", "no count"),
    ],
)
def test_a_cell_that_its_column_cannot_hold_is_refused_with_its_place(told, column, value, reason):
    """The row is refused with line, column and reason, and the row after it is read."""
    found, ((place, said),) = told(f"{HEADER}\n{_row(**{column: value})}\n{_row(event_id_cnty='YEM2')}\n")
    assert (found, place) == (1, f"line 2, column {column}")
    assert reason in said


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (f"{ROW},more", "it has 10 values where the header has 9"),
        ("YEM9,2018-06-13", "it has 2 values where the header has 9"),
        (ROW.replace("Army", "Ar\0my"), "NUL"),
    ],
)
def test_a_line_that_is_no_row_is_refused_alone(told, line, reason):
    """Lines of other lengths and with NUL bytes are refused where they stand."""
    found, ((place, said),) = told(f"{HEADER}\n{line}\n{ROW}\n")
    assert (found, place) == (1, "line 2")
    assert reason in said


@pytest.mark.parametrize(
    ("latitude", "longitude", "sentence"),
    [
        ("0", "0.0", "stands for none"),
        ("42.9545", "14.798", "the other way round they would fit"),
        ("-14.798", "42.9545", "km from every town of YE"),
    ],
)
def test_coordinates_that_cannot_be_right_are_not_used(rows, tmp_path, latitude, longitude, sentence):
    """Nought and nought, degrees the other way round and a lost sign keep the row without its point, and say why."""
    path = tmp_path / "a.csv"
    path.write_text(f"{HEADER}\n{_row(latitude=latitude, longitude=longitude)}\n")
    ((found,), refused) = rows(path)
    (report,) = found.reading.reports
    assert (refused, report.where[0].place.point, report.where[0].place.name) == ([], None, "Hodeidah")
    assert any(sentence in (why.sentence or "") for why in report.why)


def test_numbers_of_parquet_that_are_none(rows, tmp_path):
    """A number of Parquet that is no number is missing, an infinite one refuses its row."""
    path = tmp_path / "a.parquet"
    columns = "'2018-06-13' as event_date, 'Battles' as event_type, 'Army' as actor1, 'Hodeidah' as location"
    duckdb.sql(
        f"copy (select 'A' as event_id_cnty, {columns}, cast('nan' as double) as fatalities union all "
        f"select 'B', {columns}, cast('inf' as double)) to '{path}' (format parquet)"
    )
    (found,), (refused,) = rows(path)
    assert (found.document.name, found.reading.reports[0].killed) == ("acled/A", None)
    assert refused.place == "line 3, column fatalities"


@pytest.mark.parametrize("name", ["cut.parquet", "empty.parquet", "ragged.parquet"])
def test_broken_parquet_is_refused(rows, samples, tmp_path, name):
    """Parquet that is cut off, empty or overwritten inside is one rejection."""
    path = tmp_path / "whole.parquet"
    duckdb.sql(
        f"copy (from read_csv('{samples / 'acled_31.csv'}', all_varchar=true)) to '{path}' (format parquet)"
    )
    whole = path.read_bytes()
    broken = {
        "cut": whole[: len(whole) // 2],
        "empty": b"",
        "ragged": whole[:-60] + b"\xff" * 40 + whole[-20:],
    }
    (tmp_path / name).write_bytes(broken[name.split(".")[0]])
    found, refused = rows(tmp_path / name)
    assert (found, [item.kind for item in refused]) == ([], ["Unreadable"])
