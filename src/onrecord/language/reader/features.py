"""What the network sees of a word's spelling: itself, its letters, its classes, its shape; not its neighbours."""

from __future__ import annotations

import re
from dataclasses import dataclass
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

NGRAM_ROWS = 20_000
SHAPE_ROWS = 512
NGRAM_SIZES = (3, 4, 5)
LONGEST_SPELLING = 12
DIGIT = re.compile(r"\d")
QUOTES = str.maketrans(
    {"’": "'", "‘": "'", "`": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "–": "-", "—": "-"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """Word classes got from a large corpus: a row a lower-case word, row 0 for words not known."""

    rows: dict[str, int]
    lower: NDArray[np.int32]
    title: NDArray[np.int32]
    casing: NDArray[np.int32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """The numbers of one form: its row in the vocabulary, in the lexicon, of its shape, and of its letter n-grams."""

    word: int
    lexeme: int
    shape: int
    ngrams: tuple[int, ...]


def normal(form: str) -> str:
    """The form in lower case, typographic marks made plain, each digit a zero."""
    return DIGIT.sub("0", form.translate(QUOTES).lower())


def spelling(form: str, vocabulary: dict[str, int], lexicon: Lexicon) -> Spelling:
    """The features of a form; a form not in the vocabulary has row 0 there."""
    plain = normal(form)
    return Spelling(
        word=vocabulary.get(plain, 0),
        lexeme=lexicon.rows.get(form.translate(QUOTES).lower(), 0),
        shape=1 + crc32(shape(form).encode()) % (SHAPE_ROWS - 1),
        ngrams=ngrams(plain),
    )


def shape(form: str) -> str:
    """Capitals as X, small letters as x, digits as d, runs cut at three, other marks as they are."""
    out: list[str] = []
    for character in form.translate(QUOTES)[:24]:
        kind = _kind(character)
        if out[-3:] != [kind] * 3:
            out.append(kind)
    return "".join(out)


def _kind(character: str) -> str:
    if character.isalpha():
        return "X" if character.isupper() else "x"
    return "d" if character.isdigit() else character


def ngrams(plain: str) -> tuple[int, ...]:
    """Rows of the letter n-grams of a normal form; the middle of a very long one is left out."""
    if len(plain) > LONGEST_SPELLING:
        half = LONGEST_SPELLING // 2
        plain = f"{plain[:half]}{plain[-half:]}"
    marked = f"<{plain}>".encode()
    grams = {marked[at : at + size] for size in NGRAM_SIZES for at in range(len(marked) - size + 1)}
    return tuple(sorted(1 + crc32(gram) % (NGRAM_ROWS - 1) for gram in grams))
