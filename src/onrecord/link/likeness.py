"""Likeness: which texts of a case tell much the same story, by the words they share.

Texts are compared as weighted word counts (the rarer a word in the case, the more it weighs; the cosine between two
texts). It says that texts are about one subject, never that a given happening in them is one.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping

import numpy as np
from scipy.sparse import csr_array

from onrecord.link.vocabulary import words_in
from onrecord.values import Document

LEVELS = (0.4, 0.25, 0.15, 0.08)  # cosines from which on two texts are near, like, akin and touching
BLOCK = 500  # texts compared with all others at a time, which bounds the memory
_FEWEST = 2


class Likeness:
    """For each text the texts that are like it, in the steps of `LEVELS`."""

    def __init__(self, near: Mapping[str, tuple[list[str], ...]]) -> None:
        self._near = near

    def steps(self, document: str) -> tuple[list[str], ...]:
        """The texts near this one, like it, akin to it and touching it: each list holds those before it."""
        return self._near[document]


def likeness_of(documents: Iterable[Document]) -> Likeness:
    """How like one another these texts are; rows of data sets are left out, since their words are codes."""
    texts = sorted((item for item in documents if item.data_set is None), key=lambda item: item.id)
    ids = [text.id for text in texts]
    vectors = _vectors([Counter(words_in(f"{text.title or ''} {text.text}")) for text in texts])
    near: dict[str, tuple[list[str], ...]] = {}
    for start in range(0, len(ids), BLOCK):
        cosines = (vectors[start : start + BLOCK] @ vectors.T).tocsr()
        for row, document in enumerate(ids[start : start + BLOCK]):
            columns = cosines.indices[cosines.indptr[row] : cosines.indptr[row + 1]]
            values = cosines.data[cosines.indptr[row] : cosines.indptr[row + 1]]
            near[document] = tuple(
                sorted(ids[column] for column in columns[values >= level]) for level in LEVELS
            )
    return Likeness(near)


def _vectors(counted: list[Counter[str]]) -> csr_array:
    used_by = Counter(word for counts in counted for word in counts)
    most = max(_FEWEST, len(counted) // 4)
    place = {word: n for n, word in enumerate(sorted(w for w, n in used_by.items() if _FEWEST <= n <= most))}
    data: list[float] = []
    rows: list[int] = []
    columns: list[int] = []
    for row, counts in enumerate(counted):
        kept = sorted((place[word], word) for word in counts if word in place)
        weights = np.array(
            [(1 + math.log(counts[word])) * math.log(len(counted) / used_by[word]) for _, word in kept]
        )
        length = float(np.sqrt((weights**2).sum())) or 1.0
        data.extend(weights / length)
        rows.extend([row] * len(kept))
        columns.extend(column for column, _ in kept)
    return csr_array((data, (rows, columns)), shape=(len(counted), max(1, len(place))))
