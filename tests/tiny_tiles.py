"""A writer of small PMTiles files, for tests: vector tiles of one square or line, and pictures of one colour."""

from __future__ import annotations

import gzip
import json
import struct
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from onrecord.read.pmtiles import HEADER, MAGIC, tile_number

VECTOR, PNG = 1, 2
Spots = Sequence[tuple[int, int]]


def write(
    path: Path,
    tiles: Mapping[tuple[int, int, int], bytes],
    kind: int,
    *,
    leaves: bool = False,
    version: int = 3,
) -> Path:
    """Write these tiles (by zoom, column, row), packed with gzip; with `leaves` in directories of one entry each."""
    ordered = sorted((tile_number(*place), gzip.compress(tile)) for place, tile in tiles.items())
    data = b"".join(tile for _, tile in ordered)
    places = [sum(len(tile) for _, tile in ordered[:n]) for n in range(len(ordered))]
    entries = [(number, 1, len(tile), at) for (number, tile), at in zip(ordered, places, strict=True)]
    parts = [gzip.compress(directory([entry])) for entry in entries] if leaves else []
    starts = [sum(map(len, parts[:n])) for n in range(len(parts))]
    heads = [(entry[0], 0, len(part), at) for entry, part, at in zip(entries, parts, starts, strict=False)]
    root = gzip.compress(directory(heads if leaves else entries))
    about = gzip.compress(json.dumps({"attribution": "<a href='x'>A surveyor</a>"}).encode())
    zooms = [zoom for zoom, _, _ in tiles]
    at = [HEADER.size, len(root), HEADER.size + len(root), len(about)]
    inner = b"".join(parts)
    at += [at[2] + at[3], len(inner), at[2] + at[3] + len(inner), len(data)]
    counts = (len(ordered),) * 3
    packing = (1, 2, 2, kind, min(zooms), max(zooms))
    head = HEADER.pack(MAGIC, version, *at, *counts, *packing, 0, 0, 0, 0, 0, 0, 0)
    path.write_bytes(head + root + about + inner + data)
    return path


def directory(entries: Sequence[tuple[int, int, int, int]]) -> bytes:
    """A directory of entries (number, run, length, offset)."""
    steps = [number - before for (number, *_), (before, *_) in zip(entries, [(0,), *entries], strict=False)]
    columns = [steps, *([entry[n] for entry in entries] for n in (1, 2)), [entry[3] + 1 for entry in entries]]
    return varint(len(entries)) + b"".join(varint(value) for column in columns for value in column)


def vector(layer: str, spots: Spots, *, area: bool) -> bytes:
    """A vector tile of one layer with one shape through these spots, 4096 to the side."""
    first, *rest = spots
    steps = [(x - a, y - b) for (x, y), (a, b) in zip(rest, spots, strict=False)]
    pen = [9, *_signed(*first), len(rest) << 3 | 2, *(number for step in steps for number in _signed(*step))]
    geometry = b"".join(varint(number) for number in [*pen, *([15] if area else [])])
    feature = varint(3 << 3) + varint(3 if area else 2) + field(4, geometry)
    named = field(1, layer.encode()) + field(2, feature) + varint(5 << 3) + varint(4096)
    return field(3, named + varint(15 << 3) + varint(2))


def picture(red: int, green: int, blue: int) -> bytes:
    """A PNG of one pixel."""
    pixel = zlib.compress(bytes((0, red, green, blue)))
    parts = ((b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)), (b"IDAT", pixel), (b"IEND", b""))
    made = (
        struct.pack(">I", len(held)) + name + held + struct.pack(">I", zlib.crc32(name + held))
        for name, held in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(made)


def field(number: int, held: bytes) -> bytes:
    """A field of bytes."""
    return varint(number << 3 | 2) + varint(len(held)) + held


def varint(value: int) -> bytes:
    """A whole number, seven bits a byte."""
    made = b""
    while value > 0x7F:
        made += bytes([value & 0x7F | 0x80])
        value >>= 7
    return made + bytes([value])


def _signed(x: int, y: int) -> tuple[int, int]:
    return (x << 1) ^ (x >> 63), (y << 1) ^ (y >> 63)
