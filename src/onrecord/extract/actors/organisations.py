"""Organisations that the pipeline labels and no file knows; generic mentions without a capital are left out."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extract.actors.found import Found
from onrecord.extract.actors.people import is_title
from onrecord.extract.page import Page
from onrecord.language import Phrase, is_pronoun
from onrecord.reference import ActorKind, countries
from onrecord.values import Entity, EntityType, Why

NAME_LENGTHS = range(2, 5)
SMALL = frozenset({"of", "the", "for", "and", "in", "on", "to", "al", "el", "de", "du", "des", "against"})
ARTICLES = ("the ", "The ", "a ", "an ", "A ", "An ")


def organisations(page: Page, entities: tuple[Entity, ...]) -> Iterator[Found]:
    """Labelled organisations with a capital, without the article."""
    for entity in entities:
        if entity.type is not EntityType.ORGANISATION:
            continue
        span = page.parsed.char_span(entity.quote.start, entity.quote.end, alignment_mode="contract")
        if span is None:
            continue
        start = span.start + (1 if span.text.startswith(ARTICLES) and len(span) > 1 else 0)
        if not _is_proper(page.parsed[start : span.end]) or _is_titled(page.parsed[start : span.end]):
            continue
        name = page.parsed[start : span.end].text
        if countries().of_demonym(name) is None and countries().named(name) is None:
            yield Found(
                start=start,
                end=span.end,
                name=name,
                kind=ActorKind.ORGANISATION,
                actor=None,
                why=Why(rule="labelled by the pipeline", cue=name),
            )


def _is_proper(name: Phrase) -> bool:
    """Is it written as a name throughout, but for small words between?"""
    words = [word for word in name if word.is_alpha]
    return (
        bool(words)
        and all(word.text[:1].isupper() or (word.lower_ in SMALL and word.i > name.start) for word in words)
        and not any(is_pronoun(word) for word in words)
    )


def _is_titled(name: Phrase) -> bool:
    """Is it an office and a person, labelled as one ("President Bashar al-Assad")?"""
    offices = [word.i for word in name if is_title(name.doc, word.i)]
    return (
        bool(offices)
        and len([word for word in name if word.i > offices[-1] and word.is_alpha]) in NAME_LENGTHS
    )
