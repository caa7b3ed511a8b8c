"""A user's own places: two forms of table, each bad row refused by line and column."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.errors import Empty, Unreadable
from onrecord.reference import read_places
from onrecord.values import PlaceKind

GEONAMES = "\t".join(
    ["163808", "Tadmur", "Tadmur", "Palmyra,Tadmor", "34.56", "38.28", "P", "PPL", "SY", *[""] * 5, "51015"]
    + [""] * 4
)


def _file(folder: Path, text: str) -> Path:
    path = folder / "places.csv"
    path.write_text(text, "utf-8")
    return path


def test_a_geonames_dump_gives_a_place_for_each_name(tmp_path: Path) -> None:
    """All of them stand at one point and have one id."""
    places = read_places(_file(tmp_path, GEONAMES))
    assert [place.name for place in places] == ["Tadmur", "Palmyra", "Tadmor"]
    assert {(place.geonames, place.country, place.population) for place in places} == {(163808, "SY", 51015)}


def test_a_table_is_read_by_its_headings(tmp_path: Path) -> None:
    """Column order and letter case do not matter, and semicolons may part the cells."""
    (place,) = read_places(_file(tmp_path, "LON;Name;lat;kind;radius_km\n38.28;Camp A;34.56;site;2\n"))
    assert (place.name, place.kind, place.radius_km) == ("Camp A", PlaceKind.SITE, 2)
    assert place.point is not None
    assert (place.point.latitude, place.point.longitude) == (34.56, 38.28)


@pytest.mark.parametrize(
    ("row", "where"),
    [
        (",1,2", "line 2, column name"),
        ("A,north,2", "line 2, column latitude: this is no number: north"),
        ("A,,2", "line 2, column latitude: the place has no point"),
        ("A,99,2", "line 2, columns latitude and longitude"),
    ],
)
def test_a_row_that_is_no_place_is_refused(tmp_path: Path, row: str, where: str) -> None:
    """Line and column are named."""
    with pytest.raises(Unreadable, match=where):
        read_places(_file(tmp_path, f"name,lat,lon\n{row}\n"))


def test_a_table_without_the_column_is_refused_and_told_the_names(tmp_path: Path) -> None:
    """The remedy lists the headings that would do."""
    with pytest.raises(Unreadable, match=r"no column for longitude.*lng"):
        read_places(_file(tmp_path, "name,lat\nA,1\n"))


def test_an_empty_table_is_empty(tmp_path: Path) -> None:
    """A heading alone is no place."""
    with pytest.raises(Empty):
        read_places(_file(tmp_path, "name,lat,lon\n"))


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    """They are not read in some other encoding."""
    path = tmp_path / "places.csv"
    path.write_bytes(b"name,lat,lon\n\xff\xfe,1,2\n")
    with pytest.raises(Unreadable, match="UTF-8"):
        read_places(path)
