from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.read.datasets.articles import publishers_in
from onrecord.read.datasets.cells import CellRefused, bounds_in, days_in
from onrecord.read.datasets.layout import DayOrder
from onrecord.read.datasets.row import Cell, row_of
from onrecord.read.datasets.tables import Record, Refused, file_records, form_of
from onrecord.values import Bounds


def cell(words: str) -> Cell:
    """A cell with these words."""
    return Cell(column="column", words=words, start=0)


def records(data: bytes, limit: int = 100_000) -> list[Record | Refused]:
    """Every record of these bytes."""
    return list(file_records(BytesIO(data), form_of(data[:2000]), limit))


def test_keeps_the_bytes_of_each_record():
    """A record over several lines keeps them all, and the number of its first."""
    found = records(b'a,b\r\n1,"two\r\nlines"\r\n\r\n3,4')
    assert [(record.values, record.line, record.original) for record in found] == [
        (("a", "b"), 1, b"a,b\r\n"),
        (("1", "two\r\nlines"), 2, b'1,"two\r\nlines"\r\n'),
        (("3", "4"), 5, b"3,4"),
    ]


@pytest.mark.parametrize("data", [b"a;b\n1;2\n", b"a\tb\n1\t2\n", b'"a, x","b"\n1,2\n', b"a|b\n1|2\n"])
def test_tells_what_stands_between_values(data):
    """Commas, semicolons, tabs and bars are told apart by the header, marks inside quotation marks aside."""
    assert [len(record.values) for record in records(data)] == [2, 2]


def test_a_field_of_ten_megabytes_is_refused_alone():
    """A field far too long is a rejection, and the row after it is read."""
    found = records(b"a,b\n1," + b"x" * 10_000_000 + b"\n3,4\n", limit=50_000_000)
    assert [type(record).__name__ for record in found] == ["Record", "Refused", "Record"]
    assert (found[1].line, type(found[1].error).__name__, found[2].values) == (2, "TooLarge", ("3", "4"))


def test_a_line_over_the_limit_is_refused_alone():
    """A line over the limit is passed over unread, and the row after it is read."""
    found = records(b"a,b\n1," + b"x" * 5000 + b"\n3,4\n", limit=1000)
    assert [record.line for record in found] == [1, 2, 3]
    assert (type(found[1].error).__name__, found[2].values) == ("TooLarge", ("3", "4"))


def test_bytes_that_do_not_fit_are_refused_alone():
    """A row whose bytes are not of the table's encoding is refused, and the row after it is read."""
    good = b"a,b\n" + b"1,2\n" * 100_000
    found = records(good + b"\xff,2\n3,4\n")
    assert [(item.line, type(item).__name__) for item in found[-2:]] == [
        (100_002, "Refused"),
        (100_003, "Record"),
    ]


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("5", 5, 5),
        ("5.0", 5, 5),
        ("1,200", 1200, 1200),
        ("5-9", 5, 9),
        ("5 – 9", 5, 9),
        ("10+", 10, None),
        ("at least 3", 3, None),
        ("up to 8", None, 8),
    ],
)
def test_reads_counts(words, low, high):
    """Numbers, ranges and open ends are read as bounds."""
    assert bounds_in(cell(words)) == Bounds(low=low, high=high)


@pytest.mark.parametrize("words", ["many", "9-5", "-3", "inf", "nan", "1,20", "5 or so", "1e999"])
def test_refuses_what_is_no_count(words):
    """What is no count is refused, never nearly read."""
    with pytest.raises(CellRefused, match="no count"):
        bounds_in(cell(words))


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2016-07-08", "2016-07-08"),
        ("20160708", "2016-07-08"),
        ("20160708123000", "2016-07-08"),
        ("8 July 2016", "2016-07-08"),
        ("July 8, 2016", "2016-07-08"),
        ("25/12/2016", "2016-12-25"),
    ],
)
def test_reads_days(words, day):
    """Days in ISO form, as a run of figures, written out, and where the order leaves no doubt."""
    assert str(days_in(cell(words), DayOrder.UNSAID).first) == day


@pytest.mark.parametrize("words", ["05/06/2016", "2016-13-01", "2016-02-30", "some day", "99999999"])
def test_refuses_what_is_no_day(words):
    """A day that does not exist, or that two countries read differently, is refused."""
    with pytest.raises(CellRefused):
        days_in(cell(words), DayOrder.UNSAID)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ('"Courier,2013-01-03,A, b";"The Wire,2013-01-04,C; d"', ["Courier", "The Wire"]),
        ('Courier 1989-05-17 "Bridge; closed"', ["Courier"]),
        ("Courier, 1994-03-19; Wire 3 May 1994", ["Courier", "Wire"]),
        ("Courier5/8/1993 Nine lorries burned.", ["Courier"]),
        ("1989-05-17", []),
    ],
)
def test_splits_packed_sources(words, names):
    """The name before the first mark or day is who published it."""
    found = [part.words for part in publishers_in(cell(words))]
    assert found[: len(names) or None] == names


VALUES = st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1, max_size=8)


@given(VALUES)
def test_every_cell_is_a_quote_of_its_row(values):
    """Whatever the values are, each cell stands in the row's text where it says."""
    columns = tuple(f"column {number}" for number in range(len(values)))
    row = row_of(columns, columns, tuple(values))
    found = [each for name in columns if (each := row.cell(name)) is not None]
    assert all(row.text[each.start : each.end] == each.words for each in found)
    assert all(row.text[each.label.start : each.label.end] == each.column for each in found)
    assert all(row.text[part.start : part.end] == part.words for each in found for part in each.parts(";,"))
