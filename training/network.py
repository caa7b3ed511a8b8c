"""The network in JAX, for learning; `onrecord.language.reader.network` computes the same in numpy, for reading."""

from __future__ import annotations

from typing import Any

import jax
import jax.numpy as jnp
import numpy as np

from onrecord.language.reader.features import NGRAM_ROWS, SHAPE_ROWS

WORD, NGRAM, CLASS, MIDDLE, COARSE, CASING, SHAPE, SPACE = 64, 96, 40, 16, 8, 8, 24, 8
INPUT = WORD + NGRAM + 2 * (CLASS + MIDDLE + COARSE) + CASING + SHAPE + SPACE
TAG, ARC, RELATION = 160, 160, 48

Params = dict[str, Any]


def initial(sizes: dict[str, int], hidden: int, seed: int = 0) -> Params:
    """Weights before training."""
    rng = np.random.default_rng(seed)

    def table(rows: int, width: int) -> np.ndarray:
        values = rng.normal(0, 0.1, (rows, width)).astype(np.float32)
        values[0] = 0
        return values

    def dense(inside: int, outside: int) -> np.ndarray:
        bound = np.sqrt(6 / (inside + outside))
        return rng.uniform(-bound, bound, (inside, outside)).astype(np.float32)

    params: Params = {
        "word": table(sizes["vocabulary"] + 1, WORD),
        "ngram": table(NGRAM_ROWS, NGRAM),
        "class": table(sizes["classes"], CLASS),
        "middle": table(512, MIDDLE),
        "coarse": table(64, COARSE),
        "casing": table(9, CASING),
        "shape": table(SHAPE_ROWS, SHAPE),
        "space": table(4, SPACE),
        "root": rng.normal(0, 0.1, (ARC,)).astype(np.float32),
        "root_relation": rng.normal(0, 0.1, (RELATION,)).astype(np.float32),
    }
    width = INPUT
    for layer in (1, 2):
        for way in ("f", "b"):
            params[f"lstm{layer}{way}_x"] = dense(width, 4 * hidden)
            params[f"lstm{layer}{way}_h"] = np.concatenate(
                [np.linalg.qr(rng.normal(size=(hidden, hidden)))[0] for _ in range(4)], axis=1
            ).astype(np.float32)
            bias = np.zeros(4 * hidden, np.float32)
            bias[hidden : 2 * hidden] = 1
            params[f"lstm{layer}{way}_b"] = bias
        width = 2 * hidden
    params["tag_w"], params["tag_b"] = dense(4 * hidden, TAG), np.zeros(TAG, np.float32)
    for name in ("upos", "xpos", "feats", "rules", "start"):
        params[f"{name}_w"], params[f"{name}_b"] = dense(TAG, sizes[name]), np.zeros(sizes[name], np.float32)
    for name, out in (("dependent", ARC), ("head", ARC), ("rel_dependent", RELATION), ("rel_head", RELATION)):
        params[f"{name}_w"], params[f"{name}_b"] = dense(2 * hidden, out), np.zeros(out, np.float32)
    params["arc"] = np.zeros((ARC + 1, ARC), np.float32)
    params["relation"] = np.zeros((RELATION + 1, sizes["relations"] * (RELATION + 1)), np.float32)
    return {name: jnp.asarray(value) for name, value in params.items()}


def _dropped(key: jax.Array, values: jax.Array, rate: float, *, shared: bool = True) -> jax.Array:
    """Dropout; `shared` uses one mask for all words of a sequence."""
    if rate == 0:
        return values
    form = (values.shape[0], 1, values.shape[2]) if shared else values.shape
    keep = jax.random.bernoulli(key, 1 - rate, form)
    return values * keep / (1 - rate)


@jax.custom_vjp  # type: ignore[untyped-decorator,unused-ignore]
def recurrent(gates: jax.Array, weights: jax.Array, masks: jax.Array) -> jax.Array:
    """The outputs of an LSTM, given what the inputs add to its gates; time comes first."""
    return _run(gates, weights, masks)[0]


def _run(gates: jax.Array, recurrent: jax.Array, masks: jax.Array) -> Any:
    def step(state: tuple[jax.Array, jax.Array], inputs: tuple[jax.Array, jax.Array]) -> Any:
        output, cell = state
        gate, present = inputs
        i, f, g, o = jnp.split(gate + output @ recurrent, 4, axis=1)
        i, f, g, o = jax.nn.sigmoid(i), jax.nn.sigmoid(f), jnp.tanh(g), jax.nn.sigmoid(o)
        new = (f * cell + i * g) * present
        bent = jnp.tanh(new)
        output = o * bent * present
        return (output, new), (output, cell, bent, i, f, g, o)

    zero = jnp.zeros((gates.shape[1], recurrent.shape[0]), gates.dtype)
    _, kept = jax.lax.scan(step, (zero, zero), (gates, masks))
    return kept[0], kept


def _recurrent_forward(gates: jax.Array, recurrent: jax.Array, masks: jax.Array) -> Any:
    outputs, kept = _run(gates, recurrent, masks)
    return outputs, (kept, recurrent, masks)


def _recurrent_backward(saved: Any, wanted: jax.Array) -> Any:
    """The gradients; that of the recurrent weights is one product after the loop, not one a step."""
    (outputs, *kept), recurrent, masks = saved

    def step(state: tuple[jax.Array, jax.Array], inputs: Any) -> Any:
        from_output, from_cell = state
        want, cell, bent, i, f, g, o, present = inputs
        out = (want + from_output) * present
        inner = (out * o * (1 - bent * bent) + from_cell) * present
        gate = jnp.concatenate(
            [
                inner * g * i * (1 - i),
                inner * cell * f * (1 - f),
                inner * i * (1 - g * g),
                out * bent * o * (1 - o),
            ],
            axis=1,
        )
        return (gate @ recurrent.T, inner * f), gate

    zero = jnp.zeros((wanted.shape[1], recurrent.shape[0]), wanted.dtype)
    _, gates = jax.lax.scan(step, (zero, zero), (wanted, *kept, masks), reverse=True)
    before = jnp.concatenate([jnp.zeros_like(outputs[:1]), outputs[:-1]])
    flat = before.reshape(-1, before.shape[-1])
    return gates, flat.T @ gates.reshape(-1, gates.shape[-1]), jnp.zeros_like(masks)


recurrent.defvjp(_recurrent_forward, _recurrent_backward)


def _lstm(params: Params, name: str, values: jax.Array, mask: jax.Array, *, backwards: bool) -> jax.Array:
    """One direction of one layer; `values` is batch, time, width."""
    gates = jnp.swapaxes(values @ params[f"{name}_x"] + params[f"{name}_b"], 0, 1)
    masks = jnp.swapaxes(mask, 0, 1)[:, :, None]
    if backwards:
        outputs = recurrent(gates[::-1], params[f"{name}_h"], masks[::-1])[::-1]
    else:
        outputs = recurrent(gates, params[f"{name}_h"], masks)
    return jnp.swapaxes(outputs, 0, 1)


def forward(params: Params, batch: dict[str, jax.Array], key: jax.Array, rate: float) -> dict[str, jax.Array]:
    """The scores of every head. Dropout `rate` 0 for reading."""
    keys = jax.random.split(key, 12)
    word = batch["word"]
    if rate:
        seen = batch["frequency"]
        word = jnp.where(jax.random.bernoulli(keys[0], 0.3 / (0.3 + seen)), 0, word)
    letters = jnp.einsum("ugd->ud", params["ngram"][batch["ngrams"]])[batch["form"]]
    parts = [params["word"][word], letters * 0.3]
    for which in ("lower", "title"):
        parts += [
            params["class"][batch[which]],
            params["middle"][batch[f"{which}_middle"]],
            params["coarse"][batch[f"{which}_coarse"]],
        ]
    parts += [
        params["casing"][batch["casing"]],
        params["shape"][batch["shape"]],
        params["space"][batch["space"]],
    ]
    values = jnp.concatenate(parts, axis=-1)
    mask = batch["mask"]
    values = _dropped(keys[1], values, rate, shared=False)
    first = jnp.concatenate(
        [
            _lstm(params, "lstm1f", values, mask, backwards=False),
            _lstm(params, "lstm1b", values, mask, backwards=True),
        ],
        -1,
    )
    first = _dropped(keys[2], first, rate)
    second = jnp.concatenate(
        [
            _lstm(params, "lstm2f", first, mask, backwards=False),
            _lstm(params, "lstm2b", first, mask, backwards=True),
        ],
        -1,
    )
    second = _dropped(keys[3], second, rate)

    def layer(name: str, inside: jax.Array, key: jax.Array) -> jax.Array:
        return _dropped(key, jax.nn.relu(inside @ params[f"{name}_w"] + params[f"{name}_b"]), rate)

    tag = layer("tag", jnp.concatenate([first, second], -1), keys[4])
    out = {
        name: tag @ params[f"{name}_w"] + params[f"{name}_b"]
        for name in ("upos", "xpos", "feats", "rules", "start")
    }
    dependent, head = layer("dependent", second, keys[5]), layer("head", second, keys[6])
    root = jnp.broadcast_to(params["root"], (head.shape[0], 1, ARC))
    heads = jnp.concatenate([root, head], axis=1)
    ones = jnp.ones((*dependent.shape[:2], 1), dependent.dtype)
    out["arcs"] = jnp.concatenate([dependent, ones], -1) @ params["arc"] @ jnp.swapaxes(heads, 1, 2)
    out["rel_dependent"] = jnp.concatenate([layer("rel_dependent", second, keys[7]), ones], -1)
    rel_head = layer("rel_head", second, keys[8])
    root = jnp.broadcast_to(params["root_relation"], (head.shape[0], 1, RELATION))
    rel_heads = jnp.concatenate([root, rel_head], axis=1)
    out["rel_head"] = jnp.concatenate([rel_heads, jnp.ones((*rel_heads.shape[:2], 1), rel_heads.dtype)], -1)
    return out


def relations(params: Params, dependent: jax.Array, chosen: jax.Array) -> jax.Array:
    """Scores of the relations, given each word's chosen head."""
    batch, time, width = dependent.shape
    crossed = (dependent @ params["relation"]).reshape(batch, time, -1, width)
    return jnp.einsum("btrw,btw->btr", crossed, chosen)


def loss(params: Params, batch: dict[str, jax.Array], key: jax.Array, rate: float) -> jax.Array:
    """The sum of what each head gets wrong, a word."""
    out = forward(params, batch, key, rate)
    mask = batch["mask"]
    total = 0.0
    for name, weight in (("upos", 0.5), ("xpos", 0.5), ("feats", 0.5), ("rules", 0.5), ("start", 1.0)):
        total += weight * _wrong(out[name], batch[f"gold_{name}"], mask)
    same = batch["sentence"][:, :, None] == batch["sentence"][:, None, :]
    allowed = jnp.concatenate([jnp.ones((*same.shape[:2], 1), bool), same & (mask[:, None, :] > 0)], -1)
    total += _wrong(jnp.where(allowed, out["arcs"], -1e9), batch["gold_heads"], mask)
    chosen = jnp.take_along_axis(out["rel_head"], batch["gold_heads"][:, :, None], axis=1)
    return total + _wrong(relations(params, out["rel_dependent"], chosen), batch["gold_relations"], mask)


def _wrong(scores: jax.Array, gold: jax.Array, mask: jax.Array) -> jax.Array:
    known = mask * (gold >= 0)
    losses = -jnp.take_along_axis(jax.nn.log_softmax(scores), jnp.maximum(gold, 0)[:, :, None], axis=2)[
        :, :, 0
    ]
    return jnp.sum(losses * known) / jnp.sum(mask)
