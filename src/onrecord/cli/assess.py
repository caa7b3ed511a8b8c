"""`onrecord assess`: every checkable statement against the record."""

from __future__ import annotations

import typer

from onrecord.cli.arguments import CasePath, Jsonl, Until, day_of
from onrecord.cli.output import Output


def assess(context: typer.Context, case: CasePath, until: Until = None, jsonl: Jsonl = False) -> None:
    """Say for each checkable statement whether the record agrees, with the words on both sides."""
    from onrecord.steps.case import open_case

    output: Output = context.obj
    with open_case(case) as opened:
        output.say(f"{opened.assess(until=day_of(until, '--until'))}.")
        if jsonl:
            for line in opened.assessment_lines():
                output.json_line(line)
