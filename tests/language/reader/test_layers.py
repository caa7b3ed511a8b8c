"""Recurrent layers over several windows at once."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from onrecord.language.reader.layers import Order, layer, through

HIDDEN, INPUT = 3, 4
Floats = NDArray[np.float32]


def _weights(seed: int) -> dict[str, Floats]:
    rng = np.random.default_rng(seed)
    sizes = {"x": (INPUT, 4 * HIDDEN), "b": (4 * HIDDEN,), "h": (HIDDEN, 4 * HIDDEN)}
    return {
        f"l{way}_{part}": rng.normal(size=sizes[part]).astype(np.float32) for way in "fb" for part in "xbh"
    }


def _plainly(values: Floats, weights: dict[str, Floats], way: str) -> Floats:
    """The textbook's LSTM over one window, one word after another."""
    output, cell, out = np.zeros(HIDDEN), np.zeros(HIDDEN), []
    for value in values if way == "f" else values[::-1]:
        gates = value @ weights[f"l{way}_x"] + weights[f"l{way}_b"] + output @ weights[f"l{way}_h"]
        enter, forget, content, leave = np.split(gates, 4)
        cell = cell / (1 + np.exp(-forget)) + np.tanh(content) / (1 + np.exp(-enter))
        output = np.tanh(cell) / (1 + np.exp(-leave))
        out.append(output)
    return np.array(out if way == "f" else out[::-1], dtype=np.float32)


@given(st.lists(st.integers(1, 7), min_size=1, max_size=9), st.integers(0, 99))
def test_each_window_is_read_as_if_alone(lengths: list[int], seed: int) -> None:
    """Windows of any lengths side by side give what the textbook gives for each."""
    weights = _weights(seed)
    values = np.random.default_rng(seed).normal(size=(sum(lengths), INPUT)).astype(np.float32)
    found = through(values, Order.of(lengths), layer(weights, "l"))
    windows = np.split(values, np.cumsum(lengths)[:-1])
    alone = [np.concatenate([_plainly(w, weights, way) for way in "fb"], axis=1) for w in windows]
    assert np.allclose(found, np.concatenate(alone), atol=1e-5)


@given(st.lists(st.integers(1, 20), min_size=1, max_size=20))
def test_an_order_leads_back(lengths: list[int]) -> None:
    """Each word has one place in each direction, and every window is in the first step."""
    order = Order.of(lengths)
    for rows, places in zip(order.rows, order.places, strict=True):
        assert (rows[places] == np.arange(sum(lengths))).all()
    assert order.bounds[1] == len(lengths)
    assert order.bounds[-1] == sum(lengths)
