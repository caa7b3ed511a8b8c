"""`onrecord demo`: the bundled example from end to end."""

from __future__ import annotations

import tempfile
from importlib.resources import as_file, files
from pathlib import Path
from typing import Annotated

import typer

from onrecord.cli.output import Output

SIGNS = {
    "consistent": "✓ consistent",
    "in_tension": "≈ in tension",
    "contradicted": "✗ contradicted",
    "undecided": "? undecided",
}


def demo(
    context: typer.Context,
    output_file: Annotated[Path, typer.Option("--output", "-o", help="The dossier to write.")] = Path(
        "demo.html"
    ),
    keep: Annotated[Path | None, typer.Option("--keep", help="Also keep the case in this file.")] = None,
) -> None:
    """Run the main job on twelve short example documents on Syria, 2015 to 2016, and write a dossier."""
    from onrecord.steps.case import new_case
    from onrecord.steps.dossiers import Shape, write_dossier
    from onrecord.steps.views import view_of

    output: Output = context.obj
    with (
        tempfile.TemporaryDirectory(prefix="onrecord-") as folder,
        as_file(files("onrecord") / "example") as example,
        output.progress("Reading") as progress,
        new_case(keep or Path(folder) / "demo.case", progress=progress) as case,
    ):
        done = case.run(example)
        for row in case.claims.to_records():
            output.answer(f"{SIGNS[str(row['verdict'])]} — {row['speaker']}: “{row['words']}”")
            output.answer(f"    {row['sentence']}")
        view = view_of(case.file, include_machine=True, title="Example: Syria, 2013 to 2016")
        write_dossier(view, output_file, Shape())
        faults = case.verify()
    output.say(f"{done}. Verified: {'whole' if not faults else f'{len(faults)} faults'}.")
    output.answer(f"Wrote {output_file}: open it in a browser.")
