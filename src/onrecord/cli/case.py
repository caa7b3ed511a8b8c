"""`onrecord new`, `rejections`, `journal`: the case file itself."""

from __future__ import annotations

import typer

from onrecord.cli.arguments import CasePath
from onrecord.cli.output import Output


def new(context: typer.Context, case: CasePath) -> None:
    """Make an empty case file, one for each investigation."""
    from onrecord.steps.case import new_case

    output: Output = context.obj
    new_case(case).close()
    output.say(f"Made {case}. Go on with: onrecord read {case} FILES")


def rejections(context: typer.Context, case: CasePath) -> None:
    """List what could not be read, with file, place and reason."""
    from onrecord.steps.case import open_case

    output: Output = context.obj
    with open_case(case) as opened:
        rows = [(item.source, item.place, item.reason, item.remedy) for item in opened.rejections]
    output.table(("file", "place", "reason", "what to do"), rows)


def journal(context: typer.Context, case: CasePath) -> None:
    """List every command that touched the case: who, when, with which version, what came of it."""
    from onrecord.steps.case import open_case

    output: Output = context.obj
    with open_case(case) as opened:
        rows = [
            (
                entry.number,
                entry.when.isoformat(),
                entry.who,
                entry.version,
                entry.command,
                entry.arguments,
                entry.counts,
            )
            for entry in opened.journal
        ]
    output.table(("no.", "when", "who", "version", "command", "arguments", "counts"), rows)
