"""Arguments that several commands share, and how their words become values."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from onrecord.errors import OptionRefused

CasePath = Annotated[Path, typer.Argument(metavar="CASE", help="The case file.", show_default=False)]
Pipeline = Annotated[
    str | None,
    typer.Option(
        help="Another spaCy pipeline with Universal Dependencies, by name or path.", show_default=False
    ),
]
Jsonl = Annotated[bool, typer.Option("--jsonl", help="Print one JSON object a line (docs/format.md).")]
Until = Annotated[
    str | None, typer.Option(metavar="DAY", help="The record's last day, as 2016-07-14.", show_default=False)
]


def day_of(words: str | None, option: str) -> date | None:
    """The day that an option names.

    Raises:
        OptionRefused: if it is no day.
    """
    if words is None:
        return None
    try:
        return date.fromisoformat(words)
    except ValueError as error:
        raise OptionRefused(f"{words!r} is no day", where=option, remedy="Write it as 2016-07-14") from error
