"""Tables in Parquet, read by DuckDB a thousand rows at a time; values become the words that ISO and Python give them."""

from __future__ import annotations

from collections.abc import Generator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import duckdb

from onrecord.errors import Unreadable
from onrecord.read.datasets.tables import Record, Refused

BATCH = 1000
PATTERN = frozenset("*?[")


def records_of(path: Path) -> Generator[Record | Refused, None, None]:
    """The header as a first record, then every row in order.

    Raises:
        Unreadable: if it is no Parquet file, or its name would be read as a pattern.
    """
    if PATTERN & set(str(path)):
        raise Unreadable("a Parquet file's path may not hold *, ? or [", remedy="Rename it")
    with duckdb.connect(":memory:", config={"threads": 1}) as database:
        try:
            result = database.execute("select * from read_parquet(?)", [str(path)])
            names = tuple(column[0] for column in result.description or ())
            yield Record(values=names, line=1, original=b"")
            number = 1
            while batch := result.fetchmany(BATCH):
                for row in batch:
                    number += 1
                    values = tuple(_words(value) for value in row)
                    yield Record(
                        values=values, line=number, original="\t".join(values).encode("utf-8", "replace")
                    )
        except duckdb.Error as error:
            raise Unreadable(f"it is no sound Parquet file: {str(error).splitlines()[0]}") from error


def _words(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.isoformat(sep=" ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
