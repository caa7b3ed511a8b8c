"""Weights: the one readable table by which two reports are held to tell of one happening, or not."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from onrecord.errors import ReferenceRefused
from onrecord.reference import load_yaml
from onrecord.values import Kind

FILE = "linking"
ROUNDING = 0.001


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One level of a comparison: how often pairs of one happening (m) and of two (u) reach it, and its words."""

    key: str
    m: float
    u: float
    speaks_for: str | None
    speaks_against: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """The whole table: levels by comparison, best first, the prior, the two thresholds, kindred kinds, words of means."""

    prior: float
    same: float
    doubtful: float
    comparisons: dict[str, tuple[Level, ...]]
    kindred: dict[Kind, tuple[Kind, ...]]
    means: dict[str, str]


@cache
def weights() -> Weights:
    """The weights shipped with onrecord.

    Raises:
        ReferenceRefused: if the table breaks its own rules.
    """
    table = load_yaml(FILE)
    comparisons = {
        row["key"]: tuple(_level(level) for level in row["levels"]) for row in table["comparisons"]
    }
    for key, levels in comparisons.items():
        for sums in (sum(level.m for level in levels), sum(level.u for level in levels)):
            if abs(sums - 1) > ROUNDING:
                raise ReferenceRefused(f"the shares of {key} add up to {sums}, not 1", where=FILE)
    return Weights(
        prior=table["prior"],
        same=table["same"],
        doubtful=table["doubtful"],
        comparisons=comparisons,
        kindred=_kindred(table["kindred"]),
        means={word: sort for sort, words in table["means"].items() for word in words},
    )


def _level(row: dict[str, Any]) -> Level:
    return Level(
        key=row["key"], m=row["m"], u=row["u"], speaks_for=row.get("for"), speaks_against=row.get("against")
    )


def _kindred(pairs: list[list[str]]) -> dict[Kind, tuple[Kind, ...]]:
    found: dict[Kind, set[Kind]] = {kind: {kind} for kind in Kind}
    for left, right in pairs:
        found[Kind(left)].add(Kind(right))
        found[Kind(right)].add(Kind(left))
    return {kind: tuple(sorted(others)) for kind, others in found.items()}
