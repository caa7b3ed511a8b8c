"""`onrecord compare`: losses before and after a day, with an exact test."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from onrecord.cli.arguments import CasePath, Until, day_of
from onrecord.cli.output import Output
from onrecord.errors import OptionRefused


def compare(
    context: typer.Context,
    case: CasePath,
    split: Annotated[str, typer.Option(metavar="DAY", help="The day that begins the second side.")],
    since: Annotated[str | None, typer.Option(metavar="DAY", help="The first day of the first side.")] = None,
    until: Until = None,
    count: Annotated[
        str, typer.Option(help="incidents, attacks, killed, injured, or lost (stated).")
    ] = "incidents",
    actor: Annotated[str | None, typer.Option(help="Only where this actor takes part.")] = None,
    place: Annotated[str | None, typer.Option(help="Only at or in this place.")] = None,
    kind: Annotated[str | None, typer.Option(help="Only happenings of this kind, as strike.")] = None,
    stated: Annotated[bool, typer.Option("--stated", help="Compare figures that texts state.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Compare before a day with after it, and say whether the difference is more than chance."""
    from onrecord.assess import Question
    from onrecord.steps.case import open_case
    from onrecord.values import Counted, Kind, to_plain

    output: Output = context.obj
    day = day_of(split, "--split")
    if day is None:
        raise OptionRefused("a comparison needs a day that splits the time", where="--split")
    question = Question(
        split=day,
        since=day_of(since, "--since"),
        until=day_of(until, "--until"),
        counted=_one_of(Counted, count, "--count"),
        actor=actor,
        place=place,
        kind=None if kind is None else _one_of(Kind, kind, "--kind"),
    )
    with open_case(case) as opened:
        found = opened.compare(question, stated=stated or question.counted is Counted.LOST)
    if not found:
        output.answer("No two figures state the same thing over times on both sides of that day.")
    for comparison in found:
        if as_json:
            output.json_line(to_plain(comparison))
        else:
            _show(output, comparison)


def _one_of(kind: Any, word: str, option: str) -> Any:
    try:
        return kind(word)
    except ValueError as error:
        allowed = ", ".join(member.value for member in kind)
        raise OptionRefused(f"{word!r} is none of: {allowed}", where=option) from error


def _show(output: Output, comparison: Any) -> None:
    output.answer(comparison.sentence)
    contrasts = (comparison.main, *comparison.windows, *comparison.rules, *comparison.placebos)
    output.table(
        (
            "what",
            "before",
            "days",
            "after",
            "days",
            "a 30 days before",
            "after",
            "ratio",
            "95 % interval",
            "p",
        ),
        [_row(contrast) for contrast in contrasts],
    )
    for warning in comparison.warnings:
        output.answer(f"Note: {warning}")
    for agreement in comparison.agreements:
        output.answer(f"Near the day: “{agreement.words}”")


def _row(contrast: Any) -> tuple[Any, ...]:
    ratio = "∞" if contrast.infinite else _number(contrast.ratio)
    interval = f"{_number(contrast.low)}–{_number(contrast.high) if contrast.high is not None else 'open'}"
    return (
        contrast.label,
        contrast.before.count,
        contrast.before.exposure,
        contrast.after.count,
        contrast.after.exposure,
        _number(contrast.before.rate),
        _number(contrast.after.rate),
        ratio,
        interval if contrast.low is not None else "cannot be told",
        _number(contrast.p),
    )


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.3g}" if value < 0.1 else f"{value:.2f}"  # noqa: PLR2004
