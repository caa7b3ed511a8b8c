"""What tests share: where the development data lies, if it does, and how to make small values."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import date
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import settings

from onrecord.values import (
    Basis,
    Days,
    Document,
    Kind,
    Located,
    Party,
    Place,
    PlaceKind,
    Point,
    Published,
    Quote,
    Reality,
    Report,
    document_id,
    quote,
    report_id,
    text_sha256,
)

settings.register_profile("untimed", deadline=None)  # a slow machine is no fault of the program
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of development data beside the repository, or a skip."""
    folder = Path(os.environ.get("ONRECORD_SHARED", Path(__file__).parents[2] / "shared"))
    if not (folder / "README.md").is_file():
        pytest.skip("the development data (../shared) is not here")
    return folder


@pytest.fixture(scope="session")
def document_of() -> Callable[..., Document]:
    """Makes a document of a text, published on a day by an outlet."""

    def make(text: str, *, name: str = "a.txt", published: str | None = None, **fields: Any) -> Document:
        day = None if published is None else Days.on(date.fromisoformat(published))
        known = None if day is None else Published(days=day, basis=Basis.GIVEN, why="the test says so")
        digest = text_sha256(text)
        return Document(
            id=document_id(name, digest, fields.get("outlet"), known),
            name=name,
            text=text,
            text_sha256=digest,
            original_sha256=digest,
            media_type="text/plain",
            source=name,
            published=known,
            **fields,
        )

    return make


@pytest.fixture(scope="session")
def words_of() -> Callable[[Document, str], Quote]:
    """Gives the first place in a document where these words stand."""

    def find(document: Document, words: str) -> Quote:
        start = document.text.index(words)
        return quote(document.id, document.text, start, start + len(words))

    return find


@pytest.fixture(scope="session")
def report_of(words_of: Callable[[Document, str], Quote]) -> Callable[..., Report]:
    """Makes a report on a trigger word of a document; days as ISO, places as (words, latitude, longitude)."""

    def make(
        document: Document,
        trigger: str,
        *,
        day: str | None = None,
        at: tuple[str, float, float] | None = None,
        by: dict[str, str] | None = None,
        to: dict[str, str] | None = None,
        **fields: Any,
    ) -> Report:
        at_trigger = words_of(document, trigger)
        return Report(
            id=report_id(at_trigger),
            document=document.id,
            trigger=at_trigger,
            sentence=quote(document.id, document.text, 0, len(document.text)),
            kind=fields.pop("kind", Kind.STRIKE),
            reality=fields.pop("reality", Reality.HAPPENED),
            days=None if day is None else Days.on(date.fromisoformat(day)),
            where=() if at is None else (_located(words_of(document, at[0]), at[1], at[2]),),
            agents=_parties(document, by, words_of),
            targets=_parties(document, to, words_of),
            **fields,
        )

    return make


def _located(words: Quote, latitude: float, longitude: float) -> Located:
    place = Place(
        key=f"test:{words.words.casefold()}",
        name=words.words,
        kind=PlaceKind.SETTLEMENT,
        point=Point(latitude=latitude, longitude=longitude),
        radius_km=5,
    )
    return Located(quote=words, place=place)


def _parties(
    document: Document, named: dict[str, str] | None, words_of: Callable[[Document, str], Quote]
) -> tuple[Party, ...]:
    return tuple(
        Party(quote=words_of(document, words), name=words, actor=key) for words, key in (named or {}).items()
    )


@pytest.fixture(scope="session")
def tiny_tiles() -> ModuleType:
    """A writer of small PMTiles files (tests/tiny_tiles.py)."""
    return _beside("tiny_tiles")


@pytest.fixture(scope="session")
def sample() -> ModuleType:
    """The invented case that tests of pages show (tests/sample.py)."""
    return _beside("sample")


@pytest.fixture(scope="session")
def memory_desk() -> ModuleType:
    """The desk without a file that tests of the review app use (tests/memory_desk.py)."""
    return _beside("memory_desk")


def _beside(name: str) -> ModuleType:
    if name not in sys.modules:
        specification = spec_from_file_location(name, Path(__file__).parent / f"{name}.py")
        assert specification is not None
        assert specification.loader is not None
        sys.modules[name] = module_from_spec(specification)
        specification.loader.exec_module(sys.modules[name])
    return sys.modules[name]
