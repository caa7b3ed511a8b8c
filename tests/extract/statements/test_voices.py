"""Whose voice a statement is in."""

from __future__ import annotations

from dataclasses import replace

from onrecord.extract.page import Page
from onrecord.extract.statements import statements_in


def test_the_authors_own_forecasts_are_kept_apart(said):
    """Words like "are likely to remain" in the author's voice is a prediction of his and no statement of another."""
    text = "The advisers are likely to remain in the region for a long time."
    (outlook,) = said(text, "author")
    assert said(text) == []
    assert (outlook.stance, outlook.claim) == ("predicts", "prediction")
    assert "likely to remain" in outlook.content[0].words


def test_a_forecast_inside_a_statement_is_not_the_authors(said):
    """What another foretells stays his."""
    assert said("The envoy said that the truce will fail.", "author") == []


def test_an_official_text_is_a_statement_as_a_whole(page_of):
    """A document published by an institution is kept as its statement, its body the content."""
    page = page_of("The border is closed. It will open on Monday.\n")
    official = replace(page.document, is_official=True, outlet="Ministry of the Interior")
    found = statements_in(Page(document=official, parsed=page.parsed), (), ())
    (whole,) = [statement for statement in found if statement.voice == "institution"]
    assert whole.content[0].words == "The border is closed. It will open on Monday."
    assert (whole.speaker, whole.resolved) == (None, "Ministry of the Interior")
