"""Trains the finder of mentions on re3d, with the network's weights held fast and GUM's entity layer beside it.

    python -m training.mentions SHARED PIPELINE OUT [--folds 5] [--epochs 40]

With `--folds`, each fifth of re3d is held out once and scored strictly (span and type); the weights written to OUT
are trained on all of it. GUM's layer says of each head of a phrase what sort of thing it is (person, place, ...);
it is a second task of the same layer, because re3d is small.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import spacy

from onrecord.language.reader.component import NAME, Reader
from onrecord.language.reader.gazetteer import Gazetteer
from onrecord.language.reader.mentions import Mentions, transitions
from onrecord.language.reader.sheets import Sheet, Unread
from training.names import KINDS, names
from training.network import recurrent
from training.swaps import Swaps
from training.treebank import documents
from training.windows import lines

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
SORTS = [
    "abstract",
    "person",
    "place",
    "event",
    "time",
    "object",
    "organization",
    "substance",
    "animal",
    "plant",
]
HIDDEN, INSIDE, MARK = 80, 160, 16
LENGTH = 96
BATCH, OTHER = 8, 8
SURE = 0.5
UNLINKED = 7
EPOCHS, RATE, SPEED = 30, 0.3, 6e-3
COPIES = 3
MARK_RATE = 0.1
PLACE_COUNT = 5
PLACE_OF = np.array([0, *([1, 2, 3, 4] * len(TYPES))])
ARMED = {1 + 4 * TYPES.index(kind) + place for kind in ("Weapon", "MilitaryPlatform") for place in range(4)}
TYPE_OF = np.array([0, *(1 + kind for kind in range(len(TYPES)) for _ in range(4))])
ENTITY = re.compile(r"\([^()]+\)?|[^()]+\)")
Span = tuple[int, int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Up to `LENGTH` words: what the network made of them, the list's marks, and what should be said of each."""

    states: np.ndarray
    marks: np.ndarray
    tags: np.ndarray
    sorts: np.ndarray


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A text of re3d: its passages, the characters of its words, and its outermost entities.

    `swapped` are passages with other weapons and platforms in the place of its own, for learning alone.
    """

    passages: list[Passage]
    swapped: list[Passage]
    offsets: list[tuple[int, int]]
    gold: set[Span]


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


class Corpora:
    """Reads re3d and GUM with a pipeline whose weights no longer change."""

    def __init__(self, pipeline: Path, gazetteer: Gazetteer, swaps: Swaps) -> None:
        self._swaps = swaps
        self._nlp = spacy.load(pipeline)
        reader = self._nlp.get_pipe(NAME)
        assert isinstance(reader, Reader)  # noqa: S101 - the pipeline is ours
        self._reader = reader
        self._gazetteer = gazetteer

    def re3d(self, path: Path) -> list[Marked]:
        """The texts with their outermost entities of a confidence of one half or more."""
        out = []
        rng = random.Random(11)  # noqa: S311 - no secret
        for row in json.loads(path.read_text(encoding="utf-8")):
            gold = outermost(row["entities"])
            passages, offsets = self._marked(row["text"], gold)
            copies = [self._swaps.swapped(row["text"], gold, rng) for _ in range(COPIES)]
            swapped = [passage for copy in copies if copy is not None for passage in self._marked(*copy)[0]]
            armed = [passage for passage in swapped if ARMED & {int(tag) for tag in passage.tags}]
            out.append(Marked(passages=passages, swapped=armed, offsets=offsets, gold=gold))
        return out

    def _marked(self, text: str, gold: set[Span]) -> tuple[list[Passage], list[tuple[int, int]]]:
        document = self._nlp.make_doc(text)
        sheet = Sheet(document)
        offsets = [(document[p].idx, document[p].idx + len(document[p])) for p in sheet.places]
        return self._passages(sheet, _tags(offsets, gold), [0] * len(offsets)), offsets

    def gum(self, paths: Iterable[Path]) -> list[Passage]:
        """The passages of a treebank with the sort of thing that each head of a phrase is."""
        out = []
        for path in paths:
            for document in documents(path):
                tokens = [token for line in lines(document) for token in line]
                sorts = _sorts(
                    [(w.misc, w.head, base) for base, s in _based(document.sentences) for w in s.words]
                )
                unread = Unread([t.form for t in tokens], [t.before for t in tokens])
                out += self._passages(unread, [0] * len(tokens), sorts)
        return out

    def _passages(self, unread: Unread, tags: list[int], sorts: list[int]) -> list[Passage]:
        marks = self._gazetteer.marks(unread.forms)
        out = []
        for _, window, scores in self._reader.read([unread]):
            for start in range(window.start, window.end, LENGTH):
                end = min(start + LENGTH, window.end)
                states = scores.states[start - window.start : end - window.start].astype(np.float16)
                rest = (np.array(values[start:end]) for values in (marks, tags, sorts))
                out.append(Passage(states=states, **dict(zip(("marks", "tags", "sorts"), rest, strict=True))))
        return out


def _based(sentences: Iterable[Any]) -> Iterable[tuple[int, Any]]:
    base = 0
    for sentence in sentences:
        yield base, sentence
        base += len(sentence.words)


def outermost(entities: list[dict[str, Any]]) -> set[Span]:
    """The entities that the benchmark counts."""
    sure = {
        (e["start"], e["end"], e["type"])
        for e in entities
        if e["confidence"] is None or e["confidence"] >= SURE
    }
    return {e for e in sure if not any(o[0] <= e[0] and e[1] <= o[1] and o[:2] != e[:2] for o in sure)}


def _tags(offsets: list[tuple[int, int]], gold: set[Span]) -> list[int]:
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


def _sorts(words: list[tuple[str, int, int]]) -> list[int]:
    """The sort of thing named at each word that heads a phrase of GUM's entity layer; linked names are apart."""
    heads = [base + head for _, head, base in words]
    out = [0] * len(words)
    waiting: list[tuple[int, str, str, bool]] = []
    for place, (misc, _, _) in enumerate(words):
        written = re.search(r"Entity=([^|]*)", misc)
        for part in ENTITY.findall(written[1]) if written else ():
            if part.startswith("("):
                fields = part.strip("()").split("-")
                waiting.append((place, fields[0], fields[1], len(fields) > UNLINKED))
            if part.endswith(")"):
                group = part.strip("()").split("-")[0]
                at = next((n for n in range(len(waiting) - 1, -1, -1) if waiting[n][1] == group), None)
                if at is not None:
                    start, _, sort, linked = waiting.pop(at)
                    head = next(
                        (
                            w
                            for w in range(start, place + 1)
                            if not start <= heads[w] <= place or heads[w] == w
                        ),
                        start,
                    )
                    out[head] = out[head] or 1 + 2 * SORTS.index(sort) + linked
    return out


def initial(inputs: int, seed: int) -> dict[str, jax.Array]:
    """Weights before training."""
    rng = np.random.default_rng(seed)

    def dense(inside: int, outside: int) -> np.ndarray:
        bound = np.sqrt(6 / (inside + outside))
        return rng.uniform(-bound, bound, (inside, outside)).astype(np.float32)

    tags, sorts = 1 + 4 * len(TYPES), 1 + 2 * len(SORTS)
    params = {
        "mention_marks": rng.normal(0, 0.5, (2 * len(KINDS) + 1, MARK)).astype(np.float32),
        "mention_in_w": dense(inputs, INSIDE),
        "mention_in_b": np.zeros(INSIDE, np.float32),
        "mention_w": dense(2 * HIDDEN, tags),
        "mention_b": np.zeros(tags, np.float32),
        "mention_steps": np.zeros((tags + 1, tags), np.float32),
        "mention_direct": np.zeros((INSIDE + MARK, tags), np.float32),
        "place_w": dense(2 * HIDDEN, PLACE_COUNT),
        "place_direct": np.zeros((INSIDE + MARK, PLACE_COUNT), np.float32),
        "place_steps": np.zeros((PLACE_COUNT + 1, PLACE_COUNT), np.float32),
        "type_w": dense(2 * HIDDEN, 1 + len(TYPES)),
        "type_direct": np.zeros((INSIDE + MARK, 1 + len(TYPES)), np.float32),
        "sort_w": dense(2 * HIDDEN, sorts),
        "sort_b": np.zeros(sorts, np.float32),
    }
    for way in "fb":
        params[f"mention{way}_x"] = dense(INSIDE + MARK, 4 * HIDDEN)
        params[f"mention{way}_h"] = np.concatenate(
            [np.linalg.qr(rng.normal(size=(HIDDEN, HIDDEN)))[0] for _ in range(4)], axis=1
        ).astype(np.float32)
        params[f"mention{way}_b"] = np.zeros(4 * HIDDEN, np.float32)
    return {name: jnp.asarray(value) for name, value in params.items()}


ALLOWED, FINAL = transitions(len(TYPES))
STEPS, LAST = np.where(ALLOWED, 0, -1e4).astype(np.float32), np.where(FINAL, 0, -1e4).astype(np.float32)


def _dropped(key: jax.Array, values: jax.Array, rate: float, shared: tuple[int, ...]) -> jax.Array:
    keep = jax.random.bernoulli(
        key, 1 - rate, tuple(1 if axis in shared else n for axis, n in enumerate(values.shape))
    )
    return values * keep / (1 - rate)


def composed(params: dict[str, jax.Array]) -> dict[str, jax.Array]:
    """The weights that `Mentions` uses: of each tag its own, and those it shares with its place and with its type.

    Rare types (weapons, platforms) so learn from all others where a mention begins and ends.
    """
    own = {
        name: value for name, value in params.items() if name.split("_")[0] not in {"place", "type", "sort"}
    }
    for name in ("w", "direct"):
        own[f"mention_{name}"] += params[f"place_{name}"][:, PLACE_OF] + params[f"type_{name}"][:, TYPE_OF]
    own["mention_steps"] += params["place_steps"][np.append(PLACE_OF, PLACE_COUNT)][:, PLACE_OF]
    return own


def _states(
    params: dict[str, jax.Array], batch: dict[str, jax.Array], key: jax.Array, rate: float
) -> tuple[jax.Array, jax.Array]:
    keys = jax.random.split(key, 4)
    inside = _dropped(keys[0], batch["states"], rate, ())
    inside = jax.nn.relu(inside @ params["mention_in_w"] + params["mention_in_b"])
    marks = _dropped(keys[1], params["mention_marks"][batch["marks"]], MARK_RATE, (2,))
    values = jnp.concatenate([_dropped(keys[2], inside, rate, (1,)), marks], axis=-1)
    mask = batch["mask"].T[:, :, None]
    gates = {
        way: jnp.swapaxes(values @ params[f"mention{way}_x"] + params[f"mention{way}_b"], 0, 1)
        for way in "fb"
    }
    forth = recurrent(gates["f"], params["mentionf_h"], mask)
    back = recurrent(gates["b"][::-1], params["mentionb_h"], mask[::-1])[::-1]
    return _dropped(keys[3], jnp.swapaxes(jnp.concatenate([forth, back], -1), 0, 1), rate, (1,)), values


def loss(params: dict[str, jax.Array], mine: Any, other: Any, key: jax.Array, rate: float) -> jax.Array:
    """The sequence's negative log likelihood on re3d, and the cross entropy of the sorts on GUM, a word."""
    first, second = jax.random.split(key)
    whole = composed(params)
    states, values = _states(params, mine, first, rate)
    scores = states @ whole["mention_w"] + values @ whole["mention_direct"] + whole["mention_b"]
    sorts = jax.nn.log_softmax(_states(params, other, second, rate)[0] @ params["sort_w"] + params["sort_b"])
    wrong = -jnp.take_along_axis(sorts, other["sorts"][:, :, None], axis=2)[:, :, 0] * other["mask"]
    return _likelihood(whole, scores, mine) + 0.5 * jnp.sum(wrong) / jnp.sum(other["mask"])


def _likelihood(params: dict[str, jax.Array], scores: jax.Array, batch: Any) -> jax.Array:
    steps, tags, mask = params["mention_steps"] + STEPS, batch["tags"], batch["mask"]
    before = jnp.concatenate([jnp.full((len(tags), 1), len(steps) - 1), tags[:, :-1]], axis=1)
    gold = jnp.sum(
        (jnp.take_along_axis(scores, tags[:, :, None], axis=2)[:, :, 0] + steps[before, tags]) * mask
    )

    def step(total: jax.Array, row: tuple[jax.Array, jax.Array]) -> Any:
        score, present = row
        top = jnp.max(total, axis=1, keepdims=True)
        sums = jnp.log(jnp.exp(total - top) @ jnp.exp(steps[:-1]) + 1e-30) + top + score
        return jnp.where(present[:, None] > 0, sums, total), None

    total, _ = jax.lax.scan(step, steps[-1] + scores[:, 0], (jnp.swapaxes(scores, 0, 1)[1:], mask.T[1:]))
    return (jnp.sum(jax.scipy.special.logsumexp(total + LAST, axis=1)) - gold) / jnp.sum(mask)


@partial(jax.jit, static_argnames=("rate",))
def _step(params: Any, state: Any, mine: Any, other: Any, key: Any, speed: Any, rate: float) -> Any:  # noqa: PLR0917 - jitted
    value, gradient = jax.value_and_grad(loss)(params, mine, other, key, rate)
    scale = jnp.minimum(1.0, 1.0 / (jnp.sqrt(sum(jnp.sum(g * g) for g in gradient.values())) + 1e-6))
    first = {k: 0.9 * state[0][k] + 0.1 * g * scale for k, g in gradient.items()}
    second = {k: 0.99 * state[1][k] + 0.01 * (g * scale) ** 2 for k, g in gradient.items()}
    count = state[2] + 1
    moved = {
        k: first[k] / (1 - 0.9**count) / (jnp.sqrt(second[k] / (1 - 0.99**count)) + 1e-8) + 0.01 * params[k]
        for k in params
    }
    return {k: params[k] - speed * moved[k] for k in params}, (first, second, count), value


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
            params, state, _ = _step(params, state, mine, other, key, np.float32(speed), options.rate)
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
    started = time.time()
    for fold in range(options.folds):
        apart = set(order[fold::5])
        weights = train([text for n, text in enumerate(marked) if n not in apart], gum, options, fold)
        part: Counter[str] = Counter()
        for place in sorted(apart):
            gold, said = marked[place].gold, found(weights, marked[place])
            for group, spans in (("gold", gold), ("said", said), ("right", gold & said)):
                part.update(group for _ in spans)
                part.update(f"{kind} {group}" for *_, kind in spans)
        total += part
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
