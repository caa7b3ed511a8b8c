"""Figures of the text."""

from __future__ import annotations

from onrecord.extract.page import Page
from onrecord.values import ActorMention, DateMention, Figure, PlaceMention, Statement


def figures_in(
    page: Page,
    dates: tuple[DateMention, ...],
    places: tuple[PlaceMention, ...],
    actors: tuple[ActorMention, ...],
) -> tuple[Figure, ...]:
    """To be filled by its owner."""
    return ()


def attributed(
    page: Page, figures: tuple[Figure, ...], statements: tuple[Statement, ...]
) -> tuple[Figure, ...]:
    """To be filled by its owner."""
    return figures
