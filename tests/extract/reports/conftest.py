"""What tests of reports share: a small text read by all extractors."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.extract import reading_of
from onrecord.extract.page import Page
from onrecord.values import Report

Read = Callable[..., tuple[Report, ...]]


@pytest.fixture(scope="session")
def read(page_of: Callable[..., Page]) -> Read:
    """Gives the reports of a text, published on 14 July 2016 unless another day is named."""

    def reports(text: str, **known: str) -> tuple[Report, ...]:
        return reading_of(page_of(text, **known), "test").reports

    return reports


@pytest.fixture(scope="session")
def only(read: Read) -> Callable[..., Report]:
    """Gives the one report of a text, and fails if it has none or several."""

    def one(text: str, **known: str) -> Report:
        found = read(text, **known)
        assert len(found) == 1, [report.trigger.words for report in found]
        return found[0]

    return one
