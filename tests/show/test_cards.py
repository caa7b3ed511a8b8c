from __future__ import annotations

import xml.etree.ElementTree as ET
from types import ModuleType

import pytest

from onrecord.errors import NotFound
from onrecord.show import table
from onrecord.show.cards import Page, cards_of, claim_card, event_card, frame, statement_card
from onrecord.show.catalogue import Catalogue, catalogue_of
from onrecord.show.drawings import DRAWINGS, drawing


@pytest.fixture
def catalogue(sample: ModuleType) -> Catalogue:
    return catalogue_of(sample.sample_view())


def test_a_card_marks_the_exact_words(catalogue: Catalogue, sample: ModuleType) -> None:
    """A statement's card shows its words marked within their text."""
    card = statement_card(catalogue, sample.NO_SOLDIERS)
    assert "<mark>no foreign soldiers remain in Gao</mark>" in card
    assert "contradicted" in card


def test_cards_of_hostile_texts_are_words(catalogue: Catalogue, sample: ModuleType) -> None:
    """Markup in a text or an outlet's name does nothing in a notebook."""
    event = next(one for one in catalogue.events if sample.CONVOY.id in one.reports)
    card = event_card(catalogue, event.id)
    assert "<script" not in card
    assert "&lt;b&gt;Example&lt;/b&gt;" in card
    assert "<mark>hit</mark>" in card


def test_a_claim_card_shows_both_sides(catalogue: Catalogue, sample: ModuleType) -> None:
    """Verdict, sentence and the words against it stand on the card."""
    card = claim_card(catalogue, sample.ASSESSMENTS[0])
    assert "✗ contradicted" in card
    assert "Foreign soldiers were seen near the airfield on Thursday" in card


def test_a_framed_dossier_cannot_reach_the_notebook() -> None:
    """The frame lets the page run its own script in an origin of its own, and the page cannot break out of it."""
    held = frame('<p title="x">"</p></iframe><script>')
    assert 'sandbox="allow-scripts"' in held
    assert held.count("</iframe>") == 1
    assert "<script" not in held


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_is_a_file_of_its_own(sample: ModuleType, name: str) -> None:
    """Each drawing is well-formed SVG that names no other address than its namespace."""
    root = ET.fromstring(drawing(sample.sample_view(), name))  # noqa: S314 - our own output
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert len(list(root.iter())) > 5


def test_an_unknown_drawing_is_refused(sample: ModuleType) -> None:
    """The refusal lists the drawings there are."""
    with pytest.raises(NotFound, match="timeline"):
        drawing(sample.sample_view(), "nonsense")


@pytest.mark.parametrize("name", ["statements", "events", "claims"])
def test_every_item_has_a_card(sample: ModuleType, name: str) -> None:
    """A notebook shows as many cards as the table of the same name has rows, none of which can act."""
    made = cards_of(sample.sample_view(), name)
    assert len(made) == len(table(name, sample.sample_view()).rows)
    assert "<script" not in made._repr_html_()


def test_a_table_in_a_notebook_is_escaped(sample: ModuleType) -> None:
    """Markup in a title or a text is words in a table too, and the count of rows is said."""
    held = table("timeline", sample.sample_view())._repr_html_()
    assert "<script" not in held
    assert "<p>17 rows</p>" in held


def test_a_page_is_text_that_a_notebook_frames() -> None:
    """A dossier is the page itself as a string, and a frame where a notebook shows it."""
    page = Page("<p>one</p>")
    assert page == "<p>one</p>"
    assert page._repr_html_() == frame("<p>one</p>")


def test_a_drawing_says_that_it_is_a_draft(sample: ModuleType) -> None:
    """A drawing of what nobody has reviewed says DRAFT in the picture."""
    assert ">DRAFT</text>" in drawing(sample.sample_view(), "map")
