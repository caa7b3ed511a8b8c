"""Reports of the text."""

from __future__ import annotations

from onrecord.extract.page import Page
from onrecord.values import ActorMention, DateMention, Figure, PlaceMention, Report, Statement


def reports_in(
    page: Page,
    dates: tuple[DateMention, ...],
    places: tuple[PlaceMention, ...],
    actors: tuple[ActorMention, ...],
    figures: tuple[Figure, ...],
    statements: tuple[Statement, ...],
) -> tuple[Report, ...]:
    """To be filled by its owner."""
    return ()
