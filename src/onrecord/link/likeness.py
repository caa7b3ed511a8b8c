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
from numpy.typing import NDArray
from scipy.sparse import csr_array, vstack

from onrecord.link.vocabulary import words_in
from onrecord.values import Document

LEVELS = (0.4, 0.25, 0.15, 0.08)  # cosines from which on two texts are near, like, akin and touching
BLOCK = 500  # texts compared with all others at a time, and
MOST = 200  # of the texts like one that are kept, the likest: these bound the memory
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
    kept = [_likest(vectors[start : start + BLOCK] @ vectors.T) for start in range(0, len(ids), BLOCK)]
    likest = vstack(kept, format="csr") if kept else csr_array((0, 0))
    both = likest.maximum(likest.T).tocsr()
    both.sort_indices()
    return Likeness(
        number_of={text: number for number, text in enumerate(ids)},
        steps_of={document: _steps(both, row) for row, document in enumerate(ids)},
    )


def _likest(cosines: csr_array) -> csr_array:
    """For each text of a block those that are at least touching, and no more than the likest `MOST` of them."""
    rows: list[NDArray[np.int64]] = []
    columns: list[NDArray[np.int32]] = []
    values: list[NDArray[np.float64]] = []
    for row, (start, end) in enumerate(pairwise(cosines.indptr)):
        found, column = cosines.data[start:end], cosines.indices[start:end]
        order = np.lexsort((column, -found))[:MOST]
        order = order[found[order] >= LEVELS[-1]]
        rows.append(np.full(len(order), row))
        columns.append(column[order])
        values.append(found[order])
    place = (np.concatenate(rows), np.concatenate(columns))
    return csr_array((np.concatenate(values), place), shape=cosines.shape)


def _steps(likest: csr_array, row: int) -> tuple[list[int], ...]:
    columns = likest.indices[likest.indptr[row] : likest.indptr[row + 1]]
    values = likest.data[likest.indptr[row] : likest.indptr[row + 1]]
    return tuple(
        columns[(least <= values) & (values < most)].tolist() for most, least in pairwise((math.inf, *LEVELS))
    )


def _vectors(counted: list[Counter[str]]) -> csr_array:
    used_by = Counter(word for counts in counted for word in counts)
    most = max(_FEWEST, len(counted) // 4)
    kept = sorted(word for word, number in used_by.items() if _FEWEST <= number <= most)
    place = {word: number for number, word in enumerate(kept)}
    rarity = np.log(len(counted) / np.array([used_by[word] for word in kept], dtype=float))
    found = [
        (row, place[word], number)
        for row, counts in enumerate(counted)
        for word, number in counts.items()
        if word in place
    ]
    rows, columns, numbers = np.array(found, dtype=np.int64).reshape(-1, 3).T
    weights = (1 + np.log(numbers)) * rarity[columns]
    length = np.sqrt(np.bincount(rows, weights=weights**2, minlength=len(counted)))
    shape = (len(counted), max(1, len(place)))
    return csr_array((weights / np.where(length == 0, 1.0, length)[rows], (rows, columns)), shape=shape)
