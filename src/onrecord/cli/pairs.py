"""The doubtful pairs of `onrecord link --review`, asked one by one in the terminal."""

from __future__ import annotations

import typer

from onrecord.cli.output import Output
from onrecord.steps.case import Case
from onrecord.steps.pairs import contradictions, decide_pair, doubtful_pairs, take_back
from onrecord.values import Review

KEYS = "[s]ame  [d]ifferent  [u]ndo the last  [n]ext  [q]uit"


def review_pairs(output: Output, case: Case) -> None:
    """Show both reports of each doubtful pair with the reasons, and keep what a person decides."""
    waiting = list(doubtful_pairs(case.file))
    decided: list[tuple[int, Review]] = []
    number = 0
    output.answer(f"{len(waiting)} doubtful pairs.")
    while number < len(waiting):
        pair = waiting[number]
        output.answer(f"\n{number + 1} of {len(waiting)}: {pair.link.probability:.0%} likely one happening")
        output.answer(f"  A  {pair.left_outlet} ({pair.left.id}): {pair.left.sentence.words}")
        output.answer(f"  B  {pair.right_outlet} ({pair.right.id}): {pair.right.sentence.words}")
        output.answer(f"  {pair.link.sentence}")
        key = typer.prompt(KEYS, default="n").strip().lower()[:1]
        if key == "q":
            break
        if key == "u" and decided:
            number, review = decided.pop()
            take_back(case.file, review, who=case.who)
            continue
        if key in ("s", "d"):
            review = decide_pair(case.file, pair.left.id, pair.right.id, same=key == "s", who=case.who)
            decided.append((number, review))
            for line in contradictions(case.file, (pair.left.id, pair.right.id)):
                output.warn(line)
        number += 1
    output.say(f"{len(decided)} decisions kept. {case.link()}.")
