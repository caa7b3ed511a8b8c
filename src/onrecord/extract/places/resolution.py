"""From names to places: the surest first, whose countries and points then help with the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from onrecord.extract.page import Page
from onrecord.extract.places.choice import Choice, Setting, chosen, in_order
from onrecord.extract.places.context import kind_after, preposition_before
from onrecord.extract.places.recognition import Named, are_joined
from onrecord.extract.places.widening import widened, widening_before
from onrecord.extract.places.words import place_words
from onrecord.extract.written import ends_of, written
from onrecord.language import Text
from onrecord.reference import Gazetteer, countries, folded
from onrecord.values import Place, PlaceKind, PlaceMention, Point, Why

FEW = 3
LARGE = frozenset({PlaceKind.COUNTRY, PlaceKind.CONTINENT})


def resolved(page: Page, named: tuple[Named, ...], gazetteer: Gazetteer) -> tuple[PlaceMention, ...]:
    """One mention for each name, with the place chosen for it by the whole text."""
    text = page.parsed
    kinds = _kinds(text, named)
    candidates = tuple(_candidates(one, kind, gazetteer) for one, kind in zip(named, kinds, strict=True))
    setting = _setting(text, named, candidates, gazetteer)
    first = _choices(named, candidates, setting)
    surer = _with_points(setting, first)
    choices = _choices(named, candidates, surer)
    return tuple(
        _mention(page, one, places, choices, surer) for one, places in zip(named, candidates, strict=True)
    )


def _choices(
    named: tuple[Named, ...],
    candidates: tuple[tuple[Place, ...], ...],
    setting: Setting,
) -> dict[str, Choice]:
    choices: dict[str, Choice] = {}
    for one, places in zip(named, candidates, strict=True):
        _remember(choices, one, places, setting)
    return choices


def _with_points(setting: Setting, choices: dict[str, Choice]) -> Setting:
    """The setting with the places of a first round that were clear, so that they help with the others."""
    counted = Counter(setting.countries)
    points = list(setting.points)
    for choice in choices.values():
        place = choice.place
        if place is None or place.point is None or not choice.is_clear or place.kind in LARGE:
            continue
        points.append(place.point)
        if place.country is not None:
            counted[place.country] += 1
    return Setting(setting.gazetteer, counted, in_order(points))


def _kinds(text: Text, named: tuple[Named, ...]) -> list[str | None]:
    """The word that says what each is; one in the plural is of all in a list ("the *provinces* of Homs, Hama and Idlib")."""
    after = [kind_after(text, one.name) for one in named]
    kinds = [
        kind or preposition_before(text, one.name.start)[1] for kind, one in zip(after, named, strict=True)
    ]
    for place in range(1, len(named)):
        if (
            kinds[place] is None
            and after[place - 1] is None
            and _is_shared(text, named, kinds, place - 1, place)
        ):
            kinds[place] = kinds[place - 1]
    for place in range(len(named) - 2, -1, -1):
        if kinds[place] is None and _is_shared(text, named, kinds, place + 1, place):
            kinds[place] = kinds[place + 1]
    return kinds


def _is_shared(text: Text, named: tuple[Named, ...], kinds: list[str | None], giver: int, taker: int) -> bool:
    """Is the word of one name in the plural, and does the other stand beside it in a list?"""
    kind, (first, second) = kinds[giver], sorted((giver, taker))
    return kind is not None and kind.endswith("s") and are_joined(text, named[first].name, named[second].name)


def _candidates(named: Named, kind: str | None, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """The places of a name; only divisions, or only settlements, where a word beside it says so."""
    name = named.name
    if kind is None:
        return name.places
    words = place_words()
    if kind in words.divisions:
        return gazetteer.division(name.written, kind) or _of_kind(name.places, PlaceKind.REGION)
    if kind in words.settlements:
        return _of_kind(name.places, PlaceKind.SETTLEMENT)
    return name.places


def _of_kind(places: tuple[Place, ...], kind: PlaceKind) -> tuple[Place, ...]:
    """Those of the kind, or all where none is."""
    return tuple(place for place in places if place.kind is kind) or places


def _setting(
    text: Text, named: Iterable[Named], candidates: Iterable[tuple[Place, ...]], gazetteer: Gazetteer
) -> Setting:
    """Countries named, as such or by demonym, and the points of names that have one place alone."""
    named_countries: Counter[str] = Counter()
    points: dict[str, Point] = {}
    for _, places in zip(named, candidates, strict=True):
        iso = _country_named(places)
        if iso is not None:
            named_countries[iso] += 1
        elif len(places) == 1 and places[0].point is not None:
            points[places[0].key] = places[0].point
            if places[0].country is not None:
                named_countries[places[0].country] += 1
    for word in written(text):
        land = countries().of_demonym(word) if len(word) > FEW and word[0].isupper() else None
        if land is not None and land.iso is not None:
            named_countries[land.iso] += 1
    return Setting(gazetteer, named_countries, in_order(points.values()))


def _country_named(places: tuple[Place, ...]) -> str | None:
    return next((place.country for place in places if place.kind is PlaceKind.COUNTRY), None)


def _key(named: Named, places: tuple[Place, ...]) -> str:
    """One choice for all mentions of a name that have the same candidates."""
    return f"{folded(named.name.written)} {len(places)} {places[0].key if places else ''}"


def _remember(
    choices: dict[str, Choice],
    named: Named,
    places: tuple[Place, ...],
    setting: Setting,
) -> None:
    """Chooses once for each name; a mention whose container is told decides for the others."""
    key = _key(named, places)
    if key in choices and named.container is None:
        return
    container = None if named.container is None else named.container.places[0]
    choices[key] = chosen(named.name.written, places, container, setting)


def _mention(
    page: Page,
    named: Named,
    places: tuple[Place, ...],
    choices: dict[str, Choice],
    setting: Setting,
) -> PlaceMention:
    text, name = page.parsed, named.name
    choice = choices[_key(named, places)]
    if named.container is not None:
        choice = chosen(name.written, places, named.container.places[0], setting)
    place, why = choice.place, choice.why
    if place is None and not places:
        place, why = _within(named, why)
    by = widening_before(text, name.start)
    if place is not None and by is not None:
        place = widened(place, by)
        why = replace(why, cue=by.words, sentence=f"{why.rule}; widened to {place.radius_km:g} km")
    return PlaceMention(
        quote=page.quote(*ends_of(text, name.start, name.end)),
        place=place,
        candidates=choice.candidates,
        why=why,
    )


def _within(named: Named, why: Why) -> tuple[Place | None, Why]:
    """A place that no gazetteer has takes the circle of what the text says it lies in."""
    if named.container is None:
        return None, why
    outer = named.container.places[0]
    place = Place(
        key=f"within:{outer.key}:{folded(named.name.written)}",
        name=named.name.written,
        kind=PlaceKind.SETTLEMENT,
        point=outer.point,
        radius_km=outer.radius_km,
        country=outer.country,
        lies_in=(outer.name, *outer.lies_in),
    )
    return place, Why(rule="in no gazetteer; the text says what it lies in", cue=outer.name, row=outer.key)
