"""Reads tables of events: each row a document that carries its own reading; a bad row is refused alone.

Rows are read one at a time, so that the length of a table does not matter.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain

from onrecord.errors import InputRefused, Unreadable, ValueRefused
from onrecord.read.datasets import known_layout
from onrecord.read.datasets.account import Account, account_of, row_key
from onrecord.read.datasets.cells import CellRefused
from onrecord.read.datasets.layout import Layout, key_of
from onrecord.read.datasets.mapped import described, layout_from
from onrecord.read.datasets.parquet import records_of
from onrecord.read.datasets.readings import RowReading
from onrecord.read.datasets.row import row_of
from onrecord.read.datasets.tables import SAMPLE, Record, Refused, file_records, form_of
from onrecord.read.drafts import Draft
from onrecord.read.found import Options
from onrecord.read.sources import Source, refusal, unchanged
from onrecord.values import Document, Reading, Rejection

SUFFIXES = frozenset({".csv", ".tsv", ".tab"})
FEWEST_TABS = 15
SEPARATOR_LINES = frozenset({"sep=", "sep=,", "sep=;", "sep=\t", "sep=|"})
PARQUET = ".parquet"
PARQUET_MARK = b"PAR1"
Records = Generator[Record | Refused, None, None]


class RowsReader:
    """`.csv`, `.tsv`, `.tab` and `.parquet` files of data sets that onrecord knows, or that a mapping describes."""

    def recognises(self, source: Source) -> bool:
        """By name or by Parquet's mark; whether its columns are known is found out on reading."""
        named = source.suffix in SUFFIXES or source.suffix == PARQUET or source.head.startswith(PARQUET_MARK)
        return named or (source.suffix == ".txt" and _is_wide(source.head))

    def read(self, source: Source, options: Options) -> Iterator[Draft | Rejection]:
        """A draft or a rejection for each row, in the order of the table."""
        with unchanged(source):
            yield from _drafts(source, options)


def _is_wide(head: bytes) -> bool:
    """Whether a text begins with the header of a known data set between tabs, as POLECAT's files do."""
    first = head.split(b"\n", 1)[0].decode("utf-8", "replace")
    return (
        first.count("\t") >= FEWEST_TABS and known_layout(tuple(first.rstrip("\r").split("\t"))) is not None
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table under its layout: the names of its columns, their keys, and where it came from."""

    layout: Layout
    columns: tuple[str, ...]
    keys: tuple[str, ...]
    source: Source
    encoding: str | None


def _drafts(source: Source, options: Options) -> Iterator[Draft | Rejection]:
    records, encoding = _records(source, options)
    with closing(records):
        header = _header(records)
        layout = _layout(header, options)
        columns = layout.header or tuple(name.strip() for name in header.values)
        keys = tuple(key_of(column) for column in columns)
        _check_twice(columns, keys, layout)
        table = Table(layout=layout, columns=columns, keys=keys, source=source, encoding=encoding)
        found = _rows(records if layout.header is None else chain([header], records), table)
        first = next(found, None)
        if first is None:
            raise Unreadable("it has a header and no rows")
        yield first
        yield from found


def _check_twice(columns: tuple[str, ...], keys: tuple[str, ...], layout: Layout) -> None:
    """Refuse a table in which two columns have a name that its layout reads: nobody can tell which is meant."""
    for column, key in zip(columns, keys, strict=True):
        if keys.count(key) > 1 and key in layout.read:
            raise Unreadable(f"two columns are called {column}", remedy="Rename or remove one of them")


def _records(source: Source, options: Options) -> tuple[Records, str | None]:
    if source.suffix == PARQUET or source.head.startswith(PARQUET_MARK):
        if source.path is None:
            raise Unreadable("a Parquet file inside another file cannot be read", remedy="Save it as a file")
        return records_of(source.path), None
    with source.opened() as stream:
        form = form_of(stream.read(SAMPLE), options.encoding)
    return file_records(source.opened(), form, options.limit_bytes), form.encoding


def _header(records: Iterator[Record | Refused]) -> Record:
    first = next(records, None)
    if first is None:
        raise Unreadable("there are no rows in it")
    if isinstance(first, Refused):
        raise first.error
    if first.values[0].lower() in SEPARATOR_LINES:  # a note to spreadsheets, before the header
        return _header(records)
    return first


def _layout(header: Record, options: Options) -> Layout:
    layout = layout_from(options.mapping) if options.mapping is not None else known_layout(header.values)
    if layout is None:
        raise Unreadable(
            "its columns are those of no data set that onrecord knows",
            remedy="`onrecord datasets describe FILE` writes a first mapping; then give it with --mapping",
        )
    if layout.data_set and not any(key_of(name) in layout.key for name in layout.header or header.values):
        raise Unreadable(f"it has none of the columns that name a row: {', '.join(layout.key)}")
    return layout


def _rows(records: Iterable[Record | Refused], table: Table) -> Iterator[Draft | Rejection]:
    where = table.source.where
    for record in records:
        place = f"line {record.line}"
        if isinstance(record, Refused):
            yield refusal(where, record.error, place)
            continue
        try:
            yield _draft(record, table)
        except CellRefused as error:
            yield replace(refusal(where, error, f"{place}, column {error.column}"), kind=Unreadable.__name__)
        except (InputRefused, ValueRefused) as error:
            yield refusal(where, error, place)


def _draft(record: Record, table: Table) -> Draft:
    if len(record.values) != len(table.columns):
        raise Unreadable(f"it has {len(record.values)} values where the header has {len(table.columns)}")
    layout = table.layout
    row = row_of(table.columns, table.keys, record.values)
    account = account_of(layout, row)
    name = row_key(account)
    if name is None:
        raise Unreadable(f"it has nothing to be called by: {' and '.join(layout.key)} is empty")
    titles = [words for names in layout.title if (words := row.words(*names)) is not None]
    return Draft(
        name=f"{table.source.name if layout.named_by_file else layout.slug}/{name}",
        where=f"{table.source.where}, line {record.line}",
        text=row.text,
        original=record.original,
        media_type="text/csv",
        encoding=table.encoding,
        extractor=f"columns of {layout.data_set}",
        title=" · ".join(titles) or None,
        outlet=None if layout.named_by_file else layout.data_set,
        url=row.words(*layout.url),
        published=account.published,
        data_set=layout.data_set,
        reading=partial(_reading, account),
    )


def _reading(account: Account, document: Document) -> Reading:
    return RowReading(account, document).built()


def described_file(source: Source, options: Options) -> str:
    """A first mapping for a table that onrecord does not know, by the names of its columns."""
    records, _ = _records(source, options)
    with closing(records):
        return described(source.name.removesuffix(source.suffix), _header(records).values)
