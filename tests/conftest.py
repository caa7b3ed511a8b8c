"""What tests share: where the development data lies, if it does."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of development data beside the repository, or a skip."""
    folder = Path(os.environ.get("ONRECORD_SHARED", Path(__file__).parents[2] / "shared"))
    if not (folder / "README.md").is_file():
        pytest.skip("the development data (../shared) is not here")
    return folder
