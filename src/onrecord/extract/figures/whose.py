"""Whose: the force whose people, weapons or losses are counted, named in the counted words or by who lost them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from onrecord.extract.figures.counted import Counted
from onrecord.language import Word, lemma, subjects
from onrecord.values import ActorMention, Party

OWNING = frozenset({"lose", "have", "deploy", "send", "station", "withdraw", "suffer", "sustain"})


def owner_of(actors: Sequence[ActorMention], predicate: Word, counted: Counted) -> Party | None:
    """The actor named within the counted words ("Russian pilots"), else the subject of "lost", "has", "sent"."""
    if counted.start is not None and counted.end is not None:
        inside = _within(actors, counted.start, counted.end)
        if inside is not None:
            return _party(inside)
    if lemma(predicate) not in OWNING:
        return None
    for subject in subjects(predicate):
        named = _within(actors, subject.left_edge.idx, subject.idx + len(subject))
        if named is not None:
            return _party(named)
    return None


def _within(actors: Sequence[ActorMention], start: int, end: int) -> ActorMention | None:
    place = bisect_left(actors, start, key=lambda actor: actor.quote.start)
    while place < len(actors) and actors[place].quote.start < end:
        if actors[place].quote.end <= end:
            return actors[place]
        place += 1
    return None


def _party(actor: ActorMention) -> Party:
    return Party(quote=actor.quote, name=actor.name, actor=actor.actor)
