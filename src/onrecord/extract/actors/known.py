"""Actors by their names in the files: strong names anywhere, states and seats only where they act or speak."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from onrecord.extract.actors.found import Found
from onrecord.extract.actors.people import titles_before
from onrecord.extract.actors.words import actor_words
from onrecord.extract.entities.lookup import Lookup
from onrecord.extract.places.metonyms import is_metonym
from onrecord.language import Phrase, Text, head_of, preposition
from onrecord.reference import Actor, ActorKind, actors, countries, folded
from onrecord.values import Why

SHORTEST = 2


def known(text: Text) -> Iterator[Found]:
    """Every strong name, and every metonym, of an actor of the files."""
    for span, (actor, is_metonymy) in _names().found_in(text):
        if not _is_written_as_name(span, actor):
            continue
        if is_metonymy:
            if _speaks(text, span):
                yield _found(span, actor, "seat that stands for who sits there")
        elif actor.kind is not ActorKind.STATE or not _is_where(span):
            yield _found(span, actor, "name in the actors' files")


def _found(span: Phrase, actor: Actor, rule: str) -> Found:
    return Found(
        start=span.start,
        end=span.end,
        name=span.text,
        kind=actor.kind,
        actor=actor.key,
        why=Why(rule=rule, cue=span.text, row=actor.row),
        titles=titles_before(span.doc, span.start) if actor.kind is ActorKind.PERSON else (),
    )


def _is_written_as_name(span: Phrase, actor: Actor) -> bool:
    """Is it capitalised, and a short form such as US or IS written in capitals alone?"""
    words = span.text
    first = words if len(words) > SHORTEST + 2 else words.replace(".", "")
    if len(first) <= SHORTEST + 1:
        return first.isupper() or words in (actor.name, *actor.names)
    return any(word[:1].isupper() for word in words.replace("-", " ").split())


def _speaks(text: Text, span: Phrase) -> bool:
    """A building stands for its office unless something is in it; a capital only where grammar makes it act."""
    if folded(span.text) in _capitals():
        return is_metonym(text, span.start, span.end)
    return not _is_where(span)


def _is_where(span: Phrase) -> bool:
    return preposition(head_of(span)) in actor_words().locative


@cache
def _capitals() -> frozenset[str]:
    return frozenset(folded(c.capital) for c in countries().all if c.capital is not None)


@cache
def _names() -> Lookup[tuple[Actor, bool]]:
    names: dict[str, tuple[Actor, bool]] = {}
    for actor in actors().all:
        for name in (actor.name, *actor.names):
            names.setdefault(folded(name), (actor, False))
    for actor in actors().all:
        for name in actor.metonyms:
            names.setdefault(folded(name), (actor, True))
    return Lookup(names)
