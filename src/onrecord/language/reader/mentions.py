"""Finds mentions of persons, organisations, places, weapons and so on in what the network made of the words.

A mention is the whole phrase, generic ones and pronouns included, as the re3d corpus marks them; none overlaps another.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from onrecord.language.reader.layers import Array, Order, layer, through

PLACES = "BIES"
NEVER = np.float32(-1e4)
Tags = NDArray[np.intp]


class Mentions:
    """A small recurrent layer over the network's states, and the best sequence of begin, inside, end and single."""

    def __init__(self, weights: Mapping[str, Array], kinds: list[str]) -> None:
        self._weights = weights
        self._layer = layer(weights, "mention")
        self._kinds = kinds
        allowed, final = transitions(len(kinds))
        self._steps = weights["mention_steps"] + np.where(allowed, np.float32(0), NEVER)
        self._last = np.where(final, np.float32(0), NEVER)

    def spans(self, states: list[Array], marks: NDArray[np.int64]) -> list[list[tuple[int, int, str]]]:
        """Of each sentence the mentions: first word, word after the last, type. The sentences' marks lie end to end."""
        lengths = [len(sentence) for sentence in states]
        order = Order.of(lengths)
        scores = self._scores(np.concatenate(states), marks, order)
        tags = self._best(scores[order.rows[0]], order.bounds)[order.places[0]]
        ends = [0, *np.cumsum(lengths)]
        return [self._read(tags[start:end]) for start, end in pairwise(ends)]

    def _scores(self, states: Array, marks: NDArray[np.int64], order: Order) -> Array:
        """A row a word, a column a tag."""
        rows = states @ self._weights["mention_in_w"] + self._weights["mention_in_b"]
        values = np.concatenate([np.maximum(rows, 0), self._weights["mention_marks"][marks]], axis=1)
        scores: Array = through(values, order, self._layer) @ self._weights["mention_w"]
        scores += values @ self._weights["mention_direct"] + self._weights["mention_b"]
        return scores

    def _best(self, scores: Array, bounds: list[int]) -> Tags:
        """Viterbi's best sequence of tags for each sentence, all at once; words stand in the order that `Order` gives."""
        steps = list(pairwise(bounds))
        total = self._steps[-1] + scores[: steps[0][1]]
        came = np.zeros(scores.shape, dtype=np.intp)
        for start, end in steps[1:]:
            sums = total[: end - start, None, :] + self._steps[:-1].T
            chosen = came[start:end] = sums.argmax(axis=2)
            total[: end - start] = (
                np.take_along_axis(sums, chosen[:, :, None], axis=2)[:, :, 0] + scores[start:end]
            )
        tags = np.empty(len(scores), dtype=np.intp)
        current = (total + self._last).argmax(axis=1)
        for start, end in reversed(steps):
            size = end - start
            tags[start:end] = current[:size]
            current[:size] = came[start:end][np.arange(size), current[:size]]
        return tags

    def _read(self, tags: Tags) -> list[tuple[int, int, str]]:
        found = []
        start = 0
        for place in np.flatnonzero(tags):
            kind, position = divmod(int(tags[place]) - 1, len(PLACES))
            if PLACES[position] in "BS":
                start = int(place)
            if PLACES[position] in "ES":
                found.append((start, int(place) + 1, self._kinds[kind]))
        return found


def transitions(kinds: int) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Which tag may follow which (the last row: the start), and which may come last. Tag 0 is outside."""
    names = [("O", -1), *((place, kind) for kind in range(kinds) for place in PLACES)]
    allowed = np.zeros((len(names) + 1, len(names)), dtype=np.bool_)
    for before, (place, kind) in enumerate([*names, ("O", -1)]):
        for after, (next_place, next_kind) in enumerate(names):
            going_on = place in "BI"
            allowed[before, after] = (
                (next_place in "IE" and kind == next_kind) if going_on else next_place in "BSO"
            )
    return allowed, np.array([place in "OES" for place, _ in names], dtype=np.bool_)
