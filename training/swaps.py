"""Puts other weapons and platforms in the place of those that re3d mentions, so that the few mentions teach more; grammar is kept roughly."""

from __future__ import annotations

import random
from pathlib import Path

import yaml

KINDS = ("Weapon", "MilitaryPlatform")
NOUNS = 0.6
DETERMINERS = frozenset(
    {"a", "an", "the", "this", "that", "its", "their", "such", "these", "those", "another"}
)
Span = tuple[int, int, str]


class Swaps:
    """The words and names of a reference file of weapons, by entity type."""

    def __init__(self, weapons: Path) -> None:
        rows = yaml.safe_load(weapons.read_text(encoding="utf-8"))["kinds"].values()
        self._words: dict[str, list[str]] = {kind: [] for kind in KINDS}
        self._names: dict[str, list[str]] = {kind: [] for kind in KINDS}
        for row in rows:
            self._words[row["type"]] += row["words"]
            self._names[row["type"]] += [name for names in row["names"] for name in names.split(" | ")]

    def swapped(self, text: str, gold: set[Span], rng: random.Random) -> tuple[str, set[Span]] | None:
        """The text with each mention of a weapon or platform replaced, and its entities; None where it has none."""
        if not any(kind in KINDS for *_, kind in gold):
            return None
        out, found = "", set()
        at = 0
        for start, end, kind in sorted(gold):
            if start < at:
                continue
            out += text[at:start]
            words = self._other(text[start:end], kind, rng) if kind in KINDS else text[start:end]
            found.add((len(out), len(out) + len(words), kind))
            out += words
            at = end
        return out + text[at:], found

    def _other(self, mention: str, kind: str, rng: random.Random) -> str:
        first, _, rest = mention.partition(" ")
        determiner = first if rest and first.lower() in DETERMINERS else ""
        if rng.random() < NOUNS:
            noun = rng.choice(self._words[kind])
            noun += "s" if mention.endswith("s") and not noun.endswith("s") else ""
        else:
            noun = rng.choice(self._names[kind])
        if determiner.lower() in {"a", "an"}:
            determiner = determiner[0] + ("n" if noun[0].lower() in "aeiou" else "")
        return f"{determiner} {noun}".strip()
