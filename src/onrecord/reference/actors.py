"""The actors of all files with their relations, found by key and by name; it never picks one of several."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from onrecord.errors import ReferenceRefused
from onrecord.reference.actor import Actor, ActorKind, actor_from_row, listed
from onrecord.reference.countries import Country, countries
from onrecord.reference.files import load_yaml, rows, yaml_names
from onrecord.reference.institutions import institutions
from onrecord.reference.names import folded

FOLDER = "actors"
RELATIONS = "relations.yaml"


class Actors:
    """Actors by key and by name. `strong` names leave no doubt; `named` gives those of weak names too."""

    def __init__(self, actors: tuple[Actor, ...]) -> None:
        self.all = actors
        self._by_key = {actor.key: actor for actor in actors}
        self._strong = _index((actor, (actor.name, *actor.names)) for actor in actors)
        self._weak = _index((actor, actor.weak) for actor in actors)
        self._adjectives = _index((actor, actor.adjectives) for actor in actors)
        self._metonyms = _index((actor, actor.metonyms) for actor in actors)
        self.longest = max(len(name.split()) for name in (*self._strong, *self._weak))

    def get(self, key: str) -> Actor | None:
        """The actor of this key, composed ones such as `mali/army` included."""
        return self._by_key.get(key) or institutions().with_key(key)

    def named(self, name: str) -> tuple[Actor, ...]:
        """All actors of this name, strong or weak, in the order of the files; a composed one if there is none."""
        found = self.strongly_named(name)
        weak = tuple(actor for actor in self._weak.get(folded(name), ()) if actor not in found)
        return found + weak

    def strongly_named(self, name: str) -> tuple[Actor, ...]:
        """Actors whose full name, or a name that leaves no doubt, this is; else a composed one."""
        found = self._strong.get(folded(name))
        if found is not None:
            return found
        composed = institutions().composed(name)
        return () if composed is None else (self._by_key.get(composed.key, composed),)

    def weakly_named(self, name: str) -> tuple[Actor, ...]:
        """Actors that this name may mean in context."""
        return self._weak.get(folded(name), ())

    def of_adjective(self, word: str) -> tuple[Actor, ...]:
        """Actors whose adjective or people this is ("Russian", "Houthi")."""
        return self._adjectives.get(folded(word), ())

    def of_metonym(self, name: str) -> tuple[Actor, ...]:
        """Actors that a place or building stands for ("Moscow", "the Pentagon")."""
        return self._metonyms.get(folded(name), ())

    def in_office(self, office: str, year: int | None) -> Actor | None:
        """Who is known to have held this office in a year, if exactly one person is."""
        holders = [
            actor
            for actor in self.all
            for term in actor.terms
            if term.office == office and year is not None
            if term.first <= year and (term.last is None or year <= term.last)
        ]
        return holders[0] if len(holders) == 1 else None

    def is_part_of(self, inner: str, outer: str) -> bool:
        """Whether one actor is the other, belongs to it, or belongs to what belongs to it."""
        reached, waiting = {inner}, [inner]
        while waiting:
            actor = self.get(waiting.pop())
            nexts = () if actor is None else _outer(actor)
            waiting.extend(key for key in nexts if key not in reached)
            reached.update(nexts)
        return outer in reached

    def are_allied(self, one: str, other: str) -> bool:
        """Whether the file says that they, or what they belong to, fight on one side."""
        return self._related(one, other, "allied_with") and not self._related(one, other, "opposed_to")

    def are_opposed(self, one: str, other: str) -> bool:
        """Whether the file says that they, or what they belong to, fight one another."""
        return self._related(one, other, "opposed_to")

    def _related(self, one: str, other: str, field: str) -> bool:
        ours, theirs = self._outward(one), self._outward(other)
        return any(
            self.is_part_of(b, c)
            for a in ours
            if (actor := self.get(a)) is not None
            for c in getattr(actor, field)
            for b in theirs
        )

    def _outward(self, key: str) -> tuple[str, ...]:
        reached = [key]
        for inner in reached:
            actor = self.get(inner)
            reached.extend(k for k in (() if actor is None else _outer(actor)) if k not in reached)
        return tuple(reached)


def _outer(actor: Actor) -> tuple[str, ...]:
    office = tuple(term.office for term in actor.terms)
    return (*actor.part_of, *office) if actor.part_of or office else _country(actor)


def _country(actor: Actor) -> tuple[str, ...]:
    is_of_state = actor.kind in _OF_A_STATE
    return (actor.country,) if is_of_state and actor.country is not None else ()


_OF_A_STATE = frozenset(
    {
        ActorKind.GOVERNMENT,
        ActorKind.ARMED_FORCE,
        ActorKind.MINISTRY,
        ActorKind.OFFICE,
        ActorKind.AGENCY,
    }
)


def _index(pairs: Iterator[tuple[Actor, tuple[str, ...]]]) -> dict[str, tuple[Actor, ...]]:
    index: defaultdict[str, list[Actor]] = defaultdict(list)
    for actor, names in pairs:
        for name in names:
            if actor not in index[folded(name)]:
                index[folded(name)].append(actor)
    return {name: tuple(found) for name, found in index.items()}


def _of_country(country: Country) -> Actor:
    return Actor(
        key=country.key,
        name=country.name,
        kind=ActorKind.STATE,
        row=country.row,
        names=country.names,
        weak=country.weak,
        adjectives=(*country.adjectives, *country.people),
        metonyms=country.metonyms if country.capital is None else (country.capital, *country.metonyms),
        country=country.key,
        claimed_by=country.claimed_by,
    )


def _from_files() -> Iterator[Actor]:
    for name in yaml_names(FOLDER):
        source = str(load_yaml(name)["source"])
        for where, row in rows(name, "actors"):
            yield actor_from_row(row, where, source)


def _relations(part: str, known: Mapping[str, Actor]) -> dict[str, tuple[str, ...]]:
    related: defaultdict[str, list[str]] = defaultdict(list)
    for where, row in rows(RELATIONS, part):
        sides = (listed(row, "one", where), listed(row, "other", where))
        for key in (*sides[0], *sides[1]):
            if key not in known and institutions().with_key(key) is None:
                raise ReferenceRefused(f"there is no actor {key}", where=where)
        for one in sides[0]:
            for other in sides[1]:
                related[one].append(other)
                related[other].append(one)
    return {key: tuple(dict.fromkeys(others)) for key, others in related.items()}


def _united(known: dict[str, Actor], found: Iterator[Actor]) -> dict[str, Actor]:
    for actor in found:
        if actor.key in known:
            raise ReferenceRefused(f"the actor {actor.key} stands in two files", where=actor.row)
        known[actor.key] = actor
    return known


@cache
def actors() -> Actors:
    """All actors: the states of `countries.yaml`, the rows of `actors/*.yaml`, related by `relations.yaml`."""
    known = _united({c.key: _of_country(c) for c in countries().all}, _from_files())
    allied, opposed = _relations("allied", known), _relations("opposed", known)
    return Actors(
        tuple(
            replace(
                actor,
                allied_with=tuple(dict.fromkeys((*actor.allied_with, *allied.get(actor.key, ())))),
                opposed_to=tuple(dict.fromkeys((*actor.opposed_to, *opposed.get(actor.key, ())))),
            )
            for actor in known.values()
        )
    )
