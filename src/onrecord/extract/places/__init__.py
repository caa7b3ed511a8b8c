"""Places of the text: names found by grammar and gazetteer, namesakes told apart, circles widened by "near".

Demonyms ("Syrian") are no places, capitals that speak ("Moscow said") are actors, and a name that no
gazetteer has is kept without a point, or with the wide circle of what the text says it lies in.
"""

from __future__ import annotations

from onrecord.extract.page import Page
from onrecord.extract.places.attachment import places_of
from onrecord.extract.places.metonyms import is_metonym
from onrecord.extract.places.recognition import Named, recognised
from onrecord.extract.places.resolution import resolved
from onrecord.reference import Gazetteer, gazetteer
from onrecord.values import Entity, PlaceMention

__all__ = ["places_in", "places_of"]


def places_in(
    page: Page, entities: tuple[Entity, ...], known: Gazetteer | None = None
) -> tuple[PlaceMention, ...]:
    """Every place that the text names, in its order; `known` is the gazetteer, by default the shipped one."""
    places = gazetteer() if known is None else known
    found = (n for n in recognised(page, entities, places) if not _speaks(page, n))
    return resolved(page, tuple(found), places)


def _speaks(page: Page, named: Named) -> bool:
    return is_metonym(page.parsed, named.name.start, named.name.end)
