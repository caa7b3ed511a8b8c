"""Sample rows of each data set, written for these tests, and a call that reads them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.read import Found, Options, documents_in
from onrecord.values import Rejection

DOCUMENTS = Path(__file__).parents[2] / "documents"


@pytest.fixture
def samples() -> Path:
    """The folder of sample files."""
    return DOCUMENTS


@pytest.fixture
def rows() -> Callable[..., tuple[list[Found], list[Rejection]]]:
    """Reads a sample file and gives what was found and what was refused, each in order."""

    def _rows(name: str | Path, **options: object) -> tuple[list[Found], list[Rejection]]:
        items = list(documents_in(DOCUMENTS / name, Options(**options)))  # type: ignore[arg-type]
        return [item for item in items if isinstance(item, Found)], [
            i for i in items if isinstance(i, Rejection)
        ]

    return _rows
