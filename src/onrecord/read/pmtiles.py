"""PMTiles: one tile after the other out of a map file of the user's own, read by range; it asks no server for any.

Version 3 of the format (github.com/protomaps/PMTiles, spec/v3): a header of 127 bytes, a directory, perhaps
directories of its parts, metadata, tiles. Tiles are numbered along Hilbert curves, zoom after zoom.
"""

from __future__ import annotations

import json
import struct
import zlib
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from onrecord.errors import Unreadable

MAGIC, VERSION = b"PMTiles", 3
HEADER = struct.Struct("<7sB8Q3Q3BBBBiiiiBii")
PLAIN, GZIP = 1, 2
KINDS = {1: "vector", 2: "png", 3: "jpeg", 4: "webp", 5: "avif"}
LARGEST = 64 * 1024 * 1024  # bytes of a directory or a tile, unpacked
DEEPEST = 4  # directories within directories


@dataclass(frozen=True, slots=True)
class _Entry:
    """Tiles from this number on, `run` of them alike; a run of none leads to a further directory."""

    number: int
    offset: int
    length: int
    run: int


class TileFile:
    """A PMTiles file: its kind of tile, its zooms, who is to be named, and its tiles.

    Raises:
        Unreadable: if it is no such file, or packed in a way that Python cannot unpack.
    """

    def __init__(self, path: Path) -> None:
        self.name = path.name
        self._path = str(path)
        self._lock = Lock()
        try:
            self._file = path.open("rb")
        except OSError as error:
            raise Unreadable("the tiles cannot be opened", where=self._path) from error
        head = self._file.read(HEADER.size)
        if len(head) < HEADER.size or head[:7] != MAGIC:
            raise Unreadable(
                "this is no PMTiles file",
                where=self._path,
                remedy="Give a file of version 3, ending in .pmtiles",
            )
        self._take(HEADER.unpack(head))

    def _take(self, head: tuple[int, ...]) -> None:
        version, (root, length, about, about_length, leaves, _, tiles, _) = head[1], head[2:10]
        self._inner, self._packed, kind, self.least_zoom, self.most_zoom = head[14:19]
        if version != VERSION or kind not in KINDS or {self._inner, self._packed} - {PLAIN, GZIP}:
            raise Unreadable(
                f"tiles of version {version}, kind {kind}, packing {self._packed} are not read",
                where=self._path,
                remedy="Make them with version 3, vector or images, packed with gzip or not at all",
            )
        self.kind = KINDS[kind]
        self._leaves, self._tiles = leaves, tiles
        self._root = tuple(_entries(self._unpacked(root, length, self._inner)))
        self.attribution = self._attribution(about, about_length)

    def _attribution(self, offset: int, length: int) -> str | None:
        """Who made the tiles, as the file says, without markup; None if it does not."""
        try:
            told = json.loads(self._unpacked(offset, length, self._inner) or b"{}").get("attribution")
        except (ValueError, AttributeError) as error:
            raise Unreadable("the metadata of the tiles is no JSON object", where=self._path) from error
        return _without_markup(told) if isinstance(told, str) and told else None

    def tile(self, zoom: int, x: int, y: int) -> bytes | None:
        """One tile as it was put in, unpacked; None where the file has none."""
        wanted, entries = tile_number(zoom, x, y), self._root
        for _ in range(DEEPEST):
            place = bisect_right(entries, wanted, key=lambda entry: entry.number) - 1
            if place < 0:
                return None
            found = entries[place]
            if found.run > 0:
                inside = wanted < found.number + found.run
                return (
                    self._unpacked(self._tiles + found.offset, found.length, self._packed) if inside else None
                )
            packed = self._unpacked(self._leaves + found.offset, found.length, self._inner)
            entries = tuple(_entries(packed))
        return None

    def _unpacked(self, offset: int, length: int, packing: int) -> bytes:
        if length > LARGEST:
            raise Unreadable("a part of the tiles is too large", where=self._path)
        with self._lock:
            self._file.seek(offset)
            held = self._file.read(length)
        if packing == PLAIN or not held:
            return held
        try:
            return zlib.decompressobj(wbits=31).decompress(held, LARGEST)
        except zlib.error as error:
            raise Unreadable("a part of the tiles is broken", where=self._path) from error


def tile_number(zoom: int, x: int, y: int) -> int:
    """A tile's number: all tiles of smaller zooms first, then its place on the Hilbert curve of its own."""
    number = ((1 << 2 * zoom) - 1) // 3
    side = 1 << zoom >> 1
    while side:
        right, down = int(x & side > 0), int(y & side > 0)
        number += side * side * ((3 * right) ^ down)
        if not down:
            if right:
                x, y = side - 1 - (x & (side - 1)), side - 1 - (y & (side - 1))
            x, y = y, x
        side >>= 1
    return number


def _entries(packed: bytes) -> Iterator[_Entry]:
    """A directory's entries: counts, number steps, runs, lengths and offsets, each a column of varints."""
    numbers = _varints(packed)
    count = next(numbers, 0)
    if count > len(packed):
        raise Unreadable("a directory of the tiles is broken")
    columns = [[next(numbers, 0) for _ in range(count)] for _ in range(4)]
    number = end = 0
    for step, run, length, offset in zip(*columns, strict=True):
        number += step
        start = end if offset == 0 else offset - 1
        end = start + length
        yield _Entry(number, start, length, run)


def _varints(packed: bytes) -> Iterator[int]:
    value = shift = 0
    for byte in packed:
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:  # noqa: PLR2004 - the bit that says that more follows
            yield value
            value = shift = 0


def _without_markup(text: str) -> str:
    """Text of HTML without its tags."""
    inside, kept = False, []
    for character in text:
        inside = True if character == "<" else inside
        if not inside:
            kept.append(character)
        inside = False if character == ">" else inside
    return " ".join("".join(kept).split())
