"""Who holds an office by the text itself: "Russian President Vladimir Putin", and later "the Russian president"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from onrecord.extract.actors.found import Found
from onrecord.reference import ActorKind
from onrecord.values import Why


def with_holders(full: tuple[Found, ...]) -> tuple[Found, ...]:
    """The same mentions, without offices right before their holder; other mentions of those offices mean him.

    An office that the text gives to two persons stays an office.
    """
    holders = _holders(full)
    return tuple(_held(one, holders) for one in full if one.start not in holders.before)


class _Holders:
    """Persons by the key of the office that stands before them, and where those offices stand."""

    def __init__(self) -> None:
        self.persons: dict[str, list[Found]] = {}
        self.before: set[int] = set()


def _holders(full: tuple[Found, ...]) -> _Holders:
    holders = _Holders()
    for office, person in _pairs(full):
        holders.persons.setdefault(str(office.actor), []).append(person)
        holders.before.add(office.start)
    return holders


def _pairs(full: tuple[Found, ...]) -> Iterator[tuple[Found, Found]]:
    for one, following in pairwise(full):
        if one.kind is ActorKind.OFFICE and following.is_person and one.end == following.start:
            yield one, following


def _held(one: Found, holders: _Holders) -> Found:
    persons = holders.persons.get(one.actor or "", [])
    if one.kind is not ActorKind.OFFICE or len({person.name.split()[-1] for person in persons}) != 1:
        return one
    holder = max(persons, key=lambda person: len(person.name))
    why = Why(rule="office of a person in the text", cue=holder.name, row=one.why.row)
    return replace(one, name=holder.name, actor=holder.actor or one.actor, kind=ActorKind.PERSON, why=why)
