"""Names of persons on a page, so that "Georgia Stevens" keeps a later "Georgia" from being the country."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.extract.page import Page
from onrecord.extract.places.context import is_after_title
from onrecord.extract.places.names import Name
from onrecord.extract.places.runs import LINKS, Run
from onrecord.extract.places.words import place_words
from onrecord.extract.written import lowered, written
from onrecord.language import Text
from onrecord.reference import folded
from onrecord.values import Entity, EntityType

FULL_NAME = (2, 3)


def person_words(page: Page, runs: Iterable[Run], entities: Iterable[Entity]) -> frozenset[str]:
    """The words of all full names of persons: those the pipeline labels, and those with a title or a given name."""
    words = set(_labelled(entities))
    for run in runs:
        if _is_person(page.parsed, run):
            named = written(page.parsed)[run.start : run.end]
            words.update(folded(word) for word in named if len(word) > 1)
    return frozenset(words - place_words().directions)


def other_names(text: Text, names: Iterable[Name]) -> frozenset[str]:
    """Known names that also stand as one word of a longer name ("Nick *Burton*", "*Lucy* Lau")."""
    return frozenset(
        folded(name.written)
        for name in names
        if name.end - name.start == 1 and _has_stranger_beside(text, name)
    )


def _has_stranger_beside(text: Text, name: Name) -> bool:
    """Is the run two or three words, of which a neighbour is no word of place?"""
    run = range(name.run.start, name.run.end)
    if name.run.shouted or len(run) not in FULL_NAME:
        return False
    words, lowers = written(text), lowered(text)
    if any(words[at] in LINKS for at in run):
        return False
    others = (lowers[at] for at in run if not name.start <= at < name.end)
    return all(word not in place_words().beside for word in others)


def _labelled(entities: Iterable[Entity]) -> Iterator[str]:
    for entity in entities:
        words = folded(entity.quote.words).split()
        if entity.type is EntityType.PERSON and len(words) in FULL_NAME:
            yield from words


def _is_person(text: Text, run: Run) -> bool:
    words = [word for word in lowered(text)[run.start : run.end] if word.isalpha()]
    if run.shouted or any(word in place_words().beside for word in words):
        return False
    if is_after_title(text, run.start):
        return True
    return len(words) in FULL_NAME and words[0] in place_words().personal
