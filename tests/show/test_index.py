from __future__ import annotations

from dataclasses import replace
from types import ModuleType

import pytest

from onrecord.show.catalogue import catalogue_of
from onrecord.show.filters import filter_from
from onrecord.show.glimpse import glimpse, glimpse_of
from onrecord.show.index import index_of
from onrecord.show.lines import Ink, lines_of
from onrecord.values import State, quote


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ({}, 17),
        ({"voice": "said", "text": "SOLDIERS"}, 2),
        ({"voice": "nonsense"}, 0),
        ({"first": "2019-05-09", "last": "2019-05-01"}, 0),
        ({"text": "no  foreign\nsoldiers"}, 1),
    ],
)
def test_conditions_hold_together(sample: ModuleType, asked: dict[str, str], count: int) -> None:
    """Each condition narrows; case and white space do not count; a period that ends before it begins holds nothing."""
    index = index_of(lines_of(catalogue_of(sample.sample_view())))
    assert len(index.found(filter_from(asked))) == count


def test_a_changed_state_is_found(sample: ModuleType) -> None:
    """An index with a line in the place of another finds it by its new state, at the same place."""
    index = index_of(lines_of(catalogue_of(sample.sample_view())))
    line = replace(index.lines[3], state=State.REJECTED)
    changed = index.with_lines({line.id: line})
    assert changed.found(filter_from({"state": "rejected"})) == (line,)
    assert changed.lines[3] is line


def test_a_glimpse_is_the_text(sample: ModuleType) -> None:
    """The pieces of every row joined are a stretch of the text, and what is marked is what the item stands on."""
    catalogue = catalogue_of(sample.sample_view())
    for line in lines_of(catalogue):
        text = catalogue.documents[line.document].text
        seen = glimpse_of(line, text)
        assert "".join(words for words, _ in seen.pieces) in text
        marked = [words for words, is_marked in seen.pieces if is_marked]
        assert line.ink is Ink.REPORTED or marked == [one.words for one in line.marked]


def test_a_glimpse_cuts_between_words() -> None:
    """A long sentence is cut before a whole word on both sides, and says that it was cut."""
    text = "one two three four five six seven eight nine ten"
    seen = glimpse(text, [quote("doc", text, 24, 27)], (0, len(text)), 10)
    assert "".join(words for words, _ in seen.pieces) == "four five six seven"
    assert (seen.cut_before, seen.cut_after) == (True, True)
