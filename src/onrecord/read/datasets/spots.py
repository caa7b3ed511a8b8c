"""Spots: where a row says that it happened - the place, its point and how far that may be from the truth."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.read.datasets.cells import point_in
from onrecord.read.datasets.codes import Codes, plain_code
from onrecord.read.datasets.layout import Layout, PlaceColumns
from onrecord.read.datasets.parties import country_code
from onrecord.read.datasets.row import Cell, Row
from onrecord.read.datasets.whereabouts import astray_from, far_from
from onrecord.values import Place, PlaceKind, Point, Why

RIGHT_ANGLE = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """The cell that names the place, and the place."""

    cell: Cell
    place: Place
    why: tuple[Why, ...]


def where_in(layout: Layout, columns: PlaceColumns, row: Row, codes: Codes) -> Where | None:
    """The place that a row names, else what that place lies in, else its bare point.

    Raises:
        CellRefused: if the coordinates are none.
    """
    cell = row.cell(*columns.name) or row.cell(
        *(name for names in columns.within for name in names), *columns.country
    )
    latitude, longitude = row.cell(*columns.latitude), row.cell(*columns.longitude)
    cell = cell or latitude
    if cell is None:
        return None
    point = None if latitude is None or longitude is None else point_in(latitude, longitude).point
    code = row.cell(*columns.precision)
    precision = None if code is None else codes.places.get(plain_code(code.words))
    radius = columns.radius_km if precision is None else precision.radius_km
    country = _country(columns, row, cell)
    point, why = _checked(point, cell, country, radius)
    if code is not None and precision is not None:
        sentence = f"{code.column} {code.words}: {precision.meaning}, so a radius of {radius:g} km"
        why += (
            Why(
                rule="precision of the data set",
                cue=code.words,
                row=f"{codes.file}:place_precision",
                sentence=sentence,
            ),
        )
    spot = cell.words if point is None else f"{point.latitude},{point.longitude}"
    within = [part.words for part in (*row.all_of(columns.within), *row.all_of((columns.country,)))]
    place = Place(
        key=f"{layout.slug}:{spot}",
        name=cell.words,
        kind=PlaceKind.SETTLEMENT if precision is None else precision.kind,
        point=point,
        radius_km=radius,
        country=country,
        lies_in=tuple(words for words in within if words != cell.words),
    )
    return Where(cell=cell, place=place, why=why)


def _country(columns: PlaceColumns, row: Row, name: Cell) -> str | None:
    """The ISO code of the country by its own column, else by the end of a name such as “Aleppo, Halab, Syria”."""
    said = row.words(*columns.country)
    if said is not None:
        return country_code(said)
    return country_code(name.words.rsplit(",", 1)[-1].strip())


def _checked(
    point: Point | None, cell: Cell, country: str | None, radius_km: float
) -> tuple[Point | None, tuple[Why, ...]]:
    """The point, unless it lies far from the country named; a point that is only far from the name is kept with a note."""
    if point is not None and point.latitude == 0 == point.longitude:
        sentence = "the coordinates are 0 and 0, which stands for none; they are not used"
        return None, (Why(rule="coordinates that stand for none", cue=cell.words, sentence=sentence),)
    if point is None or country is None:
        return point, ()
    far = far_from(point, country)
    if far is not None:
        sentence = f"{far}{_if_swapped(point, country)}; they are not used"
        return None, (Why(rule="coordinates contradict the country", cue=cell.words, sentence=sentence),)
    names_country = country_code(cell.words) is not None
    astray = None if names_country else astray_from(point, cell.words, country, radius_km)
    if astray is not None:
        return point, (Why(rule="coordinates contradict the name", cue=cell.words, sentence=astray),)
    return point, ()


def _if_swapped(point: Point, country: str) -> str:
    """A hint, where latitude and longitude put the other way round would fit; which is right is not decided."""
    if abs(point.longitude) > RIGHT_ANGLE:
        return ""
    swapped = Point(latitude=point.longitude, longitude=point.latitude)
    return "" if far_from(swapped, country) is not None else " (put the other way round they would fit)"
