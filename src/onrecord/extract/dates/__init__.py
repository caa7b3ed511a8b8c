"""Dates of the text."""

from __future__ import annotations

from onrecord.extract.page import Page
from onrecord.values import DateMention


def dates_in(page: Page) -> tuple[DateMention, ...]:
    """To be filled by its owner."""
    return ()
