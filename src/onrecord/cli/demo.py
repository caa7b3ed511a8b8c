"""`onrecord demo`: the bundled example from end to end."""

from __future__ import annotations

import tempfile
from importlib.resources import as_file, files
from pathlib import Path
from typing import Annotated

import typer

from onrecord.cli.output import Output

SHOWN = ("consistent", "in_tension", "contradicted", "undecided")


def demo(
    context: typer.Context,
    output_file: Annotated[Path, typer.Option("--output", "-o", help="The dossier to write.")] = Path(
        "demo.html"
    ),
    keep: Annotated[Path | None, typer.Option("--keep", help="Also keep the case in this file.")] = None,
) -> None:
    """Run the main job on twelve short example documents on Syria, 2015 to 2016, and write a dossier."""
    from onrecord.steps.case import new_case

    output: Output = context.obj
    with (
        tempfile.TemporaryDirectory(prefix="onrecord-") as folder,
        as_file(files("onrecord") / "example") as example,
    ):
        path = keep or Path(folder) / "demo.case"
        with output.progress("Reading") as progress, new_case(path, progress=progress) as case:
            done = case.run(example)
            for assessment in case.assessments:
                statement = case.words_of(assessment.statement)
                output.answer(f"{assessment.verdict.value.replace('_', ' ')}: “{statement}”")
                output.answer(f"    {assessment.sentence}")
            case.write_dossier(output_file, include_machine=True, title="Example: Syria, 2015 to 2016")
            faults = case.verify()
    output.say(f"{done}. Verified: {'whole' if not faults else f'{len(faults)} faults'}.")
    output.answer(f"Wrote {output_file}: open it in a browser.")
