"""Trains the finder of mentions on re3d, with the network's weights held fast and GUM's entity layer beside it.

    python -m training.mentions SHARED PIPELINE OUT [--folds 5] [--epochs 40]

With `--folds`, each fifth of re3d is held out once and scored strictly (span and type), and what was said of it is
written to OUT/held_out.json for `benchmarks.accuracy.entities`; the weights written to OUT are trained on all of it. GUM's layer says of each head of a phrase what sort of thing it is (person, place, ...);
it is a second task of the same layer, because re3d is small.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np

from onrecord.language.reader.gazetteer import Gazetteer
from onrecord.language.reader.mentions import Mentions
from training.mention_network import composed, initial, learn
from training.names import names
from training.passages import LENGTH, Corpora, Marked, Passage
from training.re3d import TYPES, Span
from training.swaps import Swaps

BATCH, OTHER = 8, 8
EPOCHS, RATE, SPEED = 30, 0.3, 6e-3


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Where things lie, how many fifths to hold out, and how long and how fast to learn."""

    shared: Path
    pipeline: Path
    out: Path
    folds: int = 0
    epochs: int = EPOCHS
    rate: float = RATE
    speed: float = SPEED
    reference: Path = Path("src/onrecord/reference")


def _batch(passages: list[Passage], size: int) -> dict[str, np.ndarray]:
    out = {
        "states": np.zeros((size, LENGTH, passages[0].states.shape[1]), np.float32),
        "mask": np.zeros((size, LENGTH), np.float32),
        **{name: np.zeros((size, LENGTH), np.int32) for name in ("marks", "tags", "sorts")},
    }
    for row, passage in enumerate(passages):
        words = len(passage.tags)
        out["mask"][row, :words] = 1
        for name in ("states", "marks", "tags", "sorts"):
            out[name][row, :words] = getattr(passage, name)
    return out


def train(marked: list[Marked], gum: list[Passage], options: Options, seed: int) -> dict[str, np.ndarray]:
    """The weights after the epochs; the speed of learning falls to nothing by the last."""
    passages = [passage for text in marked for passage in (*text.passages, *text.swapped)]
    params = initial(passages[0].states.shape[1], seed)
    zero = {k: jnp.zeros_like(v) for k, v in params.items()}
    state: Any = (zero, zero, jnp.zeros(()))
    rng = random.Random(seed)  # noqa: S311 - no secret
    total = options.epochs * -(-len(passages) // BATCH)
    count = 0
    for _ in range(options.epochs):
        rng.shuffle(passages)
        for at in range(0, len(passages), BATCH):
            speed = options.speed * min(1.0, count / 30 + 0.03) * 0.5 * (1 + np.cos(np.pi * count / total))
            mine, other = _batch(passages[at : at + BATCH], BATCH), _batch(rng.sample(gum, OTHER), OTHER)
            key = jax.random.key(rng.randrange(1 << 30))
            params, state, _ = learn(params, state, mine, other, key, np.float32(speed), options.rate)
            count += 1
    return {name: np.asarray(value) for name, value in composed(params).items()}


def found(weights: dict[str, np.ndarray], text: Marked) -> set[Span]:
    """What the finder says of a text."""
    finder = Mentions(weights, TYPES)
    out: set[Span] = set()
    base = 0
    for passage in text.passages:
        spans = finder.spans([passage.states.astype(np.float32)], passage.marks)[0]
        out |= {(text.offsets[base + s][0], text.offsets[base + e - 1][1], kind) for s, e, kind in spans}
        base += len(passage.tags)
    return out


def run(options: Options) -> None:
    """Reads the corpora, holds fifths of re3d out if asked to, and writes weights trained on all of it."""
    known = names(options.reference)
    corpora = Corpora(options.pipeline, Gazetteer(known), Swaps(options.reference / "weapons.yaml"))
    marked = corpora.re3d(options.shared / "corpora" / "re3d" / "dev.json")
    gum = corpora.gum(
        options.shared / "corpora" / "treebanks" / f"gum-{part}.conllu" for part in ("train", "dev")
    )
    print(len(marked), "texts", len(gum), "passages of GUM", len(known), "names", flush=True)
    hold_out(marked, gum, options)
    weights: dict[str, Any] = train(marked, gum, options, 0)
    halves: dict[str, Any] = {name: array.astype(np.float16) for name, array in weights.items()}
    np.savez_compressed(options.out / "mentions.npz", **halves)
    listed = {"kinds": TYPES, "names": known}
    (options.out / "mentions.json").write_text(json.dumps(listed, ensure_ascii=False), encoding="utf-8")


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shared", type=Path)
    parser.add_argument("pipeline", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--rate", type=float, default=RATE)
    parser.add_argument("--speed", type=float, default=SPEED)
    run(Options(**vars(parser.parse_args())))


def hold_out(marked: list[Marked], gum: list[Passage], options: Options) -> None:
    """Trains on four fifths and scores the other, `folds` times."""
    order = list(range(len(marked)))
    random.Random(7).shuffle(order)  # noqa: S311 - no secret
    total: Counter[str] = Counter()
    apart_said: dict[int, list[Span]] = {}
    started = time.time()
    for fold in range(options.folds):
        apart = set(order[fold::5])
        weights = train([text for n, text in enumerate(marked) if n not in apart], gum, options, fold)
        part: Counter[str] = Counter()
        for place in sorted(apart):
            gold, said = marked[place].gold, found(weights, marked[place])
            apart_said[place] = sorted(said)
            for group, spans in (("gold", gold), ("said", said), ("right", gold & said)):
                part.update(group for _ in spans)
                part.update(f"{kind} {group}" for *_, kind in spans)
        total += part
        (options.out / "held_out.json").write_text(json.dumps(apart_said), encoding="utf-8")
        print("fold", fold, "F1", round(_f1(part), 3), "seconds", round(time.time() - started), flush=True)
    for kind in ("", *(f"{kind} " for kind in TYPES)):
        print(
            f"{kind or 'all':20s} {_f1(total, kind):.3f}",
            {g: total[kind + g] for g in ("right", "said", "gold")},
        )


def _f1(count: Counter[str], kind: str = "") -> float:
    return 2 * count[f"{kind}right"] / max(1, count[f"{kind}said"] + count[f"{kind}gold"])


if __name__ == "__main__":
    main()
