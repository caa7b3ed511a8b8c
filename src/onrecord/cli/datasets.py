"""`onrecord datasets describe`: a first mapping file for a data set that onrecord does not know."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from onrecord.errors import OptionRefused


def datasets(
    what: Annotated[str, typer.Argument(metavar="describe", help="What to do.")],
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A CSV, TSV or Parquet file.")],
) -> None:
    """Write a first mapping for a data set: `onrecord datasets describe FILE > mapping.yaml`, then edit it."""
    from onrecord.read import describe

    if what != "describe":
        raise OptionRefused(f"{what!r} is nothing that can be done with a data set", remedy="Say: describe")
    sys.stdout.write(describe(file))
