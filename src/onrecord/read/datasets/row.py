"""Rows: one line of a table as a text, `column: value` line by line, with where each value stands in it.

Empty cells are left out of the text (the bytes of the row are kept beside it); nothing else is changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from onrecord.read.datasets.layout import Names

MISSING = frozenset({"", "na", "n/a", "null", "nan", "none", "unknown", "-", "--"})


class Cell(NamedTuple):
    """A value or a part of one, where it stands in the row's text.

    `column` is the column's own name, which stands before every value, at `line`.
    """

    column: str
    words: str
    start: int
    line: int = 0

    @property
    def end(self) -> int:
        """The code point behind its last."""
        return self.start + len(self.words)

    @property
    def label(self) -> Cell:
        """The column's name as it stands before the value."""
        return Cell(column=self.column, words=self.column, start=self.line, line=self.line)

    def parts(self, between: str) -> Iterator[Cell]:
        """Its parts between these marks, without the white space around them, in order; missing ones left out."""
        for match in re.finditer(rf"[^{re.escape(between)}]+", self.words):
            words = match.group().strip(" \t\"'")
            if words.lower() not in MISSING:
                yield Cell(
                    column=self.column,
                    words=words,
                    start=self.start + match.start() + match.group().index(words),
                    line=self.line,
                )


class Row:
    """One row: its text, and its values by the keys of their columns."""

    __slots__ = ("_lines", "text")

    def __init__(self, text: str, lines: Mapping[str, tuple[str, str, int]]) -> None:
        self.text = text
        self._lines = lines  # by key: the column's name, the value as it stands, and where the line begins

    def cell(self, *names: str) -> Cell | None:
        """The first of these columns that is there and says something."""
        for name in names:
            line = self._lines.get(name)
            if line is None:
                continue
            column, value, at = line
            words = value.strip()
            if words.lower() not in MISSING:
                return Cell(
                    column=column, words=words, start=at + len(column) + 2 + value.index(words), line=at
                )
        return None

    def all_of(self, groups: tuple[Names, ...]) -> tuple[Cell, ...]:
        """The cell of each group that has one."""
        return tuple(cell for names in groups if (cell := self.cell(*names)) is not None)

    def words(self, *names: str) -> str | None:
        """What the first filled of these columns says."""
        cell = self.cell(*names)
        return None if cell is None else cell.words


def row_of(columns: tuple[str, ...], keys: tuple[str, ...], values: tuple[str, ...]) -> Row:
    """The row with these values; of two columns of one name the first is known by that name."""
    written: list[str] = []
    lines: dict[str, tuple[str, str, int]] = {}
    at = 0
    for column, key, value in zip(columns, keys, values, strict=True):
        if value and not value.isspace():
            line = f"{column}: {value}"
            written.append(line)
            lines.setdefault(key, (column, value, at))
            at += len(line) + 1
    return Row("\n".join(written), lines)
