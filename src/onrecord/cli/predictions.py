"""`onrecord predictions`: what was foretold, what came of it, and how it scored."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.arguments import CasePath
from onrecord.cli.output import Output
from onrecord.errors import OptionRefused

if TYPE_CHECKING:
    from onrecord.values import Outcome, Scorecard, ScoreRange

COLUMNS = ("speaker", "resolved", "came true", "Brier", "of the base rate", "of one half", "log score")


def predictions(
    context: typer.Context,
    case: CasePath,
    resolve: Annotated[str | None, typer.Option(metavar="ID", help="Say what came of this one.")] = None,
    outcome: Annotated[str | None, typer.Option(help="came_true, did_not, open or cannot_be_told.")] = None,
    note: Annotated[str | None, typer.Option(help="Why.")] = None,
    scale: Annotated[str, typer.Option(help="What words of probability mean: icd203 or survey.")] = "icd203",
    scores: Annotated[bool, typer.Option("--scores", help="Brier and log scores by speaker.")] = False,
) -> None:
    """List what was foretold with its words of probability and its horizon; resolve and score it."""
    from onrecord.steps.case import open_case

    output: Output = context.obj
    with open_case(case) as opened:
        if resolve is not None:
            opened.resolve(resolve, outcome_of(outcome), note)
        if not scores:
            table = opened.table("predictions", scale=scale)
            output.table(("id", *table.brief), table.cells(("id", *table.brief)))
            return
        cards = opened.scores(scale=scale)
    output.table(COLUMNS, [_row(card) for card in cards])


def outcome_of(word: str | None) -> Outcome:
    """The outcome that an option names.

    Raises:
        OptionRefused: if it is none.
    """
    from onrecord.values import Outcome

    try:
        return Outcome(word or "")
    except ValueError as error:
        known = ", ".join(Outcome)
        raise OptionRefused(
            f"{word!r} is no outcome", where="--outcome", remedy=f"Choose one of: {known}"
        ) from error


def _row(card: Scorecard) -> tuple[object, ...]:
    return (
        card.speaker or "author",
        card.resolved,
        card.came_true,
        _range(card.brier),
        card.brier_of_base_rate,
        card.brier_of_half,
        _range(card.log),
    )


def _range(score: ScoreRange | None) -> str:
    return "cannot be told" if score is None else f"{score.low:.3f}–{score.high:.3f}"
