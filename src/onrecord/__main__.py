"""The program `onrecord`, also as `python -m onrecord`: the command line, and the one command that opens the web app.

It stands above both, since the command line and the web app do not know each other.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from onrecord import cli
from onrecord.cli.arguments import CasePath
from onrecord.cli.output import Output


def review(
    context: typer.Context,
    case: CasePath,
    port: Annotated[int, typer.Option(help="The port; 0 takes a free one.")] = 0,
    read_only: Annotated[bool, typer.Option("--read-only", help="Look, but change nothing.")] = False,
    name: Annotated[
        str | None,
        typer.Option(help="Your name, as it will stand beside your decisions.", show_default=False),
    ] = None,
    tiles: Annotated[
        Path | None,
        typer.Option(help="A PMTiles file of your own, to be drawn under the map.", show_default=False),
    ] = None,
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Open the browser.")] = True,
) -> None:
    """Accept, reject or change what the machine read, in your browser; nothing leaves this computer."""
    from onrecord.steps.case import open_case
    from onrecord.steps.desk import CaseDesk
    from onrecord.steps.tiles import tiles_in
    from onrecord.web import serve

    output: Output = context.obj
    with open_case(case, who=name) as opened:
        serve(
            CaseDesk(opened.file, tiles=tiles_in(tiles)),
            port=port,
            read_only=read_only,
            open_browser=browser,
            announce=output.say,
            who=opened.who,
        )


def main() -> None:
    """Run the command line."""
    cli.app.command("review", rich_help_panel=cli.MAIN)(review)
    cli.main()


if __name__ == "__main__":
    main()
