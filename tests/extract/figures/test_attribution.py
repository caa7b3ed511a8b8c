"""Whose word a figure is."""

from __future__ import annotations

from collections.abc import Callable

from onrecord.extract.dates import dates_in
from onrecord.extract.figures import attributed, figures_in
from onrecord.extract.page import Page
from onrecord.values import Quote, Stance, Statement, Voice, statement_id


def _said(page: Page, content: str, speaker: str, voice: Voice = Voice.OTHER) -> Statement:
    def words(text: str) -> Quote:
        start = page.text.index(text)
        return page.quote(start, start + len(text))

    pieces = (words(content),)
    return Statement(
        id=statement_id(pieces, None, voice),
        document=page.document.id,
        content=pieces,
        direct=False,
        stance=Stance.ASSERTS,
        speaker=words(speaker),
        voice=voice,
    )


def test_the_innermost_speaker_gives_the_figure(page_of: Callable[..., Page]) -> None:
    """Of two statements that hold a figure, the shorter one's speaker is its source."""
    page = page_of("The ministry said the mayor said 13 people died.")
    outer = _said(page, "the mayor said 13 people died", "The ministry")
    inner = _said(page, "13 people died", "the mayor")
    (figure,) = attributed(page, figures_in(page, dates_in(page), (), ()), (outer, inner))
    assert (figure.source, figure.said_by) == (inner.speaker, inner.id)


def test_a_figure_outside_all_statements_has_no_source(page_of: Callable[..., Page]) -> None:
    """The author's own number is nobody else's word."""
    page = page_of("A blast killed 13 people. The ministry said it was sad.")
    (figure,) = attributed(
        page, figures_in(page, dates_in(page), (), ()), (_said(page, "it was sad", "The ministry"),)
    )
    assert figure.source is None
