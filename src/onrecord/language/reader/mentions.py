"""Finds mentions of persons, organisations, places, weapons and so on in what the network made of the words.

A mention is the whole phrase, generic ones and pronouns included, as the re3d corpus marks them; none overlaps another.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from onrecord.language.reader.network import Array, layer, side_by_side

PLACES = "BIES"
NEVER = np.float32(-1e4)


class Mentions:
    """Small recurrent layers over the network's states, and the best sequence of begin, inside, end and single.

    Each array of `weights` holds as many layers, trained from different beginnings; their scores are averaged.
    """

    def __init__(self, weights: Mapping[str, Array], kinds: list[str]) -> None:
        count = len(weights["mention_b"])
        self._members = [
            _Member({name: array[number] for name, array in weights.items()}) for number in range(count)
        ]
        self._kinds = kinds
        allowed, final = transitions(len(kinds))
        self._steps = weights["mention_steps"].mean(axis=0) + np.where(allowed, np.float32(0), NEVER)
        self._last = np.where(final, np.float32(0), NEVER)

    def spans(self, states: list[Array], marks: list[NDArray[np.int64]]) -> list[list[tuple[int, int, str]]]:
        """Of each window the mentions: first word, word after the last, type."""
        lengths = [len(window) for window in states]
        words, hints = np.concatenate(states), np.concatenate(marks)
        values = [member.values(words, hints) for member in self._members]
        outputs = side_by_side(values, lengths, [member.layer for member in self._members])
        each = [m.scores(v, o) for m, v, o in zip(self._members, values, outputs, strict=True)]
        scores = np.mean(each, axis=0)
        out, at = [], 0
        for length in lengths:
            out.append(self._read(self._best(scores[at : at + length])))
            at += length
        return out

    def _best(self, scores: Array) -> list[int]:
        """Viterbi's best sequence of tags."""
        total = self._steps[-1] + scores[0]
        steps = self._steps[:-1]
        came = []
        for row in scores[1:]:
            sums = total[:, None] + steps
            chosen = sums.argmax(axis=0)
            came.append(chosen)
            total = sums[chosen, np.arange(len(chosen))] + row
        tags = [int((total + self._last).argmax())]
        for chosen in reversed(came):
            tags.append(int(chosen[tags[-1]]))
        return tags[::-1]

    def _read(self, tags: Sequence[int]) -> list[tuple[int, int, str]]:
        found = []
        start = 0
        for place, tag in enumerate(tags):
            if tag == 0:
                continue
            kind, position = divmod(tag - 1, len(PLACES))
            if PLACES[position] in "BS":
                start = place
            if PLACES[position] in "ES":
                found.append((start, place + 1, self._kinds[kind]))
        return found


class _Member:
    """One of the layers."""

    def __init__(self, weights: Mapping[str, Array]) -> None:
        self._weights = weights
        self.layer = layer(weights, "mention")

    def values(self, states: Array, marks: NDArray[np.int64]) -> Array:
        """What the recurrent layer takes in: a row a word."""
        rows = states @ self._weights["mention_in_w"] + self._weights["mention_in_b"]
        return np.concatenate([np.maximum(rows, 0), self._weights["mention_marks"][marks]], axis=1)

    def scores(self, values: Array, outputs: Array) -> Array:
        """A row a word, a column a tag, from what went into the layer and what came out."""
        scores: Array = outputs @ self._weights["mention_w"]
        scores += values @ self._weights["mention_direct"] + self._weights["mention_b"]
        return scores


def transitions(kinds: int) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Which tag may follow which (the last row: the start), and which may come last. Tag 0 is outside."""
    names = [("O", -1), *((place, kind) for kind in range(kinds) for place in PLACES)]
    allowed = np.zeros((len(names) + 1, len(names)), dtype=np.bool_)
    for before, (place, kind) in enumerate([*names, ("O", -1)]):
        for after, (next_place, next_kind) in enumerate(names):
            going_on = place in "BI"
            allowed[before, after] = (
                (next_place in "IE" and kind == next_kind) if going_on else next_place in "BSO"
            )
    return allowed, np.array([place in "OES" for place, _ in names], dtype=np.bool_)
