"""Attribution: whose word a figure is, by the innermost statement that holds it; unnamed speakers stay unnamed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from onrecord.extract.page import Page
from onrecord.values import Figure, Quote, Statement, Voice

Piece = tuple[Quote, Statement]


def attributed(
    page: Page, figures: tuple[Figure, ...], statements: tuple[Statement, ...]
) -> tuple[Figure, ...]:
    """The figures, each with the speaker and the id of the statement it stands in."""
    del page  # the quotes of figures and statements are enough
    pieces = [
        (piece, statement)
        for statement in statements
        if statement.voice is Voice.OTHER
        for piece in statement.content
    ]
    pieces.sort(key=lambda pair: pair[0].start)
    longest = max((piece.end - piece.start for piece, _ in pieces), default=0)
    return tuple(_with_source(figure, _around(figure, pieces, longest)) for figure in figures)


def _around(figure: Figure, pieces: Sequence[Piece], longest: int) -> list[Statement]:
    """The statements one of whose pieces, sorted by their start, holds the figure."""
    start = figure.number.start
    first = bisect_left(pieces, start - longest, key=_start)
    last = bisect_right(pieces, start, key=_start)
    return [statement for piece, statement in pieces[first:last] if piece.covers(figure.number)]


def _start(pair: Piece) -> int:
    return pair[0].start


def _with_source(figure: Figure, holding: Sequence[Statement]) -> Figure:
    if not holding:
        return figure
    inner = min(holding, key=lambda statement: (_length(statement), statement.id))
    return replace(figure, source=inner.speaker, said_by=inner.id)


def _length(statement: Statement) -> int:
    return sum(piece.end - piece.start for piece in statement.content)
