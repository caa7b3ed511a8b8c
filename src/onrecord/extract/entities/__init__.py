"""Entities of the text: names that reference files know, and what the pipeline labels beside them.

Only the outermost are given: none lies within another, and of the same words a reviewed file says the type. Types are those of the re3d corpus; labels of a
pipeline that are none of them are left out.
"""

from __future__ import annotations

from onrecord.extract.entities.labelled import labelled
from onrecord.extract.entities.listed import listed
from onrecord.extract.entities.outermost import outermost
from onrecord.extract.page import Page
from onrecord.values import Entity


def entities_in(page: Page) -> tuple[Entity, ...]:
    """Every name or mention of one of the types, in the order of the text."""
    return outermost((*listed(page), *labelled(page)))
