"""The best tree of a sentence."""

from __future__ import annotations

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.language.reader.trees import tree


def is_tree(heads: tuple[int, ...]) -> bool:
    for first in range(len(heads)):
        word, seen = first, set()
        while word >= 0:
            if word in seen:
                return False
            seen.add(word)
            word = heads[word] - 1
    return heads.count(0) == 1


def total(scores: np.ndarray, heads: tuple[int, ...]) -> float:
    return float(sum(scores[word, head] for word, head in enumerate(heads)))


@given(st.integers(1, 12), st.integers(0, 10_000))
def test_any_scores_give_a_tree_with_one_root(words: int, seed: int) -> None:
    """Whatever the network scores, each word hangs on the root by one way."""
    scores = np.random.default_rng(seed).normal(size=(words, words + 1)).astype(np.float32)
    assert is_tree(tuple(tree(scores)))


@given(st.integers(1, 4), st.integers(0, 10_000))
def test_the_best_tree_of_a_given_root_is_found(words: int, seed: int) -> None:
    """No tree with the same root scores higher."""
    scores = np.random.default_rng(seed).normal(size=(words, words + 1)).astype(np.float32)
    found = tuple(tree(scores))
    others = (heads for heads in product(range(words + 1), repeat=words) if is_tree(heads))
    same = [heads for heads in others if heads.index(0) == found.index(0)]
    assert total(scores, found) >= max(total(scores, heads) for heads in same) - 1e-5
