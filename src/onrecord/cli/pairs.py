"""The doubtful pairs of `onrecord link --review`, asked one by one in the terminal."""

from __future__ import annotations

import typer

from onrecord.cli.output import Output
from onrecord.steps.case import Case

KEYS = "[s]ame  [d]ifferent  [u]ndo the last  [n]ext  [q]uit"


def review_pairs(output: Output, case: Case) -> None:
    """Show both reports of each doubtful pair with the reasons, and keep what a person decides."""
    waiting = list(case.doubtful_pairs())
    decided: list[str] = []
    number = 0
    output.answer(f"{len(waiting)} doubtful pairs.")
    while number < len(waiting):
        pair = waiting[number]
        output.answer(f"\n{number + 1} of {len(waiting)}: {pair.link.probability:.0%} likely one happening")
        output.answer(f"  A  {pair.left_outlet}: {pair.left.sentence.words}")
        output.answer(f"  B  {pair.right_outlet}: {pair.right.sentence.words}")
        output.answer(f"  {pair.link.sentence}")
        key = typer.prompt(KEYS, default="n").strip().lower()[:1]
        if key == "q":
            break
        if key == "u" and decided:
            case.undo(decided.pop())
            number = max(0, number - 1)
            continue
        if key in ("s", "d"):
            decided.append(case.decide_pair(pair.left.id, pair.right.id, same=key == "s").id)
        number += 1
    output.say(f"{len(decided)} decisions kept. {case.link()}.")
