"""The network's arithmetic in numpy: from the spelling of words to scores; it decides nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from onrecord.language.reader.layers import Array, Order, layer, run, through

TAGS = ("upos", "xpos", "feats", "rules", "start")
ROLES = ("dependent", "head", "rel_dependent", "rel_head")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """What the network says of a window: a row a word; `arcs` has a column for the root and one a word.

    `states` is each word's vector and what both layers made of it, for what reads on from there.
    """

    tags: dict[str, Array]
    arcs: Array
    dependents: Array
    heads: Array
    states: Array


class Network:
    """Scores for batches of windows."""

    def __init__(self, weights: Mapping[str, Array]) -> None:
        self._weights = weights
        self._first, self._second = (layer(weights, name) for name in ("lstm1", "lstm2"))
        self._tags, self._tag_bias, self._tag_ends = _joined(weights, TAGS)
        self._roles, self._role_bias, self._role_ends = _joined(weights, ROLES)

    def scores(self, vectors: Array, gates: Array, order: Order, lengths: list[int]) -> list[Scores]:
        """The scores of each window, given the vector of each word, and what it adds to the first layer's gates (see `run`)."""
        first = run(gates, order, self._first.recurrent)
        second = through(first, order, self._second)
        return self._heads(np.concatenate([vectors, first, second], axis=1), first.shape[1], lengths)

    def _heads(self, states: Array, width: int, lengths: list[int]) -> list[Scores]:
        tag = _relu(states[:, -2 * width :] @ self._weights["tag_w"] + self._weights["tag_b"])
        tags = _parts(tag @ self._tags + self._tag_bias, TAGS, self._tag_ends)
        roles = _parts(_relu(states[:, -width:] @ self._roles + self._role_bias), ROLES, self._role_ends)
        arc = self._weights["arc"]
        dependents = roles["dependent"] @ arc[:-1] + arc[-1]
        out, at = [], 0
        for length in lengths:
            here = slice(at, at + length)
            out.append(
                Scores(
                    tags={name: values[here] for name, values in tags.items()},
                    arcs=dependents[here]
                    @ np.concatenate([self._weights["root"][None], roles["head"][here]]).T,
                    dependents=roles["rel_dependent"][here],
                    heads=np.concatenate([self._weights["root_relation"][None], roles["rel_head"][here]]),
                    states=states[here],
                )
            )
            at += length
        return out

    def relations(self, scores: Scores, heads: NDArray[np.int64]) -> Array:
        """Scores of the relations of each word to its head (0: the root; else the word's place and one)."""
        relation = self._weights["relation"]
        crossed = scores.dependents @ relation[:-1] + relation[-1]
        chosen = _with_one(scores.heads[heads])
        pairs = crossed.reshape(len(chosen), -1, chosen.shape[1])
        found: Array = np.matmul(pairs, chosen[:, :, None])[:, :, 0]
        return found


def _joined(weights: Mapping[str, Array], names: tuple[str, ...]) -> tuple[Array, Array, list[int]]:
    """The weights of several outputs side by side, their biases, and where each begins and the last ends."""
    inside = np.concatenate([weights[f"{name}_w"] for name in names], axis=1)
    bias = np.concatenate([weights[f"{name}_b"] for name in names])
    return inside, bias, [0, *map(int, np.cumsum([len(weights[f"{name}_b"]) for name in names]))]


def _parts(rows: Array, names: tuple[str, ...], ends: list[int]) -> dict[str, Array]:
    return {name: rows[:, first:last] for name, (first, last) in zip(names, pairwise(ends), strict=True)}


def _relu(rows: Array) -> Array:
    return np.maximum(rows, 0, out=rows)


def _with_one(rows: Array) -> Array:
    return np.concatenate([rows, np.ones((len(rows), 1), np.float32)], axis=1)
