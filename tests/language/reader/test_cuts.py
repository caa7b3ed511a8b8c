"""Windows of words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.language.reader.cuts import LONGEST, PARAGRAPH, SPACED, windows

FORMS = st.lists(st.sampled_from(["a", ".", '"', "b", "?"]), max_size=600)


@given(FORMS)
def test_windows_share_out_all_words(forms: list[str]) -> None:
    """No word is lost or read twice, and no window is too long."""
    cut = list(windows(forms, [SPACED] * len(forms)))
    assert [at for window in cut for at in range(window.start, window.end)] == list(range(len(forms)))
    assert all(window.end - window.start <= LONGEST for window in cut)


def test_a_window_ends_with_a_sentence() -> None:
    """The cut stands after the last full stop that leaves the window full enough."""
    forms = (["word"] * 29 + ["."]) * 6
    assert [window.end for window in windows(forms, [SPACED] * len(forms))] == [90, 180]


def test_a_window_without_any_end_is_open() -> None:
    """Text without punctuation is cut where it must be, and says so."""
    first = windows(["word"] * 500, [PARAGRAPH] + [SPACED] * 499)
    assert next(first).open
