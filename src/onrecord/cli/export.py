"""`onrecord export`: a case, or what of it is reviewed, in the formats that others read."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from onrecord.cli.arguments import CasePath
from onrecord.cli.output import Output


def export(
    context: typer.Context,
    case: CasePath,
    to: Annotated[
        str,
        typer.Option(
            help="csv, jsonl, geojson, kml, annotations, csl, bibtex, ris, markdown, docx, timeline-svg, map-svg or weeks-svg."
        ),
    ],
    out: Annotated[
        Path | None, typer.Option("--out", "-o", help="The file; else the standard output.")
    ] = None,
    include_machine: Annotated[
        bool, typer.Option("--include-machine", help="Also what nobody has reviewed yet, marked as such.")
    ] = False,
) -> None:
    """Write the case for other programs; the filter and the state of review are written into it."""
    from onrecord.steps.case import open_case

    output: Output = context.obj
    with open_case(case) as opened:
        content = opened.export(to, include_machine=include_machine)
    if out is None:
        sys.stdout.buffer.write(content)
        return
    out.write_bytes(content)
    output.say(f"Wrote {out}.")
