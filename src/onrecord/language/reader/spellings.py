"""What the spelling of a word adds to the first layer of the network, computed once a form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from onrecord.language.reader.features import Lexicon, normal, spelling
from onrecord.language.reader.layers import Array, Layer, Order

NGRAM_SCALE = np.float32(0.3)
REMEMBERED = 8_000


class Spellings:
    """The gates of the first layer by form and by the white space before it.

    They are summed in 64 bits and then cut to 32, so that they are the same whatever else is computed beside them.
    """

    def __init__(
        self,
        weights: Mapping[str, Array],
        vocabulary: list[str],
        lexicon: Lexicon,
        paths: NDArray[np.int64],
        first: Layer,
    ) -> None:
        self._weights = weights
        self._vocabulary = {word: row for row, word in enumerate(vocabulary, 1)}
        self._lexicon = lexicon
        self._classes = np.concatenate(
            [weights["class"], weights["middle"][paths % 512], weights["coarse"][paths % 64]], axis=1
        )
        width = weights["space"].shape[1]
        self._inside = first.inside[:, :-width].astype(np.float64)
        self._spaces = weights["space"]
        self._space_gates = np.matmul(weights["space"], first.inside[:, -width:]) + first.bias
        self._rows: dict[str, int] = {}
        self._vectors, self._gates = self._room(REMEMBERED)

    def _room(self, size: int) -> tuple[Array, Array]:
        ways, inside, outside = self._inside.shape
        return np.empty((size, inside), np.float32), np.empty((ways, size, outside), np.float32)

    def words(self, forms: Sequence[str], before: Sequence[int], order: Order) -> tuple[Array, Array]:
        """The vector of each word, a row a word; and what it adds to the gates, forth and back in that order."""
        new = [form for form in dict.fromkeys(forms) if form not in self._rows]
        if len(self._rows) + len(new) > len(self._vectors):
            self._rows.clear()
            new = list(dict.fromkeys(forms))
            self._vectors, self._gates = self._room(max(len(new), REMEMBERED))
        if new:
            self._remember(new)
        rows, spaces = np.array([self._rows[form] for form in forms]), np.array(before)
        gates = np.empty((2, len(rows), self._gates.shape[2]), np.float32)
        for way, places in enumerate(order.rows):
            np.take(self._gates[way], rows[places], axis=0, out=gates[way], mode="clip")
            gates[way] += self._space_gates[way][spaces[places]]
        return np.concatenate([self._vectors[rows], self._spaces[spaces]], axis=1), gates

    def _remember(self, forms: list[str]) -> None:
        here = slice(len(self._rows), len(self._rows) + len(forms))
        vectors = self._vectors[here] = np.stack([self._vector(form) for form in forms])
        self._gates[:, here] = np.matmul(vectors.astype(np.float64), self._inside)
        self._rows.update((form, row) for row, form in enumerate(forms, here.start))

    def is_known(self, word: str) -> bool:
        """Was it seen in training, or is it in the lexicon?"""
        return normal(word) in self._vocabulary or word.lower() in self._lexicon.rows

    def _vector(self, form: str) -> Array:
        weights, lexicon = self._weights, self._lexicon
        known = spelling(form, self._vocabulary, lexicon)
        return np.concatenate(
            [
                weights["word"][known.word],
                weights["ngram"][list(known.ngrams)].sum(axis=0) * NGRAM_SCALE,
                self._classes[lexicon.lower[known.lexeme]],
                self._classes[lexicon.title[known.lexeme]],
                weights["casing"][lexicon.casing[known.lexeme]],
                weights["shape"][known.shape],
            ]
        )
