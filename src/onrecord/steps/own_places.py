"""Own places: places that a user adds to those shipped, kept as files of this user and known to every extraction.

They lie in the user's data folder (`$XDG_DATA_HOME/onrecord/places`, or `~/.local/share/onrecord/places`), each named
after its content, so that the same file taken twice is one. What was read with them says so in its reader's name.
"""

from __future__ import annotations

import os
import shutil
from functools import cache
from pathlib import Path

from onrecord.reference import Gazetteer, gazetteer, read_places
from onrecord.values import Place, sha256, text_sha256


def places_folder() -> Path:
    """Where this user's places lie."""
    home = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(home) / "onrecord" / "places"


def import_places(path: Path) -> int:
    """Take a GeoNames dump or a CSV file; gives how many places it holds.

    Raises:
        Unreadable: if a row cannot be a place; its line and column are named, and nothing is taken.
        Empty: if there is no place in it.
    """
    places = read_places(path)
    folder = places_folder()
    folder.mkdir(parents=True, exist_ok=True)
    kept = folder / f"{sha256(path.read_bytes())[:16]}{path.suffix}"
    if not kept.exists():
        half = kept.with_suffix(f".{os.getpid()}.half")
        shutil.copyfile(path, half)
        half.replace(kept)
    return len(places)


def own_files() -> tuple[Path, ...]:
    """The files of this user's places, by name."""
    folder = places_folder()
    return (
        tuple(sorted(path for path in folder.iterdir() if path.suffix != ".half")) if folder.is_dir() else ()
    )


def known_places() -> Gazetteer:
    """The places shipped and those of this user."""
    return _known(own_files())


def places_beginning(name: str) -> tuple[Place, ...]:
    """The first places known whose name begins so."""
    return known_places().beginning(name)


def place_by_key(key: str) -> Place | None:
    """The place with this key, if it is known."""
    return known_places().with_key(key)


def places_mark() -> str:
    """A short text that says which own places are known; empty if there are none."""
    files = own_files()
    return f", own places {text_sha256(' '.join(path.name for path in files))[:8]}" if files else ""


@cache
def _known(files: tuple[Path, ...]) -> Gazetteer:
    own: tuple[Place, ...] = tuple(place for path in files for place in read_places(path))
    return gazetteer().extended(own) if own else gazetteer()
