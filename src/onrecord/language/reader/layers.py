"""Recurrent layers (LSTM, both directions) over several windows at once; nothing is computed for what is padding."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]
HALF = np.float32(0.5)
QUICK = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """The weights of both directions, forth and back, the first axis of each array.

    The gates stand in the order enter, forget, leave, content; see `run` for the halves in them.
    """

    inside: Array
    bias: Array
    recurrent: Array


def layer(weights: Mapping[str, Array], name: str) -> Layer:
    """The weights as training leaves them (enter, forget, content, leave), made ready for reading."""
    inside, bias, recurrent = ([_arranged(weights[f"{name}{way}_{part}"]) for way in "fb"] for part in "xbh")
    return Layer(
        inside=np.stack(inside),
        bias=np.stack(bias)[:, None],
        recurrent=np.stack(recurrent) * HALF,
    )


def _arranged(weights: Array) -> Array:
    enter, forget, content, leave = np.split(weights, 4, axis=-1)
    return np.concatenate([enter * HALF, forget * HALF, leave * HALF, content], axis=-1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """How the words of several windows lie when the first of all stand together, then the second, and so on.

    Longer windows come first, so that those which have ended are the last. `rows` are the words in that order, forth
    and back (the last of all windows first); `places` lead from the order of the text to both; step `s` has the
    words `bounds[s]` to `bounds[s + 1]`.
    """

    rows: NDArray[np.intp]
    places: NDArray[np.intp]
    bounds: list[int]

    @classmethod
    def of(cls, lengths: Sequence[int]) -> Order:
        """The order for windows of these lengths that lie end to end."""
        sizes = np.array(lengths, dtype=np.intp)
        starts = np.cumsum(sizes) - sizes
        ranks = np.empty_like(sizes)
        ranks[np.argsort(-sizes, kind="stable")] = np.arange(len(sizes))
        step = np.arange(sizes.sum()) - np.repeat(starts, sizes)
        forth = np.lexsort((np.repeat(ranks, sizes), step))
        mirrored = np.repeat(2 * starts + sizes - 1, sizes) - np.arange(sizes.sum())
        rows = np.stack([forth, mirrored[forth]])
        places = np.empty_like(rows)
        for way in range(2):
            places[way, rows[way]] = np.arange(len(forth))
        return cls(rows=rows, places=places, bounds=[0, *map(int, np.cumsum(np.bincount(step)))])


def through(values: Array, order: Order, layer: Layer) -> Array:
    """What a layer makes of the words of windows end to end: a row a word, forth and back side by side."""
    gates = np.matmul(values[order.rows], layer.inside)
    gates += layer.bias
    return run(gates, order, layer.recurrent)


def run(gates: Array, order: Order, recurrent: Array) -> Array:
    """The same, given what the inputs add to the gates: both directions, words in that order, gates.

    Windows that have ended are the last of a step, and nothing is computed for them. The sigmoid of x is
    (tanh(x / 2) + 1) / 2, so that one tanh serves all gates. The first half stands in the weights; the second is taken
    of the cell, and of the outputs when all are there: until then they are doubled.
    """
    outputs = _doubled(gates, order.bounds, recurrent)
    outputs *= HALF
    return np.concatenate([outputs[way, order.places[way]] for way in range(2)], axis=1)


def _doubled(gates: Array, bounds: list[int], recurrent: Array) -> Array:
    hidden = recurrent.shape[1]
    words, most = gates.shape[1], bounds[1]
    outputs = np.zeros((2, words + QUICK, hidden), np.float32)
    cells = np.zeros((2, most, hidden), np.float32)
    room = np.zeros((2, most + QUICK, 4 * hidden), np.float32)
    enter, forget, leave, content = (room[:, :, part * hidden : (part + 1) * hidden] for part in range(4))
    before = 0
    for start, end in pairwise(bounds):
        size = end - start
        gate, cell, new = room[:, :size], cells[:, :size], content[:, :size]
        quick = _quick(size)
        if start:
            np.matmul(outputs[:, before : before + quick], recurrent, out=room[:, :quick])
        gate += gates[:, start:end]
        np.tanh(gate, out=gate)
        gate[:, :, : 3 * hidden] += 1
        cell *= forget[:, :size]
        new *= enter[:, :size]
        cell += new
        cell *= HALF
        output = np.tanh(cell, out=outputs[:, start:end])
        output *= leave[:, :size]
        before = start
    return outputs


def _quick(size: int) -> int:
    """As many rows as a product of matrices takes as long for; what stands in those too many is not read."""
    return size if size == 1 else -(-size // QUICK) * QUICK
