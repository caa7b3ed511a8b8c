"""`onrecord check`: one typed sentence against a case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.arguments import CasePath, Credible, Graded, Pipeline, Reliable, day_of, sieve_of
from onrecord.cli.output import Output
from onrecord.cli.read import Published

if TYPE_CHECKING:
    from onrecord.steps.rating import Ratings
    from onrecord.values import Document


def check(
    context: typer.Context,
    sentence: Annotated[
        str, typer.Argument(help="What was said, with who said it and when.", show_default=False)
    ],
    case: CasePath,
    published: Published = None,
    pipeline: Pipeline = None,
    reliable: Reliable = None,
    credible: Credible = None,
    graded_only: Graded = False,
) -> None:
    """Set a sentence of your own against the case; the case stays as it is."""
    from onrecord.steps.case import open_case
    from onrecord.steps.rating import ratings_of

    output: Output = context.obj
    with open_case(case) as opened:
        found = opened.check(
            sentence,
            published=day_of(published, "--published"),
            pipeline=pipeline,
            sieve=sieve_of(reliable, credible, graded_only),
        )
        ratings = ratings_of(opened.file)
        names = {document.id: _named(document, ratings) for document in opened.documents}
    if not found:
        output.answer(
            "? nothing checkable: no statement about presence, withdrawal, losses and the like was found."
        )
    for assessment in found:
        output.answer(f"{assessment.verdict.value.replace('_', ' ')}: {assessment.sentence}")
        for label, quotes in (("for", assessment.supporting), ("against", assessment.contradicting)):
            for words in quotes:
                output.answer(f"  {label:8}{names.get(words.document, words.document)}: “{words.words}”")


def _named(document: Document, ratings: Ratings) -> str:
    """The outlet, with the user's grades of it and of the document where there are any ("Reuters (B, 2)")."""
    outlets, documents = ratings
    grades = [
        *(one.reliability.value for one in outlets if one.outlet == document.outlet),
        *(one.credibility.value for one in documents if one.item == document.id),
    ]
    return (document.outlet or document.name) + (f" ({', '.join(grades)})" if grades else "")
