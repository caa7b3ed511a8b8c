"""The words of a text as plain strings are those of its parse, wherever they stand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from spacy.vocab import Vocab

from onrecord.extract.written import ends_of, lowered, starts, words_between, written
from onrecord.language import Text

WORDS = st.lists(st.tuples(st.text(min_size=1, max_size=6), st.booleans()), min_size=1, max_size=12)


@given(words=WORDS)
def test_words_stand_where_the_parse_has_them(words: list[tuple[str, bool]]) -> None:
    """Words, places and what lies between two places agree with the parse, whatever the words are."""
    text = Text(Vocab(), words=[word for word, _ in words], spaces=[space for _, space in words])
    assert written(text) == tuple(word.text for word in text)
    assert lowered(text) == tuple(word.text.lower() for word in text)
    assert starts(text) == (*(word.idx for word in text), len(text.text))
    for end in range(1, len(text) + 1):
        first, last = ends_of(text, 0, end)
        assert words_between(text, 0, end) == text.text[first:last]
        assert (first, last) == (text[0].idx, text[end - 1].idx + len(text[end - 1]))
