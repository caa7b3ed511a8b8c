"""The best sequence of tags."""

from __future__ import annotations

from itertools import product

import numpy as np
from numpy.typing import NDArray

from onrecord.language.reader.layers import Order
from onrecord.language.reader.mentions import Mentions, transitions

KINDS = ["Weapon", "Person"]
TAGS = 1 + 4 * len(KINDS)


def _finder() -> Mentions:
    rng = np.random.default_rng(1)
    shapes = {"mention_in_w": (6, 5), "mention_in_b": (5,), "mention_marks": (3, 2), "mention_w": (4, TAGS)}
    shapes |= {"mention_direct": (7, TAGS), "mention_b": (TAGS,), "mention_steps": (TAGS + 1, TAGS)}
    for way in "fb":
        shapes |= {f"mention{way}_x": (7, 8), f"mention{way}_h": (2, 8), f"mention{way}_b": (8,)}
    return Mentions({k: rng.normal(size=v).astype(np.float32) for k, v in shapes.items()}, KINDS)


def test_the_best_sequence_is_found_for_each_sentence() -> None:
    """Of all sequences that are allowed, sentence by sentence, none has a higher score."""
    finder, (allowed, final) = _finder(), transitions(len(KINDS))
    lengths = [3, 1, 4, 2]
    scores = np.random.default_rng(2).normal(size=(sum(lengths), TAGS)).astype(np.float32) * 3
    order = Order.of(lengths)
    found = finder._best(scores[order.rows[0]], order.bounds)[order.places[0]]

    def value(tags: tuple[int, ...], rows: NDArray[np.float32]) -> float:
        pairs = list(zip((TAGS, *tags), tags, strict=False))
        if not all(allowed[pair] for pair in pairs) or not final[tags[-1]]:
            return -np.inf
        return float(sum(finder._steps[pair] for pair in pairs) + rows[range(len(tags)), tags].sum())

    for start, length in zip(np.cumsum([0, *lengths]), lengths, strict=False):
        rows = scores[start : start + length]
        best = max(product(range(TAGS), repeat=length), key=lambda tags: value(tags, rows))
        assert tuple(found[start : start + length]) == best


def test_sentences_found_together_are_found_alone() -> None:
    """The mentions of a sentence do not depend on its neighbours."""
    finder = _finder()
    states = [np.random.default_rng(n).normal(size=(n, 6)).astype(np.float32) for n in (5, 2, 7)]
    marks = np.arange(14) % 3
    together = finder.spans(states, marks)
    alone = [finder.spans([s], m)[0] for s, m in zip(states, np.split(marks, [5, 7]), strict=True)]
    assert together == alone
    assert any(together)
