"""What re3d marks: the types of its entities, which of them count, and the tags that say so of words; its text is not changed."""

from __future__ import annotations

from typing import Any

SURE = 0.5
Span = tuple[int, int, str]
TYPES = [
    "Organisation",
    "Location",
    "Person",
    "Quantity",
    "Temporal",
    "Weapon",
    "MilitaryPlatform",
    "Nationality",
    "DocumentReference",
    "Money",
    "Vehicle",
]


def outermost(entities: list[dict[str, Any]]) -> set[Span]:
    """The entities that the benchmark counts."""
    sure = {
        (e["start"], e["end"], e["type"])
        for e in entities
        if e["confidence"] is None or e["confidence"] >= SURE
    }
    return {e for e in sure if not any(o[0] <= e[0] and e[1] <= o[1] and o[:2] != e[:2] for o in sure)}


def tags(offsets: list[tuple[int, int]], gold: set[Span]) -> list[int]:
    """Begin, inside, end and single of each type, numbered as `Mentions` reads them."""
    starts = {start: place for place, (start, _) in enumerate(offsets)}
    ends = {end: place for place, (_, end) in enumerate(offsets)}
    out = [0] * len(offsets)
    for start, end, kind in sorted(gold):
        if kind not in TYPES or start not in starts or end not in ends:
            continue
        first, last, base = starts[start], ends[end], 1 + 4 * TYPES.index(kind)
        if any(out[first : last + 1]):
            continue
        out[first : last + 1] = [base + 1] * (last + 1 - first)
        out[first], out[last] = base, base + 2
        if first == last:
            out[first] = base + 3
    return out
