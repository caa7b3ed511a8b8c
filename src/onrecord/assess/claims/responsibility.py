"""Responsibility: who did, or did not do, an act.

*Recognised* by an act with its author named or denied. Read from it: the act, its place and day, the force said to
have done it or not.
*What bears on it*: passages about the same act that name an author, or that it had none.
*Consistent*: the author found is the one claimed, or, for a denial, another. *Contradicted*: the reverse, stated as
found. *In tension*: a party's accusation, or traces that do not show whose hand it was. All else is undecided: a
denial by the accused, an inquiry without a result.
"""

from __future__ import annotations

from onrecord.assess.bearing import Bearing, Scope
from onrecord.assess.claims.asked import Asked
from onrecord.assess.claims.leaning import NOTHING, Leaning, refutes, supports
from onrecord.assess.lexicon import has, negations, signs
from onrecord.assess.names import Role
from onrecord.assess.passages import Passage
from onrecord.assess.timing import Time
from onrecord.values import ClaimKind

KIND = ClaimKind.RESPONSIBILITY


def leaning(asked: Asked, passage: Passage, bearing: Bearing) -> Leaning:  # noqa: PLR0911 - a ladder: one answer a rung
    """Which way the passage leans on a claim about an author."""
    if not _is_same_act(asked, passage, bearing):
        return NOTHING
    if has("nobody", passage.words):
        return _of(asked, did=False, says="it was nobody's act")
    acts = signs("act", passage.words, passage.text)
    if _is_cleared(asked, passage):
        return _of(asked, did=False, says="it is cleared of the act")
    if not acts:
        return NOTHING
    if bearing.force is Scope.SAME and not bearing.other_force:
        return _of(
            asked, did=any(acts), says="the act is laid to it" if any(acts) else "it is cleared of the act"
        )
    named = any(name.role is Role.FORCE for name in passage.names)
    told_apart = asked.force_is_bound or bearing.other_camp
    if (
        bearing.force is Scope.OTHER
        and told_apart
        and named
        and any(acts)
        and has("established", passage.words)
    ):
        return _of(asked, did=False, says="the act is laid to another")
    return NOTHING


def _is_same_act(asked: Asked, passage: Passage, bearing: Bearing) -> bool:
    """Whether the passage can speak of the claim's act: its place, or the same day and a thing that the claim names."""
    if has("downing", asked.words) and not (has("downing", passage.words) or has("nobody", passage.words)):
        return False
    if bearing.place is Scope.SAME and asked.place_is_bound:
        return True
    things = {word.stem for word in passage.words} & (asked.topic - _named(asked))
    return bool(things) and (bearing.time is Time.INSIDE or bearing.place is not Scope.OTHER)


def _named(asked: Asked) -> frozenset[str]:
    """The stems of the claim's names, which are no things."""
    return frozenset(stem for name in (*asked.forces, *asked.places, *asked.side) for stem in name.stems)


def _is_cleared(asked: Asked, passage: Passage) -> bool:
    """Whether the claim's force is told not to have been there ("no Taliban were in or near it")."""
    denied = {at + step for at in negations(passage.words) for step in (1, 2)}
    starts = {
        at
        for at, token in enumerate(passage.words)
        for name in passage.names
        if token.start == name.start and any(name.is_same(own) for own in asked.forces)
    }
    return bool(denied & starts)


def _of(asked: Asked, *, did: bool, says: str) -> Leaning:
    return supports(says) if did is asked.claim.polarity else refutes(says)
