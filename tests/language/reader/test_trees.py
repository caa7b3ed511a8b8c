"""The best tree of a sentence."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.language.reader.trees import tree, trees


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


@given(st.lists(st.integers(1, 7), min_size=1, max_size=5), st.integers(0, 10_000))
def test_a_window_has_the_trees_of_its_sentences(lengths: list[int], seed: int) -> None:
    """The sentences of a window are read as if each stood alone."""
    starts = [0, *np.cumsum(lengths).tolist()]
    scores = np.random.default_rng(seed).normal(size=(starts[-1], starts[-1] + 1)).astype(np.float32)
    found = trees(scores, starts).tolist()
    for start, end in pairwise(starts):
        alone = tree(scores[start:end][:, [0, *range(start + 1, end + 1)]])
        assert found[start:end] == [head and head + start for head in alone]
