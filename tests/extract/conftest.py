"""What tests of extraction share: the shipped pipeline, loaded once, and pages made of small texts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.extract.page import Page
from onrecord.language import Pipeline, load
from onrecord.values import Document


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    """The pipeline that the program ships."""
    return load()


@pytest.fixture(scope="session")
def page_of(document_of: Callable[..., Document], pipeline: Pipeline) -> Callable[..., Page]:
    """Makes a page of a text, published on a day if one is named."""

    def make(text: str, *, published: str | None = "2016-07-14") -> Page:
        return Page(document=document_of(text, published=published), parsed=pipeline.parse(text))

    return make
