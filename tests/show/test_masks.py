from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from onrecord.show.masks import masked
from onrecord.show.view import View
from onrecord.values import (
    ActorMention,
    Bounds,
    Document,
    Entity,
    EntityType,
    Figure,
    Measure,
    Reading,
    Why,
    document_id,
    figure_id,
    quote,
    text_sha256,
)


def view_of(text: str, names: list[tuple[int, int]], numbers: list[tuple[int, int]]) -> View:
    """A view of one text with persons at these places and figures at those."""
    digest = text_sha256(text)
    made = Document(
        id=document_id("a", digest, None, None), name="a", text=text, text_sha256=digest, original_sha256=digest,
        media_type="text/plain", source="a",
    )  # fmt: skip
    persons = tuple(
        Entity(quote=quote(made.id, text, *at), type=EntityType.PERSON, why=Why(rule="test")) for at in names
    )
    figures = tuple(
        Figure(
            id=figure_id(quote(made.id, text, *at)), document=made.id, number=quote(made.id, text, *at),
            bounds=Bounds.exactly(1), measure=Measure.OTHER,
        )
        for at in numbers
    )  # fmt: skip
    return View(
        title="t", documents=(made,), include_machine=True,
        readings=(Reading(document=made.id, reader="t", entities=persons, figures=figures),),
    )  # fmt: skip


@given(
    st.lists(
        st.sampled_from(["Amina Diallo", "Diallo", "the 12", "АННА Иванова", "x", "🙂"]),
        min_size=1,
        max_size=8,
    )
)
def test_quotes_still_equal_their_text(parts: list[str]) -> None:
    """After masking every quote equals its text (or it could not be built) and no name is left."""
    text = " and ".join(parts) + "."
    name_at = [
        (text.index(name), text.index(name) + len(name))
        for name in ("Amina Diallo", "АННА Иванова")
        if name in text
    ]
    spans = [(start, min(start + 5, len(text))) for start in range(0, len(text), 7)]
    shown = masked(view_of(text, name_at, spans))
    if name_at:
        assert "Amina" not in shown.documents[0].text
        assert "Иванова" not in shown.documents[0].text
    for figure in shown.readings[0].figures:
        assert shown.documents[0].text[figure.number.start : figure.number.end] == figure.number.words


def test_a_surname_alone_gets_the_same_number() -> None:
    """Later mentions by surname stay recognisable as the same person."""
    text = "Amina Diallo spoke. Diallo left. DIALLO came back."
    shown = masked(view_of(text, [(0, 12)], []))
    assert shown.documents[0].text == "[person 1] spoke. [person 1] left. [person 1] came back."


def test_public_names_stay() -> None:
    """A person whom the actors file knows is not masked, one beside him is."""
    text = "Putin met Amina Diallo."
    view = view_of(text, [(0, 5), (10, 22)], [])
    (reading,) = view.readings
    known = ActorMention(
        quote=quote(reading.document, text, 0, 5),
        name="Vladimir Putin",
        actor="vladimir-putin",
        why=Why(rule="test"),
    )
    shown = masked(replace(view, readings=(replace(reading, actors=(known,)),)))
    assert shown.documents[0].text == "Putin met [person 1]."
