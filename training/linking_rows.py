"""The weights by which rows of data sets are linked to rows, fitted to GED rows told again by a second coder.

All other comparisons keep the weights that news gave them; only `spot`, which compares nothing but rows, is fitted, on
other perturbations than those the benchmark measures.
"""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import numpy as np
from benchmarks.accuracy.coders import Row, material, rows_in
from numpy.typing import NDArray
from scipy.optimize import minimize

from onrecord.link.engine import scored_table
from onrecord.link.table import table_of
from onrecord.link.weights import weights

SEEDS = (1, 2)
STRENGTH = 1.0
MOST = 0.2  # of the wrong pairs reach any but the last level
PRECISE = 0.5  # log odds beyond even that a link of rows must have, since a wrong one hides an event
Floats = NDArray[np.float64]


def spot_shares(shared: Path) -> tuple[Floats, Floats]:
    """The shares m and u of the levels of `spot`."""
    rows = rows_in(shared)
    held = [_pairs(rows, seed) for seed in SEEDS]
    level, rest, is_one = (np.concatenate(columns) for columns in zip(*held, strict=True))
    size = len(weights().comparisons["spot"])

    def loss(weight: Floats) -> tuple[float, Floats]:
        score = weight[level] + rest - PRECISE
        off = 1 / (1 + np.exp(-score)) - is_one
        slope = np.bincount(level, weights=off, minlength=size) + STRENGTH * weight
        value = (np.logaddexp(0, score) - is_one * score).sum() + STRENGTH * (weight**2).sum() / 2
        return float(value), slope

    found = minimize(loss, np.zeros(size), jac=True, method="L-BFGS-B")
    return _shares(np.asarray(found.x), np.bincount(level[is_one == 1], minlength=size) + np.ones(size))


def _pairs(rows: list[Row], seed: int) -> tuple[NDArray[np.int64], Floats, Floats]:
    told = list(material(rows, random.Random(seed)))  # noqa: S311 - material, not secrets
    event = {reading.reports[0].id: name for name, (_, reading) in told}
    documents = {document.id: document for _, (document, _) in told}
    table = scored_table(
        table_of([reading for _, (_, reading) in told], documents), replace(weights(), doubtful=0.0)
    ).to_pylist()
    kept = [pair for pair in table if pair["spot"] is not None]
    level = np.array([pair["spot"] for pair in kept])
    odds = np.array([pair["probability"] for pair in kept]).clip(1e-6, 1 - 1e-6)
    spot = np.array([np.log(one.m / one.u) for one in weights().comparisons["spot"]])
    is_one = np.array([float(event[pair["left"]] == event[pair["right"]]) for pair in kept])
    return level, np.log(odds / (1 - odds)) - spot[level], is_one


def _shares(weight: Floats, seen: Floats) -> tuple[Floats, Floats]:
    """The right pairs' shares as they are seen, and the wrong pairs' that give these weights; the last level has the rest."""
    m = seen / seen.sum()
    rare = np.minimum(m[:-1] / np.exp(weight[:-1]), MOST)
    return m, np.append(rare, 1 - rare.sum())
