"""The command line: arguments in, steps called, lines out.

Exit codes: 0 all done · 1 an error, said in one line · 2 a wrong command line · 3 done, but something was rejected
(it is listed) · 4 `verify` found a fault · 130 broken off.
"""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from onrecord.cli import (
    assess,
    case,
    check,
    compare,
    datasets,
    demo,
    doctor,
    dossier,
    export,
    extract,
    link,
    places,
    predictions,
    rate,
    read,
    show,
    verify,
)
from onrecord.cli.output import Output
from onrecord.errors import OnrecordError

app = typer.Typer(
    name="onrecord",
    help="Sets what was said about a war against what was reported, word by word.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

MAIN = "The main job"
LOOK = "Looking at a case"
MORE = "Around it"

COMMANDS = (
    ("dossier", dossier.dossier, MAIN),
    ("new", case.new, MAIN),
    ("read", read.read, MAIN),
    ("extract", extract.extract, MAIN),
    ("link", link.link, MAIN),
    ("assess", assess.assess, MAIN),
    ("show", show.show, LOOK),
    ("compare", compare.compare, LOOK),
    ("predictions", predictions.predictions, LOOK),
    ("check", check.check, LOOK),
    ("rate", rate.rate, LOOK),
    ("rejections", case.rejections, LOOK),
    ("journal", case.journal, LOOK),
    ("export", export.export, LOOK),
    ("verify", verify.verify, LOOK),
    ("demo", demo.demo, MORE),
    ("doctor", doctor.doctor, MORE),
    ("datasets", datasets.datasets, MORE),
    ("places", places.places, MORE),
)
for _name, _command, _panel in COMMANDS:
    app.command(_name, rich_help_panel=_panel)(_command)


def _version(wanted: bool) -> None:
    if wanted:
        from onrecord.steps.version import VERSION

        typer.echo(f"onrecord {VERSION}")
        raise typer.Exit


@app.callback()
def _settings(
    context: typer.Context,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Say only what was asked for, and errors.")
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show where in the program an error arose.")] = False,
    version: Annotated[  # noqa: ARG001 - its callback has answered already
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say the version and stop.")
    ] = False,
) -> None:
    context.obj = Output(quiet=quiet, debug=debug)


def main() -> None:
    """Run the command line; every error made on purpose becomes one line and an exit code."""
    debug = "--debug" in sys.argv
    try:
        app()
    except OnrecordError as error:
        if debug:
            raise
        sys.stderr.write(f"onrecord: {error}\n")
        sys.exit(1)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(1)
