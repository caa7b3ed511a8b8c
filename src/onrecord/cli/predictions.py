"""`onrecord predictions`: what was foretold, what came of it, and how it scored."""

from __future__ import annotations

from typing import Annotated

import typer

from onrecord.cli.arguments import CasePath
from onrecord.cli.output import Output
from onrecord.errors import OptionRefused

OUTCOMES = ("came_true", "did_not", "open", "cannot_be_told")


def predictions(
    context: typer.Context,
    case: CasePath,
    resolve: Annotated[str | None, typer.Option(metavar="ID", help="Say what came of this one.")] = None,
    outcome: Annotated[str | None, typer.Option(help="came_true, did_not, open or cannot_be_told.")] = None,
    note: Annotated[str | None, typer.Option(help="Why.")] = None,
    scale: Annotated[str, typer.Option(help="What words of probability mean: icd203 or survey.")] = "icd203",
    scores: Annotated[bool, typer.Option("--scores", help="Brier and log scores by speaker.")] = False,
) -> None:
    """List what was foretold with its words of probability and its horizon; resolve and score it."""
    from onrecord.steps.case import open_case

    output: Output = context.obj
    with open_case(case) as opened:
        if resolve is not None:
            if outcome not in OUTCOMES:
                raise OptionRefused(f"{outcome!r} is none of: {', '.join(OUTCOMES)}", where="--outcome")
            opened.resolve(resolve, outcome, note)
        table = opened.scores(scale) if scores else opened.predictions(scale)
    output.table(table.columns, table.rows, title=table.title)
