"""Laws of parsing: whatever the text, its characters stay where they are, and every word hangs on a root."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.language import load

ANY = st.text(max_size=120)
STRANGE = st.text(
    alphabet=st.sampled_from("a \n\r\t\x00\u2028\u00a0.\"'’-[]()1٣ل\u200f\ud800😀"), max_size=60
)


@settings(max_examples=60)
@given(ANY | STRANGE)
def test_offsets_stay_those_of_the_text(text: str) -> None:
    """A lone surrogate is one character in the parsed text too; all others are themselves."""
    parsed = load().parse(text).text
    assert len(parsed) == len(text)
    assert all(a == b or "\ud800" <= a <= "\udfff" for a, b in zip(text, parsed, strict=True))


@settings(max_examples=40)
@given(ANY | STRANGE)
def test_every_word_hangs_on_the_root_of_its_sentence(text: str) -> None:
    """Heads lead to one root a sentence, and never in a circle."""
    for sentence in load().parse(text).sents:
        roots = {
            next((above for above in word.ancestors if above.head.i == above.i), word).i for word in sentence
        }
        assert roots == {sentence.root.i}


@settings(max_examples=15)
@given(ANY)
def test_the_same_text_is_read_the_same_way(text: str) -> None:
    """Two runs agree in every tag and head."""
    first, second = ([(w.tag_, w.head.i, w.dep_, w.lemma_) for w in load().parse(text)] for _ in range(2))
    assert first == second
