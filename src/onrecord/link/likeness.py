"""Likeness: which texts of a case tell much the same story, by the words they share.

Texts are compared as weighted word counts (the rarer a word in the case, the more it weighs; the cosine between two
texts). It says that texts are about one subject, never that a given happening in them is one.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from scipy.sparse import csr_array

from onrecord.link.vocabulary import words_in
from onrecord.values import Document

LEVELS = (0.4, 0.25, 0.15, 0.08)  # cosines from which on two texts are near, like, akin and touching
BLOCK = 500  # texts compared with all others at a time, which bounds the memory
_FEWEST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """A number for each text, and for each the numbers of the texts like it, one list a step of `LEVELS`."""

    number_of: Mapping[str, int]
    steps_of: Mapping[str, tuple[list[int], ...]]


def likeness_of(documents: Iterable[Document]) -> Likeness:
    """How like one another these texts are; rows of data sets are left out, since their words are codes."""
    texts = sorted((item for item in documents if item.data_set is None), key=lambda item: item.id)
    ids = [text.id for text in texts]
    vectors = _vectors([Counter(words_in(f"{text.title or ''} {text.text}")) for text in texts])
    steps: dict[str, tuple[list[int], ...]] = {}
    above = (math.inf, *LEVELS)
    for start in range(0, len(ids), BLOCK):
        cosines = (vectors[start : start + BLOCK] @ vectors.T).tocsr()
        for row, document in enumerate(ids[start : start + BLOCK]):
            columns = cosines.indices[cosines.indptr[row] : cosines.indptr[row + 1]]
            values = cosines.data[cosines.indptr[row] : cosines.indptr[row + 1]]
            steps[document] = tuple(
                sorted(int(column) for column in columns[(least <= values) & (values < most)])
                for most, least in pairwise(above)
            )
    return Likeness(number_of={text: number for number, text in enumerate(ids)}, steps_of=steps)


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
