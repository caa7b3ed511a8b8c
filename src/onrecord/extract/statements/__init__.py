"""Statements of the text."""

from __future__ import annotations

from onrecord.extract.page import Page
from onrecord.values import ActorMention, DateMention, Statement


def statements_in(
    page: Page, dates: tuple[DateMention, ...], actors: tuple[ActorMention, ...]
) -> tuple[Statement, ...]:
    """To be filled by its owner."""
    return ()
