"""`onrecord read`: documents and data sets into a case."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from onrecord.cli.arguments import CasePath, day_of
from onrecord.cli.output import Output

SHOWN = 20
REJECTED = 3

Sources = Annotated[
    list[Path], typer.Argument(metavar="FILES...", help="Files, folders and data sets.", show_default=False)
]
Published = Annotated[
    str | None,
    typer.Option(metavar="DAY", help="The day they were published, as 2016-07-14.", show_default=False),
]
Outlet = Annotated[str | None, typer.Option(help="Who published them.", show_default=False)]
Language = Annotated[str | None, typer.Option(help="Their language, as en.", show_default=False)]
Encoding = Annotated[
    str | None, typer.Option(help="The encoding of texts that do not say it.", show_default=False)
]
Limit = Annotated[int, typer.Option(metavar="MB", help="Refuse anything larger, in megabytes.")]
Mapping = Annotated[
    Path | None,
    typer.Option(help="What the columns of an unknown data set mean (see `datasets`).", show_default=False),
]


def read(
    context: typer.Context,
    case: CasePath,
    files: Sources,
    published: Published = None,
    outlet: Outlet = None,
    language: Language = None,
    encoding: Encoding = None,
    limit: Limit = 50,
    mapping: Mapping = None,
) -> None:
    """Read articles, statements and data sets into a case; a second run adds nothing."""
    from onrecord.read import Options
    from onrecord.steps.case import open_case

    output: Output = context.obj
    options = Options(
        limit_bytes=limit * 1_000_000,
        published=day_of(published, "--published"),
        outlet=outlet,
        language=language,
        encoding=encoding,
        mapping=mapping,
    )
    with output.progress("Reading") as progress, open_case(case, progress=progress) as opened:
        done = opened.read(*files, options=options)
    for rejection in done.rejected[:SHOWN]:
        output.warn(f"rejected: {rejection}")
    if len(done.rejected) > SHOWN:
        output.warn(f"... and {len(done.rejected) - SHOWN:,} more: onrecord rejections {case}")
    output.say(f"{done}.")
    if done.rejected:
        raise typer.Exit(REJECTED)
