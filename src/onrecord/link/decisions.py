"""Decisions: what people have said of pairs of reports, and what counts where their words contradict one another.

A pair called different is never overruled by way of a third. Where pairs called the same tie together two reports that
were called different, nobody can tell which of these words was wrong: the different stands, and the pairs of the chain
between the two count for nothing until somebody takes one of them back. So the outcome does not depend on the order in
which the decisions came.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What people have decided on pairs of reports; each pair is ordered by id."""

    same: frozenset[Pair] = frozenset()
    different: frozenset[Pair] = frozenset()

    def chains(self) -> tuple[tuple[str, ...], ...]:
        """For each pair called different the chains of reports, each called the same as the next, that tie it together."""
        beside = _beside(self.same)
        tied = (pair for pair in sorted(self.different) if pair[0] in beside and pair[1] in beside)
        return tuple(chain for left, right in tied for chain in _chains(beside, left, right))

    def settled(self) -> Judged:
        """The same decisions without the pairs of those chains, so that nothing in them contradicts the rest."""
        idle = {pair for chain in self.chains() for pair in _links(chain)}
        return Judged(same=self.same - idle, different=self.different)


def _beside(same: frozenset[Pair]) -> dict[str, set[str]]:
    beside: dict[str, set[str]] = defaultdict(set)
    for left, right in same:
        beside[left].add(right)
        beside[right].add(left)
    return dict(beside)


def _links(chain: tuple[str, ...]) -> tuple[Pair, ...]:
    return tuple(sorted_pair(one, other) for one, other in pairwise(chain))


def sorted_pair(one: str, other: str) -> Pair:
    """These two in order."""
    return (one, other) if one < other else (other, one)


def _chains(beside: Mapping[str, set[str]], left: str, right: str) -> tuple[tuple[str, ...], ...]:
    """The shortest chain between the two, then the shortest that shares no pair with it, until none is left."""
    used: set[Pair] = set()
    found: list[tuple[str, ...]] = []
    while chain := _shortest(beside, left, right, used):
        found.append(chain)
        used.update(_links(chain))
    return tuple(found)


def _shortest(beside: Mapping[str, set[str]], left: str, right: str, used: set[Pair]) -> tuple[str, ...]:
    """The shortest chain, of equally short ones the first in the order of ids; empty if there is none."""
    came: dict[str, str] = {left: left}
    waiting = deque([left])
    while waiting and right not in came:
        one = waiting.popleft()
        for other in sorted(beside[one] - came.keys()):
            if sorted_pair(one, other) not in used:
                came[other] = one
                waiting.append(other)
    return _back(came, left, right) if right in came else ()


def _back(came: Mapping[str, str], left: str, right: str) -> tuple[str, ...]:
    chain = [right]
    while chain[-1] != left:
        chain.append(came[chain[-1]])
    return tuple(reversed(chain))
