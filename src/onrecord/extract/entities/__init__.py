"""Entities of the text."""

from __future__ import annotations

from onrecord.extract.page import Page
from onrecord.values import Entity


def entities_in(page: Page) -> tuple[Entity, ...]:
    """To be filled by its owner."""
    return ()
