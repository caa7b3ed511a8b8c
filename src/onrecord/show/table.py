"""Table: rows of named cells, for the terminal, for Python's data frames and for a notebook."""

from __future__ import annotations

import html
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from onrecord.errors import ExtraMissing
from onrecord.show import words
from onrecord.show.cells import Cell, Row

IN_A_NOTEBOOK = 25  # rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows of named cells. `brief` are the columns that fit a terminal; `columns` are all."""

    name: str
    columns: tuple[str, ...]
    brief: tuple[str, ...]
    rows: tuple[Row, ...]

    def to_records(self) -> list[dict[str, Cell]]:
        """The rows as dictionaries, each with every column."""
        return [dict(row) for row in self.rows]

    def to_pandas(self) -> Any:
        """The rows as a pandas DataFrame.

        Raises:
            ExtraMissing: if pandas is not installed.
        """
        return _engine("pandas").DataFrame(self.to_records(), columns=list(self.columns))

    def to_polars(self) -> Any:
        """The rows as a polars DataFrame.

        Raises:
            ExtraMissing: if polars is not installed.
        """
        return _engine("polars").DataFrame(
            self.to_records(), schema=list(self.columns), infer_schema_length=None
        )

    def _repr_html_(self) -> str:
        """The first rows for a notebook, escaped, and how many there are."""
        head = "".join(f"<th>{_escaped(column)}</th>" for column in self.brief)
        body = "".join(
            f"<tr>{''.join(f'<td>{_escaped(cell)}</td>' for cell in row)}</tr>"
            for row in self.cells(self.brief)[:IN_A_NOTEBOOK]
        )
        more = f", the first {IN_A_NOTEBOOK} shown" if len(self.rows) > IN_A_NOTEBOOK else ""
        table = f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
        return f"{table}<p>{words.counted(len(self.rows), 'row')}{more}</p>"

    def cells(self, columns: Iterable[str]) -> list[list[Cell]]:
        """The rows as lists of these columns' cells."""
        wanted = tuple(columns)
        return [[row[column] for column in wanted] for row in self.rows]


def _engine(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError as error:
        raise ExtraMissing(
            f"{name} is not installed", remedy=f"Install it: pip install 'onrecord[{name}]'"
        ) from error


def _escaped(cell: Cell) -> str:
    return "" if cell is None else html.escape(words.visible(str(cell)))
