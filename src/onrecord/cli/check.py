"""`onrecord check`: one typed sentence against a case."""

from __future__ import annotations

from typing import Annotated

import typer

from onrecord.cli.arguments import CasePath, Pipeline, day_of
from onrecord.cli.output import Output
from onrecord.cli.read import Published


def check(
    context: typer.Context,
    sentence: Annotated[
        str, typer.Argument(help="What was said, with who said it and when.", show_default=False)
    ],
    case: CasePath,
    published: Published = None,
    pipeline: Pipeline = None,
) -> None:
    """Set a sentence of your own against the case; the case stays as it is."""
    from onrecord.steps.case import open_case

    output: Output = context.obj
    with open_case(case) as opened:
        found = opened.check(sentence, published=day_of(published, "--published"), pipeline=pipeline)
        names = {document.id: document.outlet or document.name for document in opened.documents}
    if not found:
        output.answer(
            "? nothing checkable: no statement about presence, withdrawal, losses and the like was found."
        )
    for assessment in found:
        output.answer(f"{assessment.verdict.value.replace('_', ' ')}: {assessment.sentence}")
        for label, quotes in (("for", assessment.supporting), ("against", assessment.contradicting)):
            for words in quotes:
                output.answer(f"  {label:8}{names.get(words.document, words.document)}: “{words.words}”")
