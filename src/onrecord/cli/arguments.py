"""Arguments that several commands share, and how their words become values."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.errors import OptionRefused

if TYPE_CHECKING:
    from onrecord.assess import Sieve

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
Reliable = Annotated[
    str | None,
    typer.Option(
        "--reliable",
        metavar="GRADE",
        help="Count only outlets of this grade or better, A to E.",
        show_default=False,
    ),
]
Credible = Annotated[
    str | None,
    typer.Option(
        "--credible",
        metavar="GRADE",
        help="Count only documents of this grade or better, 1 to 5.",
        show_default=False,
    ),
]
Graded = Annotated[
    bool,
    typer.Option("--graded-only", help="Leave out what nobody has graded or what cannot be judged."),
]


def sieve_of(reliable: str | None, credible: str | None, graded_only: bool) -> Sieve | None:
    """The sieve that the options name; None where they name none.

    Raises:
        OptionRefused: if one is no grade.
    """
    if reliable is None and credible is None and not graded_only:
        return None
    from onrecord.assess import Sieve
    from onrecord.steps.rating import grade_of
    from onrecord.values import Credibility, Reliability

    return Sieve(
        reliability=None if reliable is None else grade_of(Reliability, reliable.upper()),
        credibility=None if credible is None else grade_of(Credibility, credible),
        graded_only=graded_only,
    )


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
