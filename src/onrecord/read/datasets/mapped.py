"""Mapping files: a small YAML file says which columns of a table mean what, and `described` proposes a first one.

data_set: Council counts
id: number
first_day: day
place: {name: town, latitude: lat, longitude: lon, country: country, within: [district, province]}
kind: {column: cause, words: {mortar: strike}}
killed: {best: dead, low: dead_min, high: dead_max}
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from onrecord.errors import OptionRefused
from onrecord.read.datasets.layout import (
    CountColumns,
    DayColumns,
    DayOrder,
    Layout,
    Names,
    PlaceColumns,
    key_of,
)
from onrecord.reference.files import load_yaml
from onrecord.values import Kind, Measure

FIELDS = frozenset(
    {
        "data_set",
        "id",
        "title",
        "kind",
        "description",
        "first_day",
        "last_day",
        "day_order",
        "place",
        "agents",
    }
    | {"targets", "killed", "injured", "counts_by_column", "source", "url", "published", "between"}
)
PLACE_FIELDS = frozenset({"name", "latitude", "longitude", "country", "within", "radius_km"})
COUNT_FIELDS = frozenset({"best", "low", "high"})
REMEDY = "See docs/datasets.md, or let `onrecord datasets describe FILE` write a first one"


@lru_cache(maxsize=16)
def layout_from(path: Path) -> Layout:
    """The layout that a mapping file describes.

    Raises:
        OptionRefused: if it is no mapping, or holds what is not known.
    """
    try:
        said = yaml.safe_load(path.read_text("utf-8"))
    except (OSError, UnicodeError, yaml.YAMLError) as error:
        raise OptionRefused(f"the mapping cannot be read: {error}", where=str(path), remedy=REMEDY) from error
    _check(said, FIELDS, path)
    for field in ("data_set", "id"):
        if not said.get(field):
            raise OptionRefused(f"the mapping does not say {field}", where=str(path), remedy=REMEDY)
    try:
        return _layout(said, path)
    except (ValueError, TypeError, AttributeError) as error:
        raise OptionRefused(f"the mapping is not right: {error}", where=str(path), remedy=REMEDY) from error


def _check(said: Any, known: frozenset[str], path: Path) -> None:
    if not isinstance(said, dict):
        raise OptionRefused("a mapping names its fields", where=str(path), remedy=REMEDY)
    strange = sorted(str(field) for field in said if field not in known)
    if strange:
        raise OptionRefused(f"a mapping has no field {strange[0]}", where=str(path), remedy=REMEDY)


def _layout(said: Mapping[str, Any], path: Path) -> Layout:
    kind = said.get("kind")
    words = kind.get("words", {}) if isinstance(kind, dict) else {}
    kind_column = _names(kind.get("column") if isinstance(kind, dict) else kind)
    between = said.get("between", ";")
    return Layout(
        data_set=str(said["data_set"]),
        key=_names(said["id"]),
        title=tuple((name,) for name in _names(said.get("title"))) or (kind_column, _names(said["id"])),
        trigger=(*kind_column, *_names(said.get("description"))),
        kind=(kind_column,) if kind_column else (),
        own_kinds=tuple((str(word).lower(), Kind(of)) for word, of in words.items()),
        days=_days(said),
        place=_place(said.get("place"), path),
        agents=tuple((name,) for name in _names(said.get("agents"))),
        targets=tuple((name,) for name in _names(said.get("targets"))),
        counts=tuple(
            _count(said[measure.value], measure, path)
            for measure in (Measure.KILLED, Measure.INJURED)
            if said.get(measure.value) is not None
        ),
        label_counts=_names(said.get("counts_by_column")),
        sources=tuple((name,) for name in _names(said.get("source"))),
        parties_between=between,
        sources_between=between,
        published=_names(said.get("published")),
        url=_names(said.get("url")),
    )


def _names(said: Any) -> Names:
    listed = said if isinstance(said, list) else [] if said is None else [said]
    return tuple(key_of(str(name)) for name in listed)


def _days(said: Mapping[str, Any]) -> DayColumns | None:
    first = _names(said.get("first_day"))
    if not first:
        return None
    return DayColumns(
        first=first, last=_names(said.get("last_day")), order=DayOrder(said.get("day_order", "unsaid"))
    )


def _place(said: Any, path: Path) -> PlaceColumns | None:
    if said is None:
        return None
    columns = said if isinstance(said, dict) else {"name": said}
    _check(columns, PLACE_FIELDS, path)
    return PlaceColumns(
        name=_names(columns.get("name")),
        latitude=_names(columns.get("latitude")),
        longitude=_names(columns.get("longitude")),
        country=_names(columns.get("country")),
        within=tuple((name,) for name in _names(columns.get("within"))),
        radius_km=float(columns.get("radius_km", 15.0)),
    )


def _count(said: Any, measure: Measure, path: Path) -> CountColumns:
    columns = said if isinstance(said, dict) else {"best": said}
    _check(columns, COUNT_FIELDS, path)
    return CountColumns(
        measure=measure,
        best=_names(columns.get("best")),
        low=_names(columns.get("low")),
        high=_names(columns.get("high")),
    )


def described(name: str, header: tuple[str, ...]) -> str:
    """A first mapping for a table with this header: each use is given to the first column whose name fits it."""
    taken: dict[str, str] = {}
    uses: dict[str, list[str]] = {}
    for use, names in load_yaml("codes_words.yaml")["columns"].items():
        fits = [
            column
            for wanted in names
            for column in header
            if key_of(column) == wanted and column not in taken
        ]
        for column in fits if use == "within" else fits[:1]:
            taken[column] = use
            uses.setdefault(use, []).append(column)
    place: dict[str, Any] = {part: uses[use][0] for part, use in _PLACE.items() if use in uses}
    if "within" in uses:
        place["within"] = uses["within"]
    said: dict[str, Any] = {"data_set": name, "id": uses.get("id", [header[0]])[0]}
    said |= {field: uses[field][0] for field in _PLAIN if field in uses}
    for measure in (Measure.KILLED.value, Measure.INJURED.value):
        if measure in uses:
            said[measure] = _with_ends(uses[measure][0], header, taken)
    said |= {"place": place} if place else {}
    left = [column for column in header if column not in taken]
    note = "" if not left else "# not used: " + ", ".join(left) + "\n"
    body = yaml.safe_dump(said, sort_keys=False, allow_unicode=True, default_flow_style=None, width=110)
    return f"# A first mapping for {name}, by the names of its columns: look at every line.\n{note}{body}"


def _with_ends(best: str, header: tuple[str, ...], taken: dict[str, str]) -> str | dict[str, str]:
    """The column of a count, with those of its lowest and highest estimate if their names say so."""
    found = {"best": best}
    for end, words in load_yaml("codes_words.yaml")["ends"].items():
        wanted = {name for word in words for name in (f"{key_of(best)}_{word}", f"{word}_{key_of(best)}")}
        column = next((column for column in header if key_of(column) in wanted), None)
        if column is not None:
            found[end] = column
            taken[column] = end
    return best if len(found) == 1 else found


_PLACE = {"name": "place", "latitude": "latitude", "longitude": "longitude", "country": "country"}
_PLAIN = (
    *("title", "kind", "description", "first_day", "last_day", "agents", "targets", "killed", "injured"),
    *("source", "url", "published"),
)
