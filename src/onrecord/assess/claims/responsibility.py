"""Responsibility: who did, or did not do, an act.

*Recognised* by an act with its author named or denied. Read from it: the act, its place and day, the force said to
have done it or not.
*What bears on it*: passages about the same act that name an author, or that it had none. The same is an act at the
claim's place, or on its day with a thing that it names, and never one on another kind of target; a denial for all
times is met only by an act on the same sort of persons.
*Consistent*: the author found is the one claimed, or, for a denial, another. *Contradicted*: the reverse, stated as
found. *In tension*: a party's accusation, or traces that do not show whose hand it was. All else is undecided: a
denial by the accused, an inquiry without a result.
"""

from __future__ import annotations

from functools import cache

from onrecord.assess.bearing import Bearing, Scope
from onrecord.assess.camps import persons_in
from onrecord.assess.claims.asked import Asked
from onrecord.assess.claims.leaning import NOTHING, Leaning, refutes, supports
from onrecord.assess.lexicon import FILE, has, negations, phrases, signs
from onrecord.assess.names import Role
from onrecord.assess.passages import Passage
from onrecord.assess.targets import targets_in
from onrecord.assess.timing import Time
from onrecord.assess.wording import stem
from onrecord.reference.files import load_yaml
from onrecord.values import ClaimKind

KIND = ClaimKind.RESPONSIBILITY
HOLLOW = ("act", "force_nouns", "negation", "openers", "calendar", "qualifiers", "denied", "saying")
SHARED = 2  # things that tie an act without a shared place or day to the claim's
DAYS = 10  # length of a time that is one event's, with the days around it


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
    is_sure = has("established", passage.words) or has("admitting", passage.words)
    if (
        bearing.force is Scope.OTHER
        and told_apart
        and (named or bearing.other_camp)
        and any(acts)
        and is_sure
    ):
        return _of(asked, did=False, says="the act is laid to another")
    return NOTHING


def _is_same_act(asked: Asked, passage: Passage, bearing: Bearing) -> bool:
    """Whether the passage can speak of the claim's act: its place, or the same day and a thing that the claim names."""
    falls = has("downing", asked.words)
    if falls and not (has("downing", passage.words) or has("nobody", passage.words)):
        return False
    if _is_of_another_target(asked, bearing):
        return False
    if _is_general(asked) and not _persons(asked) & persons_in(passage.words):
        return bearing.place is Scope.SAME and asked.place_is_bound and not _persons(asked)
    return (bearing.place is Scope.SAME and asked.place_is_bound) or _is_tied(asked, passage, bearing, falls)


def _is_tied(asked: Asked, passage: Passage, bearing: Bearing, falls: bool) -> bool:  # noqa: FBT001 - asked in one place
    """Whether the place told around the claim, its day or what it was done to ties the passage's act to it."""
    shared = len(_things(asked) & passage.stems)
    is_placed = bool(asked.places) and bearing.place is Scope.SAME
    if is_placed or (bearing.time is Time.INSIDE and _is_of_days(asked)):
        return bool(shared) or falls
    if _is_general(asked):
        return bearing.names_force
    return bearing.place is not Scope.OTHER and shared >= (1 if falls else SHARED)


def _things(asked: Asked) -> frozenset[str]:
    """The stems of what the claim's act was done to or with: no names, no words of the act, for a force or of grammar."""
    return asked.topic - asked.name_stems - _hollow()


@cache
def _hollow() -> frozenset[str]:
    parts = load_yaml(FILE)
    listed = (phrase for part in HOLLOW for phrase in parts[part])
    return frozenset(stem(word) for phrase in listed for word in str(phrase).split())


def _is_general(asked: Asked) -> bool:
    """Whether it denies a whole class of acts for all time ("have never fired on civilians")."""
    return not asked.claim.polarity and has("at_any_time", asked.words)


def _is_of_days(asked: Asked) -> bool:
    """Whether its time is that of one event, and not a season or an age."""
    length = None if asked.window is None else asked.window.length
    return length is not None and length <= DAYS


def _persons(asked: Asked) -> frozenset[str]:
    """The groups of persons that the act was done to, and not those that did it."""
    force = {word.stem for word in asked.words if phrases("force_nouns").any_in(word.word)}
    return persons_in(tuple(word for word in asked.words if word.stem not in force))


def _is_of_another_target(asked: Asked, bearing: Bearing) -> bool:
    """Whether claim and document both say what kind of place was hit, and differ ("the bus station", "the market")."""
    ours = targets_in(asked.words)
    document = frozenset(
        target for passage in bearing.setting.passages for target in targets_in(passage.words)
    )
    return bool(ours and document) and ours.isdisjoint(document)


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
