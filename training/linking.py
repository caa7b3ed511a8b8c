"""The weights of `reference/linking.yaml`, fitted to news whose incidents are marked, and judged on incidents left out.

    python -m training.linking ../shared [--readings cache.pickle] [--write]

A pair of documents that reports one incident has one pair of reports at least that tells of it: in turn the likeliest
such pair is taken for it and the weights are fitted to tell these pairs from all pairs of reports of documents with
no incident in common. Weights stay what Splink asks for: for each comparison the shares of pairs of one happening (m)
and of two (u) that reach each level, each adding up to 1. Incidents that share a document are kept together in one of
five folds; what is printed first is measured on the fold left out, and a wrong pair between two folds counts half in
each. `--write` writes the weights fitted to all of them, and those of `spot`, which compares rows of data sets alone and is
fitted by `training.linking_rows`.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

import numpy as np
from benchmarks.accuracy.links import documents_in, readings_from
from numpy.typing import NDArray
from scipy.optimize import minimize

import onrecord.reference
from onrecord.link.clusters import Clusters
from onrecord.link.engine import scored_table
from onrecord.link.stand import account_of
from onrecord.link.table import table_of
from onrecord.link.weights import weights
from onrecord.reference import load_yaml
from onrecord.values import Report
from training.linking_rows import spot_shares

FOLDS = 5
ROUNDS = 4
STRENGTH = 2.0  # of the pull of all weights towards nothing
THRESHOLDS = (-1.25, -1.0, -0.75, -0.5, -0.25, 0.0)
PRECISE = 0.80  # a wrong link hides a happening; a missed one only leaves it told twice
ROWS_ONLY = "spot"
FILE = Path(onrecord.reference.__file__).parent / "linking.yaml"
Pair = frozenset[str]
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """Candidate pairs of reports, the documents they stand in, the levels they reach, and what is right."""

    reports: dict[str, Report]
    pairs: list[tuple[str, str]]
    names: dict[str, str]
    levels: NDArray[np.int64]
    sizes: tuple[int, ...]
    gold: frozenset[Pair]
    fold: dict[str, int]

    @property
    def documents(self) -> list[Pair]:
        """The pair of documents of each pair of reports."""
        return [frozenset((self.names[left], self.names[right])) for left, right in self.pairs]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """Shares m and u of all levels, one comparison after the other, the intercept, and the score of each pair."""

    m: Floats
    u: Floats
    intercept: float
    scores: Floats


def material(shared: Path, cache: Path | None) -> Material:
    """The development articles, read and compared."""
    documents = documents_in(shared)
    readings = readings_from(documents, cache)
    by_id = {document.id: document for document in documents}
    reports = {report.id: report for reading in readings for report in reading.reports}
    table = scored_table(table_of(readings, by_id), replace(weights(), doubtful=0.0))
    columns = [np.array(table.column(key).fill_null(-1).to_numpy(), dtype=np.int64) for key in _keys()]
    gold = json.loads((shared / "gold" / "links_dev.json").read_text("utf-8"))
    return Material(
        reports=reports,
        pairs=list(zip(table.column("left").to_pylist(), table.column("right").to_pylist(), strict=True)),
        names={report.id: by_id[report.document].name for report in reports.values()},
        levels=np.stack(columns, axis=1),
        sizes=tuple(len(weights().comparisons[key]) for key in _keys()),
        gold=frozenset(frozenset(pair) for pair in gold["pairs"]),
        fold=folds([row["documents"] for row in gold["incidents"]], gold["documents"]),
    )


def _keys() -> list[str]:
    return [key for key in weights().comparisons if key != ROWS_ONLY]


def folds(incidents: Iterable[Sequence[str]], documents: Iterable[str]) -> dict[str, int]:
    """The fold of each document; documents that share an incident, also by way of a third, are in one fold."""
    together = {document: {document} for document in documents}
    for incident in incidents:
        joined = set().union(*(together[document] for document in incident))
        for document in joined:
            together[document] = joined
    size = [0] * FOLDS
    found: dict[str, int] = {}
    for group in sorted({tuple(sorted(group)) for group in together.values()}, key=lambda g: (-len(g), g)):
        fold = min(range(FOLDS), key=lambda number: size[number])
        size[fold] += len(group)
        found |= dict.fromkeys(group, fold)
    return found


def fitted(held: Material, used: NDArray[np.bool_]) -> Fit:
    """The weights fitted to these pairs of reports."""
    documents = held.documents
    number = {pair: n for n, pair in enumerate(dict.fromkeys(documents))}
    of = np.array([number[pair] for pair in documents])
    right = np.array([pair in held.gold for pair in documents])
    starts = np.concatenate([[0], np.cumsum(held.sizes)])
    nothing = int(starts[-1])
    reached = np.where(held.levels >= 0, held.levels + starts[:-1], nothing)
    wrong = np.flatnonzero(used & ~right)
    seen = np.bincount(reached[wrong].ravel(), minlength=nothing + 1)[:nothing] + 1.0
    groups = [slice(int(start), int(end)) for start, end in pairwise(starts)]
    u = np.concatenate([seen[group] / seen[group].sum() for group in groups])
    state = np.append(np.log(u), -5.0)
    scores = (
        -held.levels.clip(-0.5).sum(axis=1).astype(float)
    )  # to begin with, the more best levels the likelier
    for _ in range(ROUNDS):
        told = np.flatnonzero(used & right)
        told = told[np.lexsort((told, -scores[told]))]
        _, first = np.unique(of[told], return_index=True)
        chosen = np.concatenate([told[first], wrong])
        is_one = np.concatenate([np.ones(len(first)), np.zeros(len(wrong))])
        state = _minimum(state, reached[chosen], is_one, u, groups)
        scores = _weights(state[:-1], u, groups)[reached].sum(axis=1) + state[-1]
    m = np.concatenate([_shares(state[:-1][group]) for group in groups])
    return Fit(m=m, u=u, intercept=float(state[-1]), scores=scores)


def _shares(values: Floats) -> Floats:
    grown: Floats = np.exp(values - values.max())
    return np.asarray(grown / grown.sum(), dtype=np.float64)


def _weights(values: Floats, u: Floats, groups: Sequence[slice]) -> Floats:
    m = np.concatenate([_shares(values[group]) for group in groups])
    return np.append(np.log(m) - np.log(u), 0.0)


def _minimum(
    state: Floats, reached: NDArray[np.int64], is_one: Floats, u: Floats, groups: Sequence[slice]
) -> Floats:
    def loss(values: Floats) -> tuple[float, Floats]:
        weight = _weights(values[:-1], u, groups)
        score = weight[reached].sum(axis=1) + values[-1]
        off = 1 / (1 + np.exp(-score)) - is_one
        off_by_level = np.bincount(
            reached.ravel(), weights=np.repeat(off, reached.shape[1]), minlength=len(weight)
        )[:-1]
        by_level = off_by_level + STRENGTH * weight[:-1]
        slope = np.concatenate(
            [by_level[group] - _shares(values[:-1][group]) * by_level[group].sum() for group in groups]
        )
        value = (np.logaddexp(0, score) - is_one * score).sum() + STRENGTH * (weight**2).sum() / 2
        return float(value), np.append(slope, off.sum())

    found: Any = minimize(loss, state, jac=True, method="L-BFGS-B", options={"maxiter": 80})
    return np.asarray(found.x)


def linked(held: Material, scores: Floats, threshold: float) -> set[Pair]:
    """The pairs of documents that meet in one event at this threshold."""
    clusters = Clusters(held.reports, lambda report: account_of(held.reports[report]), ())
    sure = np.flatnonzero(scores >= threshold)
    for place in sure[np.lexsort((sure, -scores[sure]))]:
        clusters.join(*held.pairs[place])
    told = (sorted({held.names[report] for report in group}) for group in clusters.groups())
    return {frozenset(pair) for documents in told for pair in combinations(documents, 2)}


def left_out(held: Material, fits: Sequence[Fit], threshold: float) -> tuple[float, float]:
    """Precision and recall over the folds, each by the weights that did not see it."""
    right, wrong = 0.0, 0.0
    for fold, fit in enumerate(fits):
        for pair in linked(held, fit.scores, threshold):
            share = sum(held.fold[document] == fold for document in pair) / 2
            right += share * (pair in held.gold)
            wrong += share * (pair not in held.gold)
    return right / max(1.0, right + wrong), right / len(held.gold)


def main() -> None:
    """Fit, judge and, if asked, write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shared", type=Path)
    parser.add_argument("--readings", type=Path)
    parser.add_argument("--write", action="store_true")
    chosen = parser.parse_args()
    held = material(chosen.shared, chosen.readings)
    folded = np.array([[held.fold[held.names[report]] for report in pair] for pair in held.pairs])
    fits = [fitted(held, (folded != fold).all(axis=1)) for fold in range(FOLDS)]
    whole = fitted(held, np.ones(len(held.pairs), dtype=bool))
    judged: dict[float, tuple[float, float]] = {}
    for threshold in THRESHOLDS:
        judged[threshold] = left_out(held, fits, threshold)
        found = linked(held, whole.scores, threshold)
        right = len(found & held.gold)
        seen = (right / max(1, len(found)), right / len(held.gold))
        print(f"threshold {threshold:5.2f}  left out {_figures(judged[threshold])}   fitted {_figures(seen)}")
    best = _chosen(judged)
    print(f"chosen: {best}")
    if chosen.write:
        write(_keys(), whole.m, whole.u)
        write_prior(1 / (1 + np.exp(best - whole.intercept)))
        weights.cache_clear()
        load_yaml.cache_clear()
        write([ROWS_ONLY], *spot_shares(chosen.shared))


def _chosen(judged: dict[float, tuple[float, float]]) -> float:
    """The threshold of the highest F1 among those that are precise enough on incidents left out, if any is."""
    precise = [threshold for threshold, (precision, _) in judged.items() if precision >= PRECISE]
    return max(precise or judged, key=lambda threshold: _f1(judged[threshold]))


def _figures(both: tuple[float, float]) -> str:
    return f"P {both[0]:.3f} R {both[1]:.3f} F1 {_f1(both):.3f}"


def _f1(both: tuple[float, float]) -> float:
    return 2 * both[0] * both[1] / max(1e-9, sum(both))


def write(keys: Sequence[str], m: Floats, u: Floats) -> None:
    """Put the shares of these comparisons into the reference file, every other word of it as it was."""
    text = FILE.read_text("utf-8")
    levels = [(key, level.key) for key in keys for level in weights().comparisons[key]]
    for (key, level), one, other in zip(levels, m, u, strict=True):
        begin = text.index(f"- key: {key}\n")
        line = re.compile(rf"(\{{key: {level}, )m: [\d.]+, u: [\d.]+")
        text = text[:begin] + line.sub(rf"\g<1>m: {one:.7f}, u: {other:.7f}", text[begin:], count=1)
    FILE.write_text(text, "utf-8")


def write_prior(prior: float) -> None:
    """Put the prior into the reference file."""
    FILE.write_text(re.sub(r"(?m)^prior: .*$", f"prior: {prior:.6f}", FILE.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main()
