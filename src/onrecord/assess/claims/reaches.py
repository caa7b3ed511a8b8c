"""Reaches: whether the record's count takes in the same persons and time as the claim's, more, or less.

A larger total never contradicts a part of it, nor a smaller part its total. A count that does not say whom it
counts is taken to count the same persons, and one that names no time of its own the same time.
"""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum

from onrecord.assess.camps import persons_in
from onrecord.assess.claims.asked import Asked
from onrecord.assess.lexicon import FILE
from onrecord.assess.wording import Phrases, tokens
from onrecord.reference.files import load_yaml
from onrecord.values import Days, Figure, Place, PlaceKind, PlaceMention

PLAY = timedelta(days=2)  # by which the ends of one period may be told otherwise
PEOPLE = "anybody"


class Reach(StrEnum):
    """How far the record's count goes, seen from the claim's."""

    SAME = "same"
    WIDER = "wider"
    NARROWER = "narrower"
    OTHER = "other"


def reach_of_groups(wanted: Figure, found: Figure) -> Reach:
    """By whom they count: civilians are a part of people."""
    if group_of(wanted) and _is_of_anybody(found):
        return Reach.WIDER
    return Reach.NARROWER if group_of(found) and _is_of_anybody(wanted) else Reach.SAME


def reach_of_times(asked: Asked, times: tuple[Days, ...]) -> Reach:
    """By the time that they cover."""
    ours, theirs = asked.window, _span(times)
    if ours is None or theirs is None:
        return Reach.SAME
    over, under = _covers(theirs, ours), _covers(ours, theirs)
    if under and (over or not asked.has_own_time):
        return Reach.SAME  # a time taken from the sentences around only frames the event
    if over:
        return Reach.WIDER
    return Reach.NARROWER if under else Reach.OTHER


def reach_of_places(asked: Asked, places: tuple[PlaceMention, ...]) -> Reach:
    """By the place that they cover: a town's dead are a part of a country's."""
    ours = [mention.place for mention in asked.located if mention.place is not None]
    theirs = [mention.place for mention in places if mention.place is not None]
    if not ours or not theirs:
        return Reach.SAME
    is_narrower = all(any(_is_inside(inner, outer) for outer in ours) for inner in theirs)
    return Reach.NARROWER if is_narrower else Reach.SAME


def _is_inside(inner: Place, outer: Place) -> bool:
    if inner.key == outer.key:
        return False
    of_country = outer.kind is PlaceKind.COUNTRY and inner.country == outer.country
    return of_country or outer.name in inner.lies_in


def group_of(figure: Figure) -> frozenset[str]:
    """The groups of persons that a figure counts; empty where it names none."""
    by_noun = frozenset() if figure.counted is None else persons_in(tokens(figure.counted.words))
    if by_noun or figure.persons is None:
        return by_noun
    return persons_in(tokens(figure.persons.value))


def _is_of_anybody(figure: Figure) -> bool:
    return (
        figure.counted is not None
        and not group_of(figure)
        and Phrases(load_yaml(FILE)[PEOPLE]).any_in(figure.counted.words)
    )


def _span(times: tuple[Days, ...]) -> Days | None:
    firsts = [days.first for days in times if days.first is not None]
    lasts = [days.last for days in times if days.last is not None]
    return Days.between(min(firsts), max(lasts)) if firsts and lasts else None


def _covers(outer: Days, inner: Days) -> bool:
    """Whether the inner time lies in the outer, give or take."""
    begins = outer.first is None or (inner.first is not None and outer.first <= inner.first + PLAY)
    ends = outer.last is None or (inner.last is not None and outer.last >= inner.last - PLAY)
    return begins and ends
