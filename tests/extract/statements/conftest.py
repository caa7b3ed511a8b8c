"""What tests of statements share."""

from __future__ import annotations

import pytest

from onrecord.extract.dates import dates_in
from onrecord.extract.statements import statements_in


@pytest.fixture(scope="session")
def said(page_of):
    """Reads the statements of a small text in other people's voices."""

    def read(text, voice="other"):
        page = page_of(text)
        return [found for found in statements_in(page, dates_in(page), ()) if found.voice == voice]

    return read
