"""`onrecord show`: tables of a case in the terminal."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from onrecord.cli.arguments import CasePath
from onrecord.cli.output import Output


class What(StrEnum):
    """What can be shown."""

    STATEMENTS = "statements"
    EVENTS = "events"
    FIGURES = "figures"
    TIMELINE = "timeline"
    MAP = "map"
    PREDICTIONS = "predictions"
    CLAIMS = "claims"
    REPORTS = "reports"


def show(
    context: typer.Context,
    case: CasePath,
    what: Annotated[What, typer.Argument(help="What to show.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object a line.")] = False,
    reviewed: Annotated[bool, typer.Option("--reviewed", help="Only what a person has reviewed.")] = False,
) -> None:
    """Show who said what, what happened, what was counted, when and where."""
    from onrecord.steps.case import open_case

    output: Output = context.obj
    with open_case(case) as opened:
        table = opened.table(what.value, include_machine=not reviewed)
    if as_json:
        for record in table.to_records():
            output.json_line(record)
        return
    output.table(table.brief, table.cells(table.brief))
