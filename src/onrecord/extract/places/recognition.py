"""Which names of a page are names of places, by signs weighed together and by one another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from onrecord.extract.page import Page
from onrecord.extract.places.context import preposition_before
from onrecord.extract.places.evidence import Sign, Surroundings, signs_of
from onrecord.extract.places.names import Name, names_in
from onrecord.extract.places.people import other_names, person_words
from onrecord.extract.places.runs import runs_in
from onrecord.extract.places.words import place_words, weights
from onrecord.extract.written import lowered, written
from onrecord.language import Text
from onrecord.reference import Gazetteer, countries, folded
from onrecord.values import Entity, Place, PlaceKind

JOINTS = frozenset({"and", "or", ",", "/", "&"})


@dataclass(frozen=True, slots=True)
class Named:
    """A name with the signs for and against it; `container` is the name behind it that says where it lies."""

    name: Name
    signs: tuple[Sign, ...]
    container: Name | None = None
    is_place: bool = field(init=False)  # whether the signs suffice

    def __post_init__(self) -> None:
        score = sum(sign.weight for sign in self.signs)
        object.__setattr__(self, "is_place", score >= weights().threshold)

    def with_sign(self, sign: Sign) -> Named:
        """The same with one sign more."""
        return Named(self.name, (*self.signs, sign), self.container)


def recognised(page: Page, entities: tuple[Entity, ...], gazetteer: Gazetteer) -> tuple[Named, ...]:
    """The names of places on a page, in the order of the text."""
    text = page.parsed
    runs = runs_in(text)
    names = tuple(_without_demonyms(n for run in runs for n in names_in(text, run, gazetteer)))
    located = _located(text, names)
    persons = person_words(page, runs, entities) - located
    around = Surroundings(entities, persons, other_names(text, names) - located)
    all_named = tuple(Named(name, tuple(signs_of(page, name, around))) for name in names)
    all_named = _with_containers(text, all_named, gazetteer)
    all_named = _with_neighbours(text, all_named)
    return tuple(named for named in all_named if named.is_place)


def _located(text: Text, names: tuple[Name, ...]) -> frozenset[str]:
    """Known names that stand behind a preposition of place somewhere: they are no names of persons there."""
    return frozenset(
        folded(name.written)
        for name in names
        if name.is_known and preposition_before(text, name.start)[0] in place_words().static_prepositions
    )


def _without_demonyms(names: Iterator[Name]) -> Iterator[Name]:
    for name in names:
        if countries().of_demonym(name.written) is None or countries().named(name.written) is not None:
            yield name


def _with_containers(text: Text, all_named: tuple[Named, ...], gazetteer: Gazetteer) -> tuple[Named, ...]:
    """Reads "X, Y" and "X Y" where Y can hold X: both are places then, and Y says which X."""
    result = {named.name.start: named for named in all_named}
    for named in all_named:
        outer = _container(text, named, result, gazetteer)
        if outer is None:
            continue
        held = result[named.name.start].with_sign(Sign("container"))
        result[named.name.start] = replace(held, container=outer)
        before = result.get(outer.start, Named(outer, ()))
        result[outer.start] = replace(before.with_sign(Sign("container")), name=outer)
    return tuple(result[start] for start in sorted(result))


def _container(text: Text, inner: Named, known: dict[int, Named], gazetteer: Gazetteer) -> Name | None:
    """The name behind this one that says where it lies, with only those of its places that can hold it."""
    end = inner.name.end
    if _is_country(inner.name):
        return None
    words = written(text)
    has_comma = end < len(words) and words[end] == ","
    at = _outer_start(text, end + 1) if has_comma else end
    if at >= len(words) or (at not in known and not has_comma):
        return None
    outer = known[at].name if at in known else Name(at, at + 1, inner.name.run, words[at], ())
    places = (*outer.places, *(gazetteer.short_named(outer.written) if has_comma else ()))
    if inner.name.places:
        places = tuple(place for place in places if _holds(place, inner.name, gazetteer))
    elif not has_comma or not _is_placed(inner):
        places = ()
    else:
        places = tuple(place for place in places if _is_division(place, gazetteer))
    return replace(outer, places=places) if places else None


def _outer_start(text: Text, at: int) -> int:
    """Past "in" and a direction behind a comma: "Tripoli, *in northern* Lebanon"."""
    words = lowered(text)
    if at + 1 < len(words) and words[at] == "in":
        at += 1
        while at + 1 < len(words) and words[at] in place_words().directions:
            at += 1
    return at


def _is_country(name: Name) -> bool:
    return any(place.kind in {PlaceKind.COUNTRY, PlaceKind.CONTINENT} for place in name.places)


def _is_placed(named: Named) -> bool:
    """Does grammar make a place of a name that no gazetteer has?"""
    return bool(
        {sign.name for sign in named.signs}
        & {"locative", "weak_locative", "division", "dateline", "named_site"}
    )


def _is_division(place: Place, gazetteer: Gazetteer) -> bool:
    entry = gazetteer.entry(place.key)
    return entry is not None and place.kind in {PlaceKind.COUNTRY, PlaceKind.REGION}


def _holds(outer: Place, inner: Name, gazetteer: Gazetteer) -> bool:
    return any(gazetteer.contains(outer, place) for place in inner.places)


def _with_neighbours(text: Text, all_named: tuple[Named, ...]) -> tuple[Named, ...]:
    """Adds what names that are places lend to others: coordination with them, and the same name elsewhere."""
    certain = {folded(named.name.written) for named in all_named if named.is_place}
    result: list[Named] = []
    for index, named in enumerate(all_named):
        if not named.is_place and folded(named.name.written) in certain:
            named = named.with_sign(Sign("elsewhere"))  # noqa: PLW2901 - the same name, grown
        if index and result[-1].is_place and are_joined(text, result[-1].name, named.name):
            joint = written(text)[result[-1].name.end]
            named = named.with_sign(Sign("coordinated", joint))  # noqa: PLW2901
        result.append(named)
    return tuple(result)


def are_joined(text: Text, one: Name, other: Name) -> bool:
    """Does only a comma or "and" stand between two names?"""
    between = range(one.end, other.start)
    return 0 < len(between) <= 2 and all(lowered(text)[at] in JOINTS for at in between)  # noqa: PLR2004 - ", and"
