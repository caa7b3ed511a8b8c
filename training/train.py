"""Trains the network, epoch by epoch, with a checkpoint after each; a stopped run goes on where it was."""

from __future__ import annotations

import json
import math
import pickle
import random
import time
from collections import Counter
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np

from onrecord.language.reader.features import normal
from training import lexicon as lexicons
from training.encoding import Encoder, labels
from training.network import initial, loss
from training.treebank import documents
from training.windows import DAMAGES, LINE, PARAGRAPH, SPACED, Line, damaged, lines, windows

SHAPES = ((64, 40), (96, 28), (192, 14))
SHARES = {"plain": 0.60, "upper": 0.09, "lower": 0.06, "unmarked": 0.08, "unpunctuated": 0.12, "bare": 0.05}
POLISH_SHARES = {**SHARES, "plain": 1.2}
LONGEST = 192
PARTS = ("ewt-train.conllu", "gum-train.conllu")
NEVER_DROPPED = 1e9
ROOM = 1792


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Where things lie, and how long and how fast to learn."""

    treebanks: Path
    lookups: Path
    out: Path
    epochs: int
    hidden: int = 160
    rate: float = 0.33
    speed: float = 2e-3
    polish: int = 6
    polish_speed: float = 6e-4

    def speed_at(self, part: float) -> float:
        """The speed of learning after so many epochs: up over half an epoch, down to nothing, and once more from lower."""
        if part < self.epochs:
            return self.speed * min(1.0, 2 * part + 0.02) * _falling(part / self.epochs)
        return self.polish_speed * _falling((part - self.epochs) / self.polish)


def _falling(share: float) -> float:
    return 0.5 * (1 + math.cos(math.pi * share))


class Batches:
    """Deals out the training windows of an epoch, each damaged or not by chance (of a fixed seed)."""

    def __init__(
        self,
        encoder: Encoder,
        variants: list[dict[str, np.ndarray]],
        frequency: np.ndarray,
        paths: np.ndarray,
    ) -> None:
        self._encoder = encoder
        self._variants = variants
        longest = max(len(s.ngrams) for s in encoder.spellings)
        self._ngrams = np.zeros((len(encoder.spellings), longest), np.int32)
        for row, known in enumerate(encoder.spellings):
            self._ngrams[row, : len(known.ngrams)] = known.ngrams
        self._word = np.array([s.word for s in encoder.spellings], np.int32)
        self._lexeme = np.array([s.lexeme for s in encoder.spellings], np.int32)
        self._shape = np.array([s.shape for s in encoder.spellings], np.int32)
        self._frequency = frequency
        self._paths = paths.astype(np.int64)

    def epoch(self, seed: int, shares: dict[str, float]) -> list[dict[str, Any]]:
        """The batches of an epoch, shuffled; `shares` says how often windows are damaged."""
        rng = random.Random(seed)  # noqa: S311 - no secret
        chosen = [_noisy(v[_pick(rng, shares)], rng) for v in self._variants]
        rng.shuffle(chosen)
        full: dict[int, list[np.ndarray]] = {}
        out = []
        for window in chosen:
            time_steps, size = next(shape for shape in SHAPES if len(window) <= shape[0])
            group = full.setdefault(time_steps, [])
            group.append(window)
            if len(group) == size:
                out.append(self.batch(group, time_steps, size))
                full[time_steps] = []
        out += [self.batch(g, t, dict(SHAPES)[t]) for t, g in full.items() if g]
        rng.shuffle(out)
        return out

    def batch(self, group: list[np.ndarray], steps: int, size: int) -> dict[str, Any]:
        """Arrays of one shape; what is padding has mask 0."""
        data = np.zeros((size, steps, 10), np.int32)
        mask = np.zeros((size, steps), np.float32)
        data[:, :, 8] = -1
        for row, window in enumerate(group):
            data[row, : len(window)] = window
            mask[row, : len(window)] = 1
        forms = data[:, :, 0]
        unique, inverse = np.unique(forms, return_inverse=True)
        room = ROOM
        ngrams = np.zeros((room, self._ngrams.shape[1]), np.int32)
        ngrams[: len(unique)] = self._ngrams[unique]
        lexeme = self._lexeme[forms]
        lexicon = self._encoder.lexicon
        word = self._word[forms]
        out: dict[str, Any] = {
            "form": inverse.reshape(forms.shape).astype(np.int32),
            "ngrams": ngrams,
            "word": word,
            "frequency": self._frequency[word],
            "casing": lexicon.casing[lexeme],
            "shape": self._shape[forms],
            "space": data[:, :, 1],
            "mask": mask,
            "sentence": data[:, :, 8],
            "gold_heads": data[:, :, 6],
            "gold_relations": data[:, :, 7],
            "gold_start": data[:, :, 9],
        }
        for name, rows in (("lower", lexicon.lower), ("title", lexicon.title)):
            out[name] = rows[lexeme]
            out[f"{name}_middle"] = (self._paths[out[name]] % 512).astype(np.int32)
            out[f"{name}_coarse"] = (self._paths[out[name]] % 64).astype(np.int32)
        for column, name in ((2, "upos"), (3, "xpos"), (4, "feats"), (5, "rules")):
            out[f"gold_{name}"] = data[:, :, column]
        return out


def _pick(rng: random.Random, shares: dict[str, float]) -> str:
    return rng.choices(list(shares), list(shares.values()))[0]


def _noisy(window: np.ndarray, rng: random.Random) -> np.ndarray:
    """Sometimes drops the blank lines, or breaks lines at a width as mail and PDF do."""
    noise = rng.choices(("none", "joined", "broken"), (0.75, 0.15, 0.10))[0]
    window = window.copy()
    if noise == "joined":
        window[1:, 1] = np.where(window[1:, 1] == PARAGRAPH, rng.choice((SPACED, LINE)), window[1:, 1])
    elif noise == "broken":
        width = rng.randint(8, 16)
        at = np.arange(len(window)) % width == rng.randrange(width)
        window[:, 1] = np.where(at & (window[:, 1] == SPACED), LINE, window[:, 1])
    return window


@partial(jax.jit, static_argnames=("rate",), donate_argnums=(0, 1))
def step(params: Any, state: Any, batch: Any, key: Any, speed: Any, rate: float) -> Any:  # noqa: PLR0917 - jitted
    """One step of Adam with clipped gradients."""
    value, gradient = jax.value_and_grad(loss)(params, batch, key, rate)
    norm = jnp.sqrt(sum(jnp.sum(g * g) for g in gradient.values()))
    scale = jnp.minimum(1.0, 2.0 / (norm + 1e-6))
    count = state["count"] + 1
    new_params, first, second = {}, {}, {}
    for name, steep in gradient.items():
        g = steep * scale
        first[name] = 0.9 * state["first"][name] + 0.1 * g
        second[name] = 0.98 * state["second"][name] + 0.02 * g * g
        moved = first[name] / (1 - 0.9**count) / (jnp.sqrt(second[name] / (1 - 0.98**count)) + 1e-8)
        new_params[name] = params[name] - speed * moved
    return new_params, {"first": first, "second": second, "count": count}, value


def run(options: Options) -> None:
    """Reads the corpora, trains, and writes a checkpoint an epoch."""
    options.out.mkdir(parents=True, exist_ok=True)
    classes: dict[str, Any] = lexicons.build(options.lookups)
    texts = [
        _shortened(lines(document)) for name in PARTS for document in documents(options.treebanks / name)
    ]
    plain = [line for text in texts for line in text]
    known = labels(plain)
    encoder = Encoder(known, lexicons.as_lexicon(classes))
    variants = [variant for text in texts for variant in _variants(text, encoder)]
    count = Counter(normal(token.form) for line in plain for token in line)
    frequency = np.array([NEVER_DROPPED, *(count[word] for word in known.vocabulary)], np.float32)
    batches = Batches(encoder, variants, frequency, classes["paths"])
    sizes = {
        name: len(getattr(known, name))
        for name in ("vocabulary", "upos", "xpos", "feats", "rules", "relations")
    }
    sizes |= {"classes": len(classes["paths"]), "start": 2}
    (options.out / "labels.json").write_text(json.dumps(asdict(known), ensure_ascii=False), encoding="utf-8")
    np.savez_compressed(options.out / "lexicon.npz", **classes)
    print(len(variants), "windows", sizes, flush=True)
    train(options, batches, sizes)


def _shortened(text: list[Line]) -> list[Line]:
    return [line[:LONGEST] for line in text]


def _variants(text: list[Line], encoder: Encoder) -> list[dict[str, np.ndarray]]:
    """Each window of a text, whole and with each damage."""
    broken = {damage: [damaged(line, damage) for line in text] for damage in DAMAGES}
    return [
        {damage: encoder.window(tuple(broken[damage][line] for line in window)) for damage in DAMAGES}
        for window in _indices(text)
    ]


def _indices(text: list[Line]) -> list[list[int]]:
    out, at = [], 0
    for window in windows(text):
        out.append(list(range(at, at + len(window))))
        at += len(window)
    return out


def train(options: Options, batches: Batches, sizes: dict[str, int]) -> None:
    """The epochs; the speed of learning rises over the first and falls to nothing by the last."""
    params = initial(sizes, options.hidden)
    state = {
        "first": {k: jnp.zeros_like(v) for k, v in params.items()},
        "second": {k: jnp.zeros_like(v) for k, v in params.items()},
        "count": jnp.zeros((), jnp.float32),
    }
    begin = 0
    saved = options.out / "checkpoint.pickle"
    if saved.exists():
        begin, params, state = pickle.loads(saved.read_bytes())  # noqa: S301 - written by ourselves
        params, state = jax.tree.map(jnp.asarray, params), jax.tree.map(jnp.asarray, state)
    started = time.time()
    for epoch in range(begin, options.epochs + options.polish):
        dealt = batches.epoch(epoch, SHARES if epoch < options.epochs else POLISH_SHARES)
        losses = []
        for number, batch in enumerate(dealt):
            part = epoch + number / len(dealt)
            speed = options.speed_at(part)
            key = jax.random.fold_in(jax.random.key(epoch), number)
            params, state, value = step(params, state, batch, key, np.float32(speed), options.rate)
            losses.append(value)
            if epoch == begin and number % 20 == 0:
                print("  ", number, len(dealt), float(value), round(time.time() - started, 1), flush=True)
        print(
            epoch + 1,
            "loss",
            round(float(np.mean([float(v) for v in losses])), 3),
            "seconds",
            round(time.time() - started),
            flush=True,
        )
        save(options.out, epoch + 1, params, state)


def save(out: Path, epoch: int, params: Any, state: Any) -> None:
    """Writes the checkpoint aside and then puts it in place, so that a half-written one never counts."""
    new = out / "checkpoint.new"
    new.write_bytes(pickle.dumps((epoch, jax.tree.map(np.asarray, params), jax.tree.map(np.asarray, state))))
    new.rename(out / "checkpoint.pickle")
    arrays: dict[str, Any] = {k: np.asarray(v) for k, v in params.items()}
    np.savez(out / "weights.new.npz", **arrays)
    (out / "weights.new.npz").rename(out / "weights.npz")
