"""Persons by full name, with the titles before them; a single word is nobody's full name."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extract.actors.found import Found
from onrecord.extract.actors.words import actor_words
from onrecord.extract.page import Page
from onrecord.extract.places.runs import runs_in
from onrecord.extract.places.words import place_words
from onrecord.language import Text, is_proper
from onrecord.reference import ActorKind, actors
from onrecord.values import Entity, EntityType, Why

LONGEST_NAME = 5
SHORTEST_NAME = 2


def people(page: Page, entities: tuple[Entity, ...]) -> Iterator[Found]:
    """Full names that the pipeline labels as persons, and those that follow a title."""
    text = page.parsed
    for entity in entities:
        if entity.type is EntityType.PERSON:
            span = text.char_span(entity.quote.start, entity.quote.end, alignment_mode="contract")
            if span is not None:
                start, end = _trimmed(text, span.start, span.end)
                yield from _person(text, start, end, "labelled by the pipeline")
    for run in runs_in(text):
        if not run.shouted:
            yield from _titled(text, run.start, run.end)


def _trimmed(text: Text, start: int, end: int) -> tuple[int, int]:
    """A labelled name without words at its ends that are tagged as no name or have no capital."""
    while start < end and not is_proper(text[start]) and not is_title(text, start):
        start += 1
    while end > start and not text[end - 1].text[:1].isupper():
        end -= 1
    return start, end


def _titled(text: Text, start: int, end: int) -> Iterator[Found]:
    """The part of a run of capitals behind its last title ("Defense Secretary *Ash Carter*")."""
    at = _behind_titles(text, start, end)
    if at == start and start > 1 and text[start - 1].lower_ == "of" and is_title(text, start - 2):
        at += 1
    has_title = at > start or (start > 0 and is_title(text, start - 1))
    if has_title and not any(text[i].lower_ in place_words().organisations for i in range(at, end)):
        yield from _person(text, at, end, "name behind a title")


def is_title(text: Text, at: int) -> bool:
    """Is it a word for an office, rank or form of address?"""
    return _bare(text, at) in actor_words().titles


def _bare(text: Text, at: int) -> str:
    """The word in lower case without points and invisible marks."""
    return "".join(character for character in text[at].lower_ if character.isalnum())


def _person(text: Text, start: int, end: int, rule: str) -> Iterator[Found]:
    start = _behind_titles(text, start, end)
    if not SHORTEST_NAME <= end - start <= LONGEST_NAME or not text[start].text[:1].isupper():
        return
    name = text[start:end].text
    if any(character.isdigit() for character in name) or "\n" in name:
        return
    in_files = next((a for a in actors().strongly_named(name) if a.kind is ActorKind.PERSON), None)
    yield Found(
        start=start,
        end=end,
        name=name,
        kind=ActorKind.PERSON,
        actor=None if in_files is None else in_files.key,
        why=Why(rule=rule, cue=name),
        titles=titles_before(text, start),
    )


def _behind_titles(text: Text, start: int, end: int) -> int:
    """Where the name begins behind all words of office ("U.S. Secretary of State *John Kerry*")."""
    offices = [at for at in range(start, end) if is_title(text, at)]
    if not offices:
        return start
    at = offices[-1] + 1
    return at + 2 if at + 1 < end and text[at].lower_ == "of" else at


def titles_before(text: Text, start: int) -> tuple[str, ...]:
    """The words of office right before a name, in lower case, short ones written out: ("defense", "secretary")."""
    short = actor_words().short_titles
    at = start - 1
    titles: list[str] = []
    while at >= 0 and is_title(text, at):
        lower = _bare(text, at)
        titles.insert(0, short.get(lower, lower))
        at -= 1
    return tuple(titles)
