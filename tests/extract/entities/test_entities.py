"""Entities: labelled or listed, outermost, of the known types."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from onrecord.extract.entities import entities_in
from onrecord.extract.entities.lookup import Lookup
from onrecord.extract.entities.outermost import outermost
from onrecord.extract.page import Page
from onrecord.language import Pipeline
from onrecord.values import Entity, EntityType, Why


def _entity(page: Page, words: str, kind: EntityType) -> Entity:
    start = page.text.index(words)
    return Entity(quote=page.quote(start, start + len(words)), type=kind, why=Why(rule="test"))


def test_of_overlapping_entities_the_longest_stays(page_of: Callable[..., Page]) -> None:
    """What lies within another, or crosses a longer one, is left out."""
    page = page_of("The Bank of Mali closed.")
    long = _entity(page, "Bank of Mali", EntityType.ORGANISATION)
    inner = _entity(page, "Mali", EntityType.LOCATION)
    crossing = _entity(page, "The Bank", EntityType.PERSON)
    assert outermost((inner, crossing, long)) == (long,)


def test_names_of_the_files_are_entities(page_of: Callable[..., Page]) -> None:
    """An armed group is an organisation, whatever the pipeline thinks of its name."""
    found = entities_in(page_of("Jama'at Nusrat al-Islam wal-Muslimin claimed the raid."))
    assert any(
        entity.type is EntityType.ORGANISATION and entity.quote.words.endswith("Muslimin") for entity in found
    )


def test_entities_stand_in_order_and_apart(page_of: Callable[..., Page]) -> None:
    """None begins before the last one ends, and each says why."""
    found = entities_in(
        page_of("Boko Haram and ISWAP fought Nigerian troops near Baga on Monday with T-55 tanks.")
    )
    assert all(a.quote.end <= b.quote.start for a, b in pairwise(found))
    assert all(entity.why.rule for entity in found)


def test_a_lookup_finds_the_longest_name_of_whole_words(pipeline: Pipeline) -> None:
    """Marks within a name do not count, half a word is no name."""
    lookup = Lookup({"al nusra": 1, "al nusra front": 2, "front": 3})
    text = pipeline.parse("The Al-Nusra Front fought, al-Nusra said, at the frontier.")
    assert [(span.text, value) for span, value in lookup.found_in(text)] == [
        ("Al-Nusra Front", 2),
        ("al-Nusra", 1),
    ]
