"""Ground: tiles of the user's own under the map, as pictures within the page or as paths; it fetches none.

Tiles lie in the Mercator projection and the map in its own: vector tiles are drawn spot by spot, pictures are
stretched between their corners, which at these sizes is off by no more than a pixel or two.
"""

from __future__ import annotations

import base64
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from onrecord.reference import rows
from onrecord.show.outlines import Spot, Window
from onrecord.show.vector_tile import Layer, layers_in

ACROSS = 4  # tiles from side to side, at most about
MOST_TILES = 40
LEAST_STEP = 0.6  # pixels: closer spots of a path are left out
VECTOR = "vector"


class Tiles(Protocol):
    """A file of tiles: what it holds, and its tiles by zoom, column and row."""

    name: str
    kind: str
    least_zoom: int
    most_zoom: int
    attribution: str | None

    def tile(self, zoom: int, x: int, y: int) -> bytes | None:
        """One tile, or None where there is none."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What lies under a map: pictures (x, y, width, height, address) and paths by kind, and whose they are."""

    pictures: tuple[tuple[float, float, float, float, str], ...] = ()
    paths: tuple[tuple[str, str], ...] = ()
    note: str | None = None


def ground(tiles: Tiles | None, window: Window, spot: Callable[[Spot], Spot]) -> Ground:
    """The tiles of a window, laid out by its projection; nothing without tiles."""
    if tiles is None:
        return Ground()
    found = tuple(_tiles(tiles, window))
    by = "" if tiles.attribution is None else f" ({tiles.attribution})"
    note = f"Beneath: the user’s own tiles {tiles.name}{by}."
    if tiles.kind == VECTOR:
        return Ground(paths=_paths(found, spot), note=note)
    return Ground(pictures=tuple(_picture(tiles.kind, *one, spot) for one in found), note=note)


Placed = tuple[Window, bytes]


def _tiles(tiles: Tiles, window: Window) -> Iterator[Placed]:
    """The tiles that touch the window at the zoom that suits its width, each with its own window."""
    wanted = int(math.log2(360 * ACROSS / (window.east - window.west)))
    zoom = min(max(wanted, tiles.least_zoom, 0), tiles.most_zoom)
    side = 1 << zoom
    left, right = (int((degrees + 180) / 360 * side) for degrees in (window.west, window.east))
    top, bottom = (int(_row(degrees) * side) for degrees in (window.north, window.south))
    if (right - left + 1) * (bottom - top + 1) > MOST_TILES:
        return
    for y in range(max(top, 0), min(bottom, side - 1) + 1):
        for x in range(max(left, 0), min(right, side - 1) + 1):
            held = tiles.tile(zoom, x, y)
            if held:
                yield _window(x, y, side), held


def _row(latitude: float) -> float:
    """How far down the Mercator square a latitude lies, from 0 to 1."""
    return (1 - math.asinh(math.tan(math.radians(latitude))) / math.pi) / 2


def _latitude(row: float) -> float:
    return math.degrees(math.atan(math.sinh(math.pi * (1 - 2 * row))))


def _window(x: int, y: int, side: int) -> Window:
    return Window(
        west=x / side * 360 - 180,
        east=(x + 1) / side * 360 - 180,
        north=_latitude(y / side),
        south=_latitude((y + 1) / side),
    )


def _picture(
    kind: str, window: Window, held: bytes, spot: Callable[[Spot], Spot]
) -> tuple[float, float, float, float, str]:
    (x, y), (right, bottom) = spot((window.west, window.north)), spot((window.east, window.south))
    data = base64.b64encode(held).decode("ascii")
    return (
        round(x, 1),
        round(y, 1),
        round(right - x, 1),
        round(bottom - y, 1),
        f"data:image/{kind};base64,{data}",
    )


def _paths(tiles: tuple[Placed, ...], spot: Callable[[Spot], Spot]) -> tuple[tuple[str, str], ...]:
    """One path a kind of ground, in the order in which they are drawn."""
    kinds = [row for _, row in rows("tiles.yaml", "ground")]
    wanted = frozenset(name for kind in kinds for name in kind["layers"])
    layers = [(window, layer) for window, held in tiles for layer in layers_in(held, wanted)]
    made = []
    for kind in kinds:
        drawn = "".join(
            _path(window, layer, spot, areas=kind["shape"] == "area")
            for window, layer in layers
            if layer.name in kind["layers"]
        )
        if drawn:
            made.append((kind["key"], drawn))
    return tuple(made)


def _path(window: Window, layer: Layer, spot: Callable[[Spot], Spot], *, areas: bool) -> str:
    top, bottom = _row(window.north), _row(window.south)
    made = []
    for path in layer.areas if areas else layer.lines:
        kept: list[Spot] = []
        for x, y in path:
            longitude = window.west + (window.east - window.west) * x / layer.extent
            at = spot((longitude, _latitude(top + (bottom - top) * y / layer.extent)))
            if not kept or max(abs(at[0] - kept[-1][0]), abs(at[1] - kept[-1][1])) >= LEAST_STEP:
                kept.append(at)
        if len(kept) > 1:
            made.append("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in kept) + ("Z" if areas else ""))
    return "".join(made)
