"""Tiles: a map file of the user's own, opened for the show stage; there is none unless the user names one."""

from __future__ import annotations

from pathlib import Path

from onrecord.read.pmtiles import TileFile
from onrecord.show.ground import Tiles


def tiles_in(path: Path | None) -> Tiles | None:
    """The tiles of this file.

    Raises:
        Unreadable: if it is no PMTiles file.
    """
    return None if path is None else TileFile(path)
