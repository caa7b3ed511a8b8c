"""usage: errors.py GOLD.json PRED.jsonl: errors of reports by kind, as a table.

For each kind of the gold data: how many there are, found, found with the right kind, with the right reality,
missed, and how many reports of that kind were made up.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

Item = dict[str, Any]


def spans(item: Item) -> list[list[int]]:
    """All trigger words of an item."""
    return [item["trigger"], *item.get("again", [])]


def score(gold: Item, made: Item) -> float:
    """As bench/score.py pairs them: shared words, then the same kind, then the same first word."""
    touching = any(a[0] < b[1] and b[0] < a[1] for a in spans(gold) for b in spans(made))
    first = gold["trigger"][0] < made["trigger"][1] and made["trigger"][0] < gold["trigger"][1]
    return (1 + (gold["kind"] == made["kind"]) + 0.5 * first) if touching else 0.0


def pairs(gold: list[Item], made: list[Item]) -> list[tuple[Item, Item]]:
    """Greedy pairs, one to one, by falling score."""
    ranked = sorted(
        ((score(one, other), i, j) for i, one in enumerate(gold) for j, other in enumerate(made)),
        key=lambda found: (-found[0], found[1], found[2]),
    )
    left, right, found = set(), set(), []
    for value, i, j in ranked:
        if value > 0 and i not in left and j not in right:
            left.add(i)
            right.add(j)
            found.append((gold[i], made[j]))
    return found


def main(gold_path: str, made_path: str) -> None:
    """Prints the table."""
    lines = Path(made_path).read_text("utf-8").splitlines()
    made = {line["id"]: line["reports"] for line in map(json.loads, lines)}
    count: Counter[tuple[str, str]] = Counter()
    for text in json.loads(Path(gold_path).read_text("utf-8")):
        gold, read = text["reports"], made.get(text["id"], [])
        met = pairs(gold, read)
        count.update((item["kind"], "gold") for item in gold)
        count.update((item["kind"], "made") for item in read)
        count.update((one["kind"], "found") for one, _ in met)
        count.update((other["kind"], "met") for _, other in met)
        count.update((one["kind"], "kind") for one, other in met if one["kind"] == other["kind"])
        count.update((one["kind"], "real") for one, other in met if one["reality"] == other["reality"])
    print(
        "| kind | gold | found | right kind | right reality | missed | made up |\n|---|---|---|---|---|---|---|"
    )
    for kind in sorted({kind for kind, _ in count}, key=lambda kind: -count[kind, "gold"]):
        gold_n, found = count[kind, "gold"], count[kind, "found"]
        made_up = count[kind, "made"] - count[kind, "met"]
        print(
            f"| {kind} | {gold_n} | {found} | {count[kind, 'kind']} | {count[kind, 'real']} | {gold_n - found} | {made_up} |"
        )


if __name__ == "__main__":
    main(*sys.argv[1:3])
