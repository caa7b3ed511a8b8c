from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from onrecord.errors import Unreadable
from onrecord.read.pmtiles import TileFile, tile_number


@pytest.mark.parametrize(
    ("tile", "number"),
    [
        ((0, 0, 0), 0),
        ((1, 0, 0), 1),
        ((1, 0, 1), 2),
        ((1, 1, 1), 3),
        ((1, 1, 0), 4),
        ((2, 0, 0), 5),
        ((12, 3423, 1763), 19078479),
    ],
)
def test_tiles_are_numbered_as_the_format_says(tile: tuple[int, int, int], number: int) -> None:
    """These pairs are those of the format's own tests."""
    assert tile_number(*tile) == number


@pytest.mark.parametrize("zoom", [1, 2, 3, 4])
def test_no_two_tiles_have_one_number(zoom: int) -> None:
    """The numbers of a zoom are all of its range, each once."""
    side = 1 << zoom
    first = (4**zoom - 1) // 3
    numbers = {tile_number(zoom, x, y) for x in range(side) for y in range(side)}
    assert numbers == set(range(first, first + side * side))


@pytest.mark.parametrize("leaves", [False, True])
def test_tiles_come_out_as_they_were_put_in(tmp_path: Path, tiny_tiles: ModuleType, *, leaves: bool) -> None:
    """Each tile is found, through further directories too, and a tile that is not there is None."""
    tiles = {(2, x, 1): f"tile {x}".encode() for x in range(3)}
    file = TileFile(tiny_tiles.write(tmp_path / "a.pmtiles", tiles, tiny_tiles.PNG, leaves=leaves))
    assert [file.tile(*place) for place in tiles] == list(tiles.values())
    assert file.tile(2, 3, 3) is None
    assert (file.kind, file.least_zoom, file.most_zoom) == ("png", 2, 2)
    assert file.attribution == "A surveyor"


@pytest.mark.parametrize("content", [b"", b"PMTiles", b"PNG" + bytes(200)])
def test_another_file_is_refused(tmp_path: Path, content: bytes) -> None:
    """What is no PMTiles file is said to be none, with its name."""
    path = tmp_path / "b.pmtiles"
    path.write_bytes(content)
    with pytest.raises(Unreadable, match=r"b\.pmtiles"):
        TileFile(path)


def test_another_version_is_refused(tmp_path: Path, tiny_tiles: ModuleType) -> None:
    """A version that is not read is named."""
    path = tiny_tiles.write(tmp_path / "c.pmtiles", {(0, 0, 0): b"x"}, tiny_tiles.PNG, version=2)
    with pytest.raises(Unreadable, match="version 2"):
        TileFile(path)


def test_a_broken_file_is_refused(tmp_path: Path, tiny_tiles: ModuleType) -> None:
    """A file cut short fails with a reason and not with whatever the bytes happen to mean."""
    path = tiny_tiles.write(tmp_path / "d.pmtiles", {(0, 0, 0): b"x"}, tiny_tiles.PNG)
    held = path.read_bytes()
    path.write_bytes(held[:130] + bytes(len(held) - 130))
    with pytest.raises(Unreadable, match="broken"):
        TileFile(path)
