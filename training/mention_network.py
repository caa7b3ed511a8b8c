"""The finder of mentions in JAX, for learning; `onrecord.language.reader.mentions` computes the same in numpy, for reading."""

from __future__ import annotations

from functools import partial
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np

from onrecord.language.reader.mentions import transitions
from training.names import KINDS
from training.network import recurrent
from training.passages import SORTS
from training.re3d import TYPES

HIDDEN, INSIDE, MARK = 80, 160, 16
MARK_RATE = 0.1
PLACE_COUNT = 5
PLACE_OF = np.array([0, *([1, 2, 3, 4] * len(TYPES))])
TYPE_OF = np.array([0, *(1 + kind for kind in range(len(TYPES)) for _ in range(4))])


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
def learn(params: Any, state: Any, mine: Any, other: Any, key: Any, speed: Any, rate: float) -> Any:  # noqa: PLR0917 - jitted
    """One step of Adam with clipped gradients and weights that decay."""
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
