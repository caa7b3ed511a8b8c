"""`onrecord assess`: every checkable statement against the record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.arguments import (
    CasePath,
    Credible,
    Graded,
    Jsonl,
    Reliable,
    Until,
    day_of,
    sieve_of,
)
from onrecord.cli.output import Output

if TYPE_CHECKING:
    from onrecord.steps.case import Case

COLUMNS = ("said", "record up to", "verdict", "why")


def assess(
    context: typer.Context,
    case: CasePath,
    until: Until = None,
    reliable: Reliable = None,
    credible: Credible = None,
    graded_only: Graded = False,
    history: Annotated[
        bool, typer.Option("--history", help="List every verdict of claims whose verdict has changed.")
    ] = False,
    jsonl: Jsonl = False,
) -> None:
    """Say for each checkable statement whether the record agrees, with the words on both sides."""
    from onrecord.steps.case import open_case

    output: Output = context.obj
    with open_case(case) as opened:
        if history:
            output.table(COLUMNS, _changes(opened))
            return
        sieve = sieve_of(reliable, credible, graded_only)
        last_day = day_of(until, "--until")
        with output.progress("Assessing"):
            done = opened.assess(until=last_day, sieve=sieve)
        output.say(f"{done}.")
        if jsonl:
            for line in opened.assessment_lines():
                output.json_line(line)


def _changes(case: Case) -> list[tuple[object, ...]]:
    from onrecord.steps.assessing import verdict_histories
    from onrecord.steps.records import record_of

    statements = record_of(case.file).statements
    rows: list[tuple[object, ...]] = []
    for past in verdict_histories(case.file):
        said = statements.get(past[0].statement)
        words = past[0].statement if said is None else " ".join(piece.words for piece in said.content)
        rows.extend((words, one.record_until, one.verdict.value, one.sentence) for one in past)
    return rows
