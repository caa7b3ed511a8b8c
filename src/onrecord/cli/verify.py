"""`onrecord verify`: whether every byte of a case is what was written."""

from __future__ import annotations

import typer

from onrecord.cli.arguments import CasePath
from onrecord.cli.output import Output

FAULTY = 4


def verify(context: typer.Context, case: CasePath) -> None:
    """Check every hash, every quote against its text, every review, and the journal's chain."""
    from onrecord.steps.case import open_case

    output: Output = context.obj
    with open_case(case) as opened:
        faults = opened.verify()
        number = len(opened.documents) if not faults else 0
    for fault in faults:
        output.answer(fault)
    if faults:
        output.warn(f"{len(faults)} faults found: the case is not as it was written.")
        raise typer.Exit(FAULTY)
    output.answer(
        f"{case} is whole: {number:,} documents, all hashes, quotes, reviews and the journal agree."
    )
