"""Actors of the text: who can act or speak in it, under the fullest name that the text itself gives.

Names come from the actors' files, from countries with an institution ("Russian jets"), and from the pipeline.
`actor` is the key in the files, where it is known; `name` never goes beyond what stands in the document.
Pronouns are left to those who read statements.
"""

from __future__ import annotations

from dataclasses import replace

from onrecord.extract.actors.composed import composed
from onrecord.extract.actors.found import Found, without_overlap
from onrecord.extract.actors.known import known
from onrecord.extract.actors.offices import with_holders
from onrecord.extract.actors.organisations import organisations
from onrecord.extract.actors.people import people
from onrecord.extract.actors.picking import actor_at
from onrecord.extract.actors.short import short_mentions
from onrecord.extract.page import Page
from onrecord.reference import ActorKind, folded
from onrecord.values import ActorMention, Entity, PlaceMention

__all__ = ["actor_at", "actors_in"]


def actors_in(
    page: Page, entities: tuple[Entity, ...], places: tuple[PlaceMention, ...]
) -> tuple[ActorMention, ...]:
    """Every mention of an actor, in the order of the text; none overlaps another."""
    text = page.parsed
    read = (*known(text), *composed(text), *people(page, entities), *organisations(page, entities))
    full = with_holders(without_overlap(sorted(read, key=_rank)))
    united = _with_fullest_names(tuple(one for one in full if not _is_loose(one)))
    loose = (one for one in full if _is_loose(one))
    mentions = without_overlap((*united, *short_mentions(text, united), *loose))
    where = {at for place in places for at in range(place.quote.start, place.quote.end)}
    return tuple(_mention(page, one) for one in mentions if not _is_only_place(page, one, where))


def _rank(one: Found) -> tuple[bool, int]:
    """Names of the files before all else, but for states; then the longest first."""
    in_files = one.actor is not None and "/" not in one.actor and one.kind is not ActorKind.STATE
    return not in_files, one.start - one.end


def _is_loose(one: Found) -> bool:
    """Is it one word that only the pipeline takes for a name, and so may be short for another?"""
    return one.actor is None and not one.is_person and one.end - one.start == 1


def _with_fullest_names(found: tuple[Found, ...]) -> tuple[Found, ...]:
    """Each under the longest name that the text has for the same actor of the files."""
    fullest: dict[str, str] = {}
    for one in found:
        if _has_own_name(one) and len(one.name) > len(fullest.get(str(one.actor), "")):
            fullest[str(one.actor)] = one.name
    return tuple(replace(one, name=fullest[str(one.actor)]) if _has_own_name(one) else one for one in found)


def _has_own_name(one: Found) -> bool:
    """Is it in the files under a name, so that all its names mean one? "Moscow" and "Russia" stay two."""
    return one.actor is not None and "/" not in one.actor and one.kind is not ActorKind.STATE


def _is_only_place(page: Page, one: Found, where: set[int]) -> bool:
    """Is it what the pipeline calls an organisation, and grammar a place?"""
    word = page.parsed[one.start]
    return one.actor is None and word.idx in where and folded(one.name) == folded(word.text)


def _mention(page: Page, one: Found) -> ActorMention:
    return ActorMention(
        quote=page.quote_of(page.parsed[one.start : one.end]), name=one.name, actor=one.actor, why=one.why
    )
