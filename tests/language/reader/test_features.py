"""What the network sees of a spelling."""

from __future__ import annotations

import numpy as np

from onrecord.language.reader.features import Lexicon, ngrams, normal, shape, spelling

EMPTY = np.zeros(2, dtype=np.int32)
LEXICON = Lexicon(rows={"syria": 1}, lower=EMPTY, title=EMPTY, casing=EMPTY)


def test_typographic_marks_and_digits_are_made_plain() -> None:
    """Curly apostrophes are straight, and every digit is a zero."""
    assert normal("It’s-24") == "it's-00"


def test_capitals_change_the_shape_alone() -> None:
    """A text in capitals differs from one in small letters in one feature of five."""
    small, large = spelling("syria", {"syria": 7}, LEXICON), spelling("SYRIA", {"syria": 7}, LEXICON)
    assert (small.word, small.lexeme, small.ngrams) == (large.word, large.lexeme, large.ngrams)
    assert small.shape != large.shape


def test_a_shape_cuts_runs() -> None:
    """Long words of one shape look alike."""
    assert shape("Su-24M") == "Xx-ddX"
    assert shape("Palmyra") == shape("Ankara") == "Xxxx"


def test_a_very_long_word_has_few_ngrams() -> None:
    """The middle of a run of letters is left out."""
    assert len(ngrams("x" * 10_000)) < 40
