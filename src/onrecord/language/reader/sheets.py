"""What is known of a text before and while it is read: its words, the white space before each, how far it is read."""

from __future__ import annotations

from itertools import islice

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from onrecord.language.reader.cuts import GLUED, LINE, PARAGRAPH, SPACED, Window, windows
from onrecord.language.reader.datelines import datelines

AT_ONCE = 32
ATTRIBUTES = ("TAG", "POS", "MORPH", "LEMMA", "DEP", "HEAD")


class Unread:
    """Words with the white space before each; `start` is the first that is not read yet."""

    def __init__(self, forms: list[str], before: list[int]) -> None:
        self.forms = forms
        self.before = before
        self.lines = datelines(forms, before)
        self.start = 0

    def next_windows(self) -> list[Window]:
        """As many windows as are read at once, none after an open one."""
        batch = []
        for window in islice(windows(self.forms, self.before, self.start), AT_ONCE):
            batch.append(window)
            if window.open:
                break
        return batch


class Sheet(Unread):
    """A document, which of its tokens are words, and what is to be written into it."""

    def __init__(self, document: Doc) -> None:
        self.document = document
        words = [token for token in document if not token.is_space]
        self.places = [word.i for word in words]
        super().__init__([word.text for word in words], gaps(document, self.places))
        self.columns = np.zeros((len(document), len(ATTRIBUTES)), dtype=np.uint64)
        self.states: list[NDArray[np.float32]] = []


def gaps(document: Doc, places: list[int]) -> list[int]:
    """What white space stands before each word."""
    if not places:
        return []
    text = document.text
    offsets = document.to_array(["IDX", "LENGTH"])[places].astype(np.int64)
    ends = offsets.sum(axis=1)
    between = zip(ends[:-1].tolist(), offsets[1:, 0].tolist(), strict=True)
    return [PARAGRAPH, *(GLUED if end == start else _gap(text[end:start]) for end, start in between)]


def _gap(gap: str) -> int:
    if gap == " ":
        return SPACED
    breaks = gap.count("\n") or gap.count("\r")
    if breaks > 1 or "\u2029" in gap or "\f" in gap:
        return PARAGRAPH
    return LINE if breaks else SPACED
