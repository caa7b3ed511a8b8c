"""Parties: a role's word as exact words, the full name they stand for, and the actor's key; unknown stays None."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.extract.reports.scene import Scene
from onrecord.language import (
    Word,
    is_adjective,
    is_noun,
    is_number,
    is_question,
    name_parts,
    obliques,
    phrase,
    preposition,
)
from onrecord.values import ActorMention, Party, Span

QUOTES = frozenset({'"', "“", "‘", "«", "„", "(", "["})


def party_of(word: Word, scene: Scene) -> Party:
    """The party that a word heads; an adjective stands by itself ("*Russian* strikes")."""
    mention = _mention_of(word, scene)
    span = Span(start=word.idx, end=word.idx + len(word)) if is_adjective(word) else _span(word)
    return Party(
        quote=scene.page.quote_of(span),
        name=None if mention is None else mention.name,
        actor=None if mention is None else mention.actor,
    )


def parties_of(words: Iterable[Word], scene: Scene) -> tuple[Party, ...]:
    """The parties that the words head, each place of the text once."""
    found: dict[int, Party] = {}
    for word in words:
        party = party_of(word, scene)
        found.setdefault(party.quote.start, party)
    return tuple(found.values())


def _span(word: Word) -> Span:
    words = [part for part in _core(word) if not part.is_space] or [word]
    while len(words) > 1 and words[0].is_punct and words[0].text not in QUOTES:
        words = words[1:]
    last = words[-1]
    return Span(start=words[0].idx, end=last.idx + len(last))


def _core(word: Word) -> tuple[Word, ...]:
    """Its phrase without a phrase of place or time before it ("*On Friday* troops"), and without what a comma adds."""
    words = tuple(phrase(word))
    asides = [child.right_edge.i for child in word.lefts if is_noun(child) and preposition(child) is not None]
    first = max((at + 1 for at in asides), default=0)
    last = next((one.i for one in words if one.i > word.i and _is_break(one)), word.doc[-1].i + 1)
    return tuple(one for one in words if first <= one.i < last)


def _is_break(word: Word) -> bool:
    """Does a semicolon, colon or a relative clause after a comma begin here?"""
    after = word.doc[word.i + 1] if word.i + 1 < len(word.doc) else word
    return word.text in {";", ":", "—", "–"} or (word.text == "," and is_question(after))


def _mention_of(word: Word, scene: Scene) -> ActorMention | None:
    """The mention of an actor at the word, in its name, in its phrase's parts ("two of *its soldiers*")."""
    for inner in (word, *name_parts(word)):
        if inner.i in scene.actor_at:
            return scene.actor_at[inner.i]
    if is_number(word):
        return next(
            (scene.actor_at[part.i] for part in obliques(word, "of") if part.i in scene.actor_at), None
        )
    inside = (scene.actor_at[part.i] for part in word.lefts if part.i in scene.actor_at)
    return next(inside, None)
