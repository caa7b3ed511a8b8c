"""`onrecord extract`: statements, reports and figures out of the documents of a case, or of a JSONL file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from onrecord.cli.arguments import Jsonl, Pipeline
from onrecord.cli.output import Output
from onrecord.cli.read import REJECTED


def extract(
    context: typer.Context,
    source: Annotated[Path, typer.Argument(metavar="CASE|IN.jsonl", help="A case, or a JSONL file.")],
    jsonl: Jsonl = False,
    pipeline: Pipeline = None,
    workers: Annotated[
        int | None,
        typer.Option(min=1, help="How many processes; as many as cores if not said.", show_default=False),
    ] = None,
) -> None:
    """Take out who said what, what was reported and what was counted, each with its exact words."""
    output: Output = context.obj
    if source.suffix == ".jsonl":
        _lines_of_file(output, source, pipeline, workers)
        return
    from onrecord.steps.case import open_case

    with output.progress("Extracting") as progress, open_case(source, progress=progress) as opened:
        done = opened.extract(pipeline=pipeline, workers=workers)
        if jsonl:
            for line in opened.reading_lines():
                output.json_line(line)
    for rejection in done.rejected:
        output.warn(f"failed: {rejection}")
    output.say(f"{done}.")
    if done.rejected:
        raise typer.Exit(REJECTED)


def _lines_of_file(output: Output, source: Path, pipeline: str | None, workers: int | None) -> None:
    from onrecord.steps.streaming import lines_of_jsonl
    from onrecord.values import Rejection

    rejected = 0
    with output.progress("Extracting") as progress:
        for line in lines_of_jsonl(source, pipeline=pipeline, workers=workers, progress=progress):
            if isinstance(line, Rejection):
                rejected += 1
                output.warn(f"rejected: {line}")
            else:
                output.json_line(line)
    if rejected:
        raise typer.Exit(REJECTED)
