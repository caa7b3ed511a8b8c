"""Vector tile: the shapes of a Mapbox Vector Tile (version 2.1), layer by layer; their names and numbers are not read.

Reads the few kinds of field that the format has, without its schema compiler. A broken tile gives what came before.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

LAYERS, NAME, FEATURES, EXTENT = 3, 1, 2, 5  # numbers of fields, from the format's schema
SHAPE, GEOMETRY = 3, 4
MOVE, LINE, CLOSE = 1, 2, 7
USUAL_EXTENT = 4096
LINES, AREAS = 2, 3  # numbers of shapes

Spot = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """One layer: paths in units of which `extent` make the side of the tile, lines and areas apart."""

    name: str
    extent: int
    lines: tuple[tuple[Spot, ...], ...]
    areas: tuple[tuple[Spot, ...], ...]


def layers_in(tile: bytes, wanted: frozenset[str]) -> Iterator[Layer]:
    """The layers of these names."""
    for number, value in _fields(tile):
        if number == LAYERS and isinstance(value, bytes):
            layer = _layer(value, wanted)
            if layer is not None:
                yield layer


def _layer(packed: bytes, wanted: frozenset[str]) -> Layer | None:
    fields = list(_fields(packed))
    name = next((v.decode("utf-8", "replace") for n, v in fields if n == NAME and isinstance(v, bytes)), "")
    if name not in wanted:
        return None
    extent = next((v for n, v in fields if n == EXTENT and isinstance(v, int)), USUAL_EXTENT)
    shapes = [_shape(v) for n, v in fields if n == FEATURES and isinstance(v, bytes)]
    return Layer(
        name=name,
        extent=max(extent, 1),
        lines=tuple(path for kind, paths in shapes if kind == LINES for path in paths),
        areas=tuple(path for kind, paths in shapes if kind == AREAS for path in paths),
    )


def _shape(packed: bytes) -> tuple[int, list[tuple[Spot, ...]]]:
    kind, paths = 0, []
    for number, value in _fields(packed):
        if number == SHAPE and isinstance(value, int):
            kind = value
        elif number == GEOMETRY and isinstance(value, bytes):
            paths = list(_paths(value))
    return kind, paths


def _paths(packed: bytes) -> Iterator[tuple[Spot, ...]]:
    """Follow the pen: each move begins a path, steps are relative, and closing only ends it."""
    numbers = _varints(packed)
    x = y = 0
    path: list[Spot] = []
    for command in numbers:
        kind, count = command & 7, command >> 3
        if kind == CLOSE:
            continue
        for _ in range(min(count, len(packed))):
            x, y = x + _signed(next(numbers, 0)), y + _signed(next(numbers, 0))
            if kind == MOVE and path:
                yield tuple(path)
                path = []
            path.append((x, y))
    if path:
        yield tuple(path)


def _signed(number: int) -> int:
    return (number >> 1) ^ -(number & 1)


def _varints(packed: bytes) -> Iterator[int]:
    at = 0
    while at < len(packed):
        value, at = _varint(packed, at)
        yield value


def _varint(packed: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while at < len(packed):
        byte = packed[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:  # noqa: PLR2004 - the bit that says that more follows
            break
        shift += 7
    return value, at


def _fields(packed: bytes) -> Iterator[tuple[int, int | bytes]]:
    """The fields of a message: numbers as they are, the rest as bytes; it ends at what it does not know."""
    at = 0
    while at < len(packed):
        key, at = _varint(packed, at)
        number, kind = key >> 3, key & 7
        if kind == 0:
            value, at = _varint(packed, at)
            yield number, value
            continue
        if kind == 2:  # noqa: PLR2004 - bytes with their length before them
            length, at = _varint(packed, at)
        elif kind in (1, 5):
            length = 8 if kind == 1 else 4
        else:
            return
        yield number, packed[at : at + length]
        at += length
