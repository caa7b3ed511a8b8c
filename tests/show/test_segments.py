from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.show.lines import Ink
from onrecord.show.segments import Mark, merged, paragraphs, segments

TEXTS = st.text(alphabet="ab é🙂ع\n\r д", min_size=1, max_size=60)


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    """A text with marks that nest and cross."""
    text = draw(TEXTS)
    marks = []
    for number in range(draw(st.integers(0, 8))):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        ink = draw(st.sampled_from([*Ink, None]))
        marks.append(Mark(start=start, end=end, item=f"{'q-' if ink is None else ''}{number}", ink=ink))
    return text, marks


@given(marked())
def test_pieces_joined_give_the_text_again(drawn: tuple[str, list[Mark]]) -> None:
    """No character is lost or doubled, whatever marks nest and cross."""
    text, marks = drawn
    assert "".join(piece.words for piece in segments(text, marks)) == text


@given(marked())
def test_each_piece_names_exactly_the_marks_that_cover_it(drawn: tuple[str, list[Mark]]) -> None:
    """A piece lies inside every mark it names and outside all others, and its inks are theirs."""
    text, marks = drawn
    for piece in segments(text, marks):
        covering = [mark for mark in marks if mark.start <= piece.start and piece.end <= mark.end]
        touching = [mark for mark in marks if mark.start < piece.end and piece.start < mark.end]
        assert covering == touching
        assert set(piece.items) == {mark.item for mark in covering}
        assert set(piece.inks) == {mark.ink for mark in covering if mark.ink is not None}


@given(marked())
def test_every_mark_begins_once(drawn: tuple[str, list[Mark]]) -> None:
    """Each item has one address, at its first character."""
    text, marks = drawn
    begun = [(item, piece.start) for piece in segments(text, marks) for item in piece.begins]
    assert sorted(begun) == sorted((mark.item, mark.start) for mark in marks)


@given(marked())
def test_lines_hold_all_words(drawn: tuple[str, list[Mark]]) -> None:
    """The paragraphs hold every character but line ends, at its own offset."""
    text, marks = drawn
    pieces = [piece for paragraph in paragraphs(text, marks) for piece in paragraph.segments]
    assert all(text[piece.start : piece.end] == piece.words for piece in pieces)
    assert "".join(piece.words for piece in pieces) == "".join(text.splitlines())


@given(marked())
def test_only_kept_words_are_shown(drawn: tuple[str, list[Mark]]) -> None:
    """Where only quotes may be shown, nothing else is."""
    text, marks = drawn
    kept = merged((mark.start, mark.end) for mark in marks)
    for paragraph in paragraphs(text, marks, kept):
        for piece in paragraph.segments:
            assert any(start <= piece.start and piece.end <= end for start, end in kept)


def test_the_row_of_a_piece_is_that_of_its_shortest_mark() -> None:
    """Where marks nest, a click leads to the innermost, and never to a bare quote."""
    marks = [
        Mark(start=0, end=9, item="outer", ink=Ink.SAID),
        Mark(start=2, end=5, item="inner", ink=Ink.COUNTED),
        Mark(start=2, end=4, item="q-x"),
    ]
    rows = {piece.words: piece.row for piece in segments("abcdefghi", marks)}
    assert rows["cd"] == "inner"
    assert rows["ab"] == "outer"
