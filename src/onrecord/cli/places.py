"""`onrecord places import`: places of your own, from a GeoNames dump or a CSV file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from onrecord.cli.output import Output
from onrecord.errors import OptionRefused


def places(
    context: typer.Context,
    what: Annotated[str, typer.Argument(metavar="import|list", help="What to do.")],
    file: Annotated[
        Path | None,
        typer.Argument(metavar="FILE", help="A GeoNames dump, or a CSV with name, latitude, longitude."),
    ] = None,
) -> None:
    """Add places of your own to those that onrecord knows; a later `extract` reads again with them."""
    from onrecord.steps.own_places import import_places, own_files

    output: Output = context.obj
    if what == "list":
        for path in own_files():
            output.answer(str(path))
    elif what == "import" and file is not None:
        output.say(
            f"{import_places(file):,} places of {file} are known now. Run extract again on your cases."
        )
    else:
        raise OptionRefused(
            f"{what!r} needs something else", remedy="Say: places import FILE, or: places list"
        )
