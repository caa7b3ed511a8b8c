"""Long texts in pieces."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.language.pieces import LONGEST_RUN, pieces


@given(st.text(alphabet="ab. \n", max_size=400), st.integers(5, 60))
def test_the_pieces_joined_are_the_text(text: str, longest: int) -> None:
    """Nothing is lost, no piece is empty or too long."""
    cut = list(pieces(text, longest))
    assert "".join(cut) == text
    assert all(0 < len(piece) <= longest for piece in cut)


def test_a_piece_ends_with_a_paragraph_if_it_can() -> None:
    """A blank line is a better place than a full stop."""
    assert next(pieces("A b. C d.\n\nE f. G h. I j k", 20)) == "A b. C d.\n\n"


def test_a_run_without_space_is_cut() -> None:
    """A "word" of a million letters does not stay one."""
    assert max(len(piece) for piece in pieces("x" * 1_000_000)) <= LONGEST_RUN
