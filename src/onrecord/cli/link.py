"""`onrecord link`: reports of the same happening to events, and a person's decisions on doubtful pairs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from onrecord.cli.arguments import CasePath, Jsonl
from onrecord.cli.output import Output


def link(
    context: typer.Context,
    case: CasePath,
    jsonl: Jsonl = False,
    review: Annotated[
        bool, typer.Option("--review", help="Go through the doubtful pairs, one by one.")
    ] = False,
    decisions: Annotated[
        Path | None,
        typer.Option("--import", help="Take decisions on pairs from a CSV file.", show_default=False),
    ] = None,
    save: Annotated[
        Path | None,
        typer.Option("--export", help="Write all decisions on pairs to a CSV file.", show_default=False),
    ] = None,
) -> None:
    """Group reports of the same happening into events; each link says why."""
    from onrecord.steps.case import open_case
    from onrecord.steps.pairs import export_decisions, import_decisions

    output: Output = context.obj
    with open_case(case) as opened:
        if decisions is not None:
            output.say(f"{import_decisions(opened.file, decisions):,} decisions taken from {decisions}.")
        output.say(f"{opened.link()}.")
        if review:
            from onrecord.cli.pairs import review_pairs

            review_pairs(output, opened)
        if save is not None:
            output.say(f"{export_decisions(opened.file, save):,} decisions written to {save}.")
        if jsonl:
            for line in opened.event_lines():
                output.json_line(line)
