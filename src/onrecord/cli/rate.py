"""`onrecord rate`: the user's grades of outlets and documents on the Admiralty scale."""

from __future__ import annotations

from typing import Annotated

import typer

from onrecord.cli.arguments import CasePath
from onrecord.cli.output import Output
from onrecord.errors import OptionRefused


def rate(
    context: typer.Context,
    case: CasePath,
    name: Annotated[
        str | None, typer.Argument(help="An outlet, or a document by its name or id.", show_default=False)
    ] = None,
    grade: Annotated[
        str | None,
        typer.Argument(
            help="A to E and F (cannot be judged) for an outlet, 1 to 5 and 6 for a document.",
            show_default=False,
        ),
    ] = None,
    note: Annotated[str | None, typer.Option(help="Why.", show_default=False)] = None,
) -> None:
    """Grade how reliable an outlet is, or how credible a document; without a name, list the grades."""
    from onrecord.steps.case import open_case
    from onrecord.steps.rating import rate as keep
    from onrecord.steps.rating import ratings_of

    output: Output = context.obj
    with open_case(case) as opened:
        if name is not None:
            if grade is None:
                raise OptionRefused("a grade is needed", where="GRADE", remedy="Give A to F, or 1 to 6")
            keep(opened.file, name, grade, who=opened.who, note=note)
        outlets, documents = ratings_of(opened.file)
        names = {document.id: document.name for document in opened.documents}
    rows = [("outlet", one.outlet, one.reliability.value) for one in outlets]
    rows += [("document", names.get(one.item, one.item), one.credibility.value) for one in documents]
    output.table(("what", "name", "grade"), rows)
