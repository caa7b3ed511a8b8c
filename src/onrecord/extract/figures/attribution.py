"""Attribution: whose word a figure is, by the innermost statement that holds it; unnamed speakers stay unnamed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.extract.page import Page
from onrecord.values import Figure, Statement, Voice


def attributed(
    page: Page, figures: tuple[Figure, ...], statements: tuple[Statement, ...]
) -> tuple[Figure, ...]:
    """The figures, each with the speaker and the id of the statement it stands in."""
    del page  # the quotes of figures and statements are enough
    said = [statement for statement in statements if statement.voice is Voice.OTHER]
    return tuple(_with_source(figure, said) for figure in figures)


def _with_source(figure: Figure, statements: Sequence[Statement]) -> Figure:
    holding = [statement for statement in statements if _holds(statement, figure)]
    if not holding:
        return figure
    inner = min(holding, key=lambda statement: (_length(statement), statement.id))
    return replace(figure, source=inner.speaker, said_by=inner.id)


def _holds(statement: Statement, figure: Figure) -> bool:
    return any(piece.covers(figure.number) for piece in statement.content)


def _length(statement: Statement) -> int:
    return sum(piece.end - piece.start for piece in statement.content)
