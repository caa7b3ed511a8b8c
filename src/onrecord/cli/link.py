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
    same: Annotated[
        tuple[str, str] | None,
        typer.Option(
            "--same", help="Say that two reports, by their ids, tell of one happening.", show_default=False
        ),
    ] = None,
    different: Annotated[
        tuple[str, str] | None,
        typer.Option("--different", help="Say that two reports tell of two happenings.", show_default=False),
    ] = None,
    undo: Annotated[
        tuple[str, str] | None,
        typer.Option("--undo", help="Take back what was said of two reports.", show_default=False),
    ] = None,
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
    from onrecord.steps.pairs import (
        contradictions,
        decide_named_pair,
        export_decisions,
        import_decisions,
        take_back_pair,
    )

    output: Output = context.obj
    with open_case(case) as opened:
        if decisions is not None:
            output.say(f"{import_decisions(opened.file, decisions):,} decisions taken from {decisions}.")
        if same is not None:
            decide_named_pair(opened.file, *same, same=True, who=opened.who)
        if different is not None:
            decide_named_pair(opened.file, *different, same=False, who=opened.who)
        for said in contradictions(opened.file, same, different):
            output.warn(said)
        if undo is not None:
            take_back_pair(opened.file, *undo, who=opened.who)
        with output.progress("Linking"):
            done = opened.link()
        output.say(f"{done}.")
        if review:
            from onrecord.cli.pairs import review_pairs

            review_pairs(output, opened)
        if save is not None:
            output.say(f"{export_decisions(opened.file, save):,} decisions written to {save}.")
        if jsonl:
            for line in opened.event_lines():
                output.json_line(line)
