"""`onrecord dossier`: the whole way from files, or an existing case, to one file that can be sent to someone."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.arguments import Pipeline, day_of
from onrecord.cli.output import Output
from onrecord.cli.read import REJECTED, SHOWN, Outlet, Published
from onrecord.errors import OptionRefused

if TYPE_CHECKING:
    from onrecord.steps.case import Case

SQLITE = b"SQLite format 3\x00"


def dossier(
    context: typer.Context,
    sources: Annotated[
        list[Path],
        typer.Argument(metavar="CASE|FILES...", help="A case, or files and folders.", show_default=False),
    ],
    out: Annotated[Path, typer.Option("--out", "-o", help="The file to write.")] = Path("dossier.html"),
    to: Annotated[
        str | None, typer.Option(help="html, markdown, docx or pdf; else by the file's name.")
    ] = None,
    title: Annotated[str | None, typer.Option(help="The title.")] = None,
    include_machine: Annotated[
        bool, typer.Option("--include-machine", help="Also what nobody has reviewed yet, marked as such.")
    ] = False,
    quotes_only: Annotated[bool, typer.Option("--quotes-only", help="Leave the full texts out.")] = False,
    mask_persons: Annotated[
        bool, typer.Option("--mask-persons", help="Mask names of private persons.")
    ] = False,
    tiles: Annotated[
        Path | None,
        typer.Option(help="A PMTiles file of your own, to be drawn under the map.", show_default=False),
    ] = None,
    published: Published = None,
    outlet: Outlet = None,
    pipeline: Pipeline = None,
) -> None:
    """Write one file that shows what was said against what was reported; from files, the whole way at once."""
    from onrecord.read import Options
    from onrecord.steps.case import open_case
    from onrecord.steps.dossiers import Shape, write_dossier
    from onrecord.steps.tiles import tiles_in
    from onrecord.steps.views import view_of

    output: Output = context.obj
    shape = Shape(quotes_only=quotes_only, mask_persons=mask_persons)
    if len(sources) == 1 and is_case(sources[0]):
        with open_case(sources[0]) as opened:
            view = view_of(opened.file, include_machine=include_machine, title=title, tiles=tiles_in(tiles))
        write_dossier(view, out, shape, to)
        output.say(f"Wrote {out}.")
        return
    missing = [source for source in sources if not source.exists()]
    if missing:
        raise OptionRefused("there is no such file or folder", where=str(missing[0]))
    options = Options(published=day_of(published, "--published"), outlet=outlet)
    with throw_away_case(output) as case:
        done = case.run(*sources, options=options, pipeline=pipeline, workers=None)
        write_dossier(
            view_of(case.file, include_machine=True, title=title or sources[0].stem, tiles=tiles_in(tiles)),
            out,
            shape,
            to,
        )
    for rejection in done.rejected[:SHOWN]:
        output.warn(f"rejected: {rejection}")
    output.say(f"{done}. Wrote {out}: machine-read, not reviewed.")
    if done.rejected:
        raise typer.Exit(REJECTED)


def is_case(path: Path) -> bool:
    """Whether this file is a case, by its first bytes."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(SQLITE)) == SQLITE


@contextmanager
def throw_away_case(output: Output) -> Iterator[Case]:
    """A new case that is gone when this ends."""
    from onrecord.steps.case import new_case

    with (
        tempfile.TemporaryDirectory(prefix="onrecord-") as folder,
        output.progress("Reading") as progress,
        new_case(Path(folder) / "throw-away.case", progress=progress) as case,
    ):
        yield case
