from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from onrecord.read.pmtiles import TileFile
from onrecord.show import dossier_html
from onrecord.show.ground import ground
from onrecord.show.outlines import Spot, Window

WINDOW = Window(west=-45, south=-40, east=45, north=40)  # in the middle of the world


def flat(spot: Spot) -> Spot:
    """A projection of one pixel a tenth of a degree."""
    return (spot[0] - WINDOW.west) * 10, (WINDOW.north - spot[1]) * 10


@pytest.fixture
def sea(tmp_path: Path, tiny_tiles: ModuleType) -> TileFile:
    """One tile of the world with a lake over its south-eastern quarter, and a border that is not asked for."""
    lake = tiny_tiles.vector("water", [(2048, 2048), (4096, 2048), (4096, 4096), (2048, 4096)], area=True)
    border = tiny_tiles.vector("boundaries", [(0, 0), (4096, 4096)], area=False)
    return TileFile(tiny_tiles.write(tmp_path / "sea.pmtiles", {(0, 0, 0): lake + border}, tiny_tiles.VECTOR))


def test_without_tiles_there_is_no_ground() -> None:
    """Nothing lies under a map unless the user gave it."""
    made = ground(None, WINDOW, flat)
    assert (made.pictures, made.paths, made.note) == ((), (), None)


def test_vector_tiles_are_drawn_spot_by_spot(sea: TileFile) -> None:
    """A corner in the middle of the Mercator square is at 0° N 0° E; other layers, borders among them, are left out."""
    made = ground(sea, WINDOW, flat)
    ((kind, path),) = made.paths
    assert kind == "water"
    assert path.startswith("M450.0 400.0L2250.0 400.0L2250.0 1250.")
    assert made.note == "Beneath: the user’s own tiles sea.pmtiles (A surveyor)."


def test_pictures_stand_within_the_page(tmp_path: Path, tiny_tiles: ModuleType) -> None:
    """Each picture is stretched between its corners, and is held in the page itself."""
    tiles = {(1, x, y): tiny_tiles.picture(200, 220, 240) for x in (0, 1) for y in (0, 1)}
    file = TileFile(tiny_tiles.write(tmp_path / "p.pmtiles", tiles, tiny_tiles.PNG))
    made = ground(file, WINDOW, flat)
    assert len(made.pictures) == 4
    x, y, width, height, address = made.pictures[0]
    assert (x, round(x + width), round(y + height)) == (-1350.0, 450, 400)
    assert address.startswith("data:image/png;base64,")


def test_a_broken_tile_draws_nothing(tmp_path: Path, tiny_tiles: ModuleType) -> None:
    """Bytes that are no vector tile neither raise nor hang."""
    for number, tile in enumerate((b"\xff" * 40, b"\x1a\xff\xff\x7f", bytes(range(256)))):
        path = tiny_tiles.write(tmp_path / f"{number}.pmtiles", {(0, 0, 0): tile}, tiny_tiles.VECTOR)
        assert ground(TileFile(path), WINDOW, flat).paths == ()


def test_a_dossier_over_tiles_needs_nothing_beside_it(sample: ModuleType, sea: TileFile) -> None:
    """The tiles are part of the page, and the note says whose they are."""
    page = dossier_html(replace(sample.sample_view(), tiles=sea))
    assert 'class="ground water"' in page
    assert "sea.pmtiles (A surveyor)" in page
    assert "http" not in page.partition('<svg class="map"')[2].partition("</svg>")[0]
