"""The network's arithmetic in numpy: from features of words to scores; it decides nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.language.reader.features import Lexicon, normal, spelling

Array = NDArray[np.float32]
TAGS = ("upos", "xpos", "feats", "rules", "start")
NGRAM_SCALE = np.float32(0.3)
REMEMBERED = 30_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """What the network says of a window: a row a word; `arcs` has a column for the root and one a word.

    `states` is each word's vector and what both layers made of it, for what reads on from there.
    """

    tags: dict[str, Array]
    arcs: Array
    dependents: Array
    heads: Array
    states: Array


class Spellings:
    """The part of a word's vector that its form alone decides, computed once a form."""

    def __init__(
        self, weights: Mapping[str, Array], vocabulary: list[str], lexicon: Lexicon, paths: NDArray[np.int64]
    ) -> None:
        self._weights = weights
        self._vocabulary = {word: row for row, word in enumerate(vocabulary, 1)}
        self._lexicon = lexicon
        self._classes = np.concatenate(
            [weights["class"], weights["middle"][paths % 512], weights["coarse"][paths % 64]], axis=1
        )
        self._known: dict[str, Array] = {}

    def vectors(self, forms: list[str]) -> Array:
        """A row a form."""
        if len(self._known) > REMEMBERED:
            self._known.clear()
        for form in forms:
            if form not in self._known:
                self._known[form] = self._vector(form)
        return np.stack([self._known[form] for form in forms])

    def is_known(self, word: str) -> bool:
        """Was it seen in training, or is it in the lexicon?"""
        return normal(word) in self._vocabulary or word.lower() in self._lexicon.rows

    def _vector(self, form: str) -> Array:
        weights, lexicon = self._weights, self._lexicon
        known = spelling(form, self._vocabulary, lexicon)
        return np.concatenate(
            [
                weights["word"][known.word],
                weights["ngram"][list(known.ngrams)].sum(axis=0) * NGRAM_SCALE,
                self._classes[lexicon.lower[known.lexeme]],
                self._classes[lexicon.title[known.lexeme]],
                weights["casing"][lexicon.casing[known.lexeme]],
                weights["shape"][known.shape],
            ]
        )


class Network:
    """Scores for batches of windows."""

    def __init__(self, weights: Mapping[str, Array]) -> None:
        self._weights = weights
        self._layers = [layer(weights, name) for name in ("lstm1", "lstm2")]

    def scores(self, vectors: list[Array]) -> list[Scores]:
        """The scores of each window, given the vectors of its words."""
        lengths = [len(rows) for rows in vectors]
        values = np.concatenate(vectors)
        first = through(values, lengths, *self._layers[0])
        second = through(first, lengths, *self._layers[1])
        return self._heads(np.concatenate([values, first, second], axis=1), first.shape[1], lengths)

    def _heads(self, flat: Array, width: int, lengths: list[int]) -> list[Scores]:
        second = flat[:, -width:]
        tag = self._relu("tag", flat[:, -2 * width :])
        tags = {name: tag @ self._weights[f"{name}_w"] + self._weights[f"{name}_b"] for name in TAGS}
        dependents = _with_one(self._relu("dependent", second)) @ self._weights["arc"]
        heads = self._relu("head", second)
        rel_dependents = _with_one(self._relu("rel_dependent", second))
        rel_heads = self._relu("rel_head", second)
        out, at = [], 0
        for length in lengths:
            here = slice(at, at + length)
            columns = np.concatenate([self._weights["root"][None], heads[here]])
            related = np.concatenate([self._weights["root_relation"][None], rel_heads[here]])
            out.append(
                Scores(
                    tags={name: values[here] for name, values in tags.items()},
                    arcs=dependents[here] @ columns.T,
                    dependents=rel_dependents[here],
                    heads=_with_one(related),
                    states=flat[here],
                )
            )
            at += length
        return out

    def _relu(self, name: str, inside: Array) -> Array:
        rows: Array = inside @ self._weights[f"{name}_w"] + self._weights[f"{name}_b"]
        return np.maximum(rows, 0, out=rows)

    def relations(self, scores: Scores, heads: NDArray[np.int64]) -> Array:
        """Scores of the relations of each word to its head (0: the root; else the word's place and one)."""
        chosen = scores.heads[heads]
        width = chosen.shape[1]
        crossed = (scores.dependents @ self._weights["relation"]).reshape(len(chosen), -1, width)
        found: Array = np.matmul(crossed, chosen[:, :, None])[:, :, 0]
        return found


def layer(weights: Mapping[str, Array], name: str) -> tuple[Array, Array, Array]:
    """Input weights, bias and recurrent weights of both directions; halved where a sigmoid follows (see `_run`)."""
    inside, bias, recurrent = ([weights[f"{name}{way}_{part}"] for way in "fb"] for part in "xbh")
    hidden = recurrent[0].shape[0]
    halves = np.full(4 * hidden, 0.5, np.float32)
    halves[2 * hidden : 3 * hidden] = 1
    return (
        np.concatenate([way * halves for way in inside], axis=1),
        np.concatenate([way * halves for way in bias]),
        np.stack([way * halves for way in recurrent]),
    )


Layer = tuple[Array, Array, Array]


def through(values: Array, lengths: list[int], *one: Array) -> Array:
    """One layer over windows laid end to end: a row a word in, a row a word out, both directions side by side."""
    inside, bias, recurrent = one
    return side_by_side([values], lengths, [(inside, bias, recurrent)])[0]


def side_by_side(values: Sequence[Array], lengths: list[int], layers: Sequence[Layer]) -> list[Array]:
    """Several layers, each over its own values of the same words, in one run through the steps."""
    hidden = layers[0][2].shape[1]
    gates = np.zeros((max(lengths), 2 * len(layers), len(lengths), 4 * hidden), np.float32)
    for number, (rows, (inside, bias, _)) in enumerate(zip(values, layers, strict=True)):
        added = rows @ inside
        added += bias
        at = 0
        for column, length in enumerate(lengths):
            gates[:length, 2 * number, column] = added[at : at + length, : 4 * hidden]
            gates[:length, 2 * number + 1, column] = added[at : at + length, 4 * hidden :][::-1]
            at += length
    outputs = _run(gates, np.concatenate([recurrent for *_, recurrent in layers]))
    return [_words(outputs[:, 2 * number : 2 * number + 2], lengths) for number in range(len(layers))]


def _words(outputs: Array, lengths: list[int]) -> Array:
    """The rows of the words of all windows, one after another, both directions side by side."""
    return np.concatenate(
        [
            np.concatenate([outputs[:length, 0, column], outputs[:length, 1, column][::-1]], axis=1)
            for column, length in enumerate(lengths)
        ]
    )


def _run(gates: Array, recurrent: Array) -> Array:
    """The outputs of LSTMs side by side: `gates` is step, direction, batch, gate.

    Each window begins at step 0 in both directions, so that what is padding comes last and is not read.
    The sigmoid of x is (tanh(x / 2) + 1) / 2, so that one tanh serves all gates.
    """
    steps, directions, batch, _ = gates.shape
    hidden = recurrent.shape[1]
    outputs = np.empty((steps, directions, batch, hidden), np.float32)
    output = np.zeros((directions, batch, hidden), np.float32)
    cell = np.zeros_like(output)
    gate = np.empty((directions, batch, 4 * hidden), np.float32)
    enter, forget, bent, leave = (gate[..., part * hidden : (part + 1) * hidden] for part in range(4))
    half = np.float32(0.5)
    for step in range(steps):
        np.matmul(output, recurrent, out=gate)
        gate += gates[step]
        np.tanh(gate, out=gate)
        enter += 1
        forget += 1
        cell *= forget
        bent *= enter
        cell += bent
        cell *= half
        output = np.tanh(cell, out=outputs[step])
        leave += 1
        leave *= half
        output *= leave
    return outputs


def _with_one(rows: Array) -> Array:
    return np.concatenate([rows, np.ones((len(rows), 1), np.float32)], axis=1)
