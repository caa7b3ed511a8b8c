"""Parts of runs that the gazetteer knows, or that a word for a kind of place marks; the longest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.extract.places.runs import Run
from onrecord.extract.places.words import place_words
from onrecord.extract.written import lowered, words_between, written
from onrecord.language import Text
from onrecord.reference import Gazetteer
from onrecord.values import Place, PlaceKind

LONGEST_NAME = 6
SHORT = 4


@dataclass(frozen=True, slots=True)
class Name:
    """Words `start..end` of a run, as they are `written`. `kind` is the word that says what it is ("County", "province"), if one does."""

    start: int
    end: int
    run: Run
    written: str
    places: tuple[Place, ...]
    kind: str | None = None

    @property
    def is_known(self) -> bool:
        """Does the gazetteer have it?"""
        return bool(self.places)


def names_in(text: Text, run: Run, gazetteer: Gazetteer) -> Iterator[Name]:
    """The names of a run from left to right, without overlap; words that are in none are left out."""
    at = run.start
    found = False
    while at < run.end:
        name = _name_at(text, run, at, gazetteer)
        if name is not None:
            yield name
            found = True
        at = at + 1 if name is None else name.end
    if not found:
        yield from _unknown(text, run)


def _name_at(text: Text, run: Run, start: int, gazetteer: Gazetteer) -> Name | None:
    """The longest name that begins here: one of the gazetteer, or one that ends in a word for a kind of place."""
    if not written(text)[start][:1].isalpha():
        return None
    known = None
    for end in range(min(run.end, start + LONGEST_NAME), start, -1):
        kind = _kind_at(text, end - 1) if end - start > 1 else None
        places = _places(text, start, end, kind, gazetteer)
        if places:
            known = Name(start, end, run, words_between(text, start, end), places, kind)
            break
    marked = _marked_at(text, run, start)
    if marked is None or (known is not None and (known.end >= marked.end or _is_country(known))):
        return known
    return marked


def _is_country(name: Name) -> bool:
    return any(place.kind is PlaceKind.COUNTRY for place in name.places)


def _marked_at(text: Text, run: Run, start: int) -> Name | None:
    """The name from here to a word for a kind of place that ends the run ("Rest Acres *Road*")."""
    for end in range(min(run.end, start + LONGEST_NAME), start + 1, -1):
        kind = _kind_at(text, end - 1)
        if kind is not None and end == _end_of_kind(text, run, end):
            return Name(start, end, run, words_between(text, start, end), (), kind)
    return None


def _places(text: Text, start: int, end: int, kind: str | None, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """The places of a name; "Aleppo Province" is looked up as a division first, then as it is written."""
    if end - start == 1 and lowered(text)[start] in place_words().never:
        return ()
    if kind is not None:
        divisions = gazetteer.division(words_between(text, start, end - 1), kind)
        if divisions:
            return divisions
    name = words_between(text, start, end)
    found = gazetteer.named(name)
    return found if len(name) > SHORT else tuple(p for p in found if _is_spelt_so(p, name, gazetteer))


def _is_spelt_so(place: Place, name: str, gazetteer: Gazetteer) -> bool:
    """Is a very short name written with the same capitals ("US" and not "Us")?"""
    entry = gazetteer.entry(place.key)
    names = (place.name,) if entry is None else entry.names
    return name in names


def _kind_at(text: Text, at: int) -> str | None:
    word = lowered(text)[at]
    return word if word in place_words().naming else None


def _end_of_kind(text: Text, run: Run, end: int) -> int:
    """Where the kind word ends the run, or stands before what is no name any more."""
    return end if end == run.end or lowered(text)[end] in place_words().after_place else -1


def _unknown(text: Text, run: Run) -> Iterator[Name]:
    """A run that the gazetteer has not, without the words for directions before it."""
    start, lower = run.start, lowered(text)
    while start < run.end - 1 and lower[start] in place_words().directions:
        start += 1
    is_common = run.end - start == 1 and lower[start] in place_words().never
    if run.end - start <= LONGEST_NAME and not is_common:
        yield Name(start, run.end, run, words_between(text, start, run.end), ())
