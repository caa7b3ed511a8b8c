"""Output: lines and tables for people, plain columns for pipes, progress for whoever waits."""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import typer

from onrecord.steps.progress import Progress, silent

_PATIENCE = 1.0  # seconds before a bar is shown
_CONTROL = {code: f"\\x{code:02x}" for code in (*range(32), *range(127, 160)) if code not in (9, 10)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """How much to say, and where."""

    quiet: bool = False
    debug: bool = False

    def say(self, line: str) -> None:
        """A line about what was done; it goes to the error stream, so that pipes stay clean."""
        if not self.quiet:
            typer.echo(safe(line), err=True)

    def warn(self, line: str) -> None:
        """A line that must be seen."""
        typer.echo(safe(line), err=True)

    def answer(self, line: str) -> None:
        """A line of what was asked for."""
        typer.echo(safe(line))

    def json_line(self, data: Any) -> None:
        """One JSON object a line, Unicode as it is."""
        sys.stdout.write(json.dumps(data, ensure_ascii=False) + "\n")

    def table(
        self, columns: Sequence[str], rows: Iterable[Sequence[Any]], *, title: str | None = None
    ) -> None:
        """A table: drawn for a terminal, tab-separated when piped."""
        if not sys.stdout.isatty():
            self.answer("\t".join(columns))
            for row in rows:
                self.answer("\t".join(_flat(cell) for cell in row))
            return
        from rich.console import Console
        from rich.table import Table
        from rich.text import Text

        drawn = Table(title=title, title_justify="left", header_style="bold", show_lines=False, expand=False)
        for column in columns:
            drawn.add_column(column, overflow="fold")
        for row in rows:
            drawn.add_row(*(Text(_flat(cell)) for cell in row))
        Console().print(drawn)

    @contextmanager
    def progress(self, what: str) -> Iterator[Progress]:
        """A bar on the terminal for anything that takes longer than a second; else nothing."""
        if self.quiet or not sys.stderr.isatty():
            yield silent
            return
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
        from rich.progress import Progress as Bars

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        bars = Bars(*columns, console=Console(stderr=True), transient=True)
        task = bars.add_task(what, total=None, last="")
        patience = threading.Timer(_PATIENCE, bars.start)
        patience.daemon = True
        patience.start()

        def hear(done: int, total: int | None, what: str) -> None:
            bars.update(task, completed=done, total=total, last=what)

        try:
            yield hear
        finally:
            patience.cancel()
            patience.join()
            bars.stop()


def safe(line: str) -> str:
    """The line with control characters written out, so that no text can drive the terminal."""
    return line.translate(_CONTROL)


def _flat(cell: Any) -> str:
    return "" if cell is None else safe(" ".join(str(cell).split()))
