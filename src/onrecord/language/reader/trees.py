"""The best tree over a sentence, given a score for each head of each word (Chu-Liu and Edmonds); crossing arcs are allowed."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

NEVER = -1e9
Heads = NDArray[np.int64]


def trees(scores: NDArray[np.float32], starts: list[int]) -> Heads:
    """The head of each word of a window: 0 for the root of its sentence, else the head's place in the window and one.

    `starts` are the sentences' first words and the end of the window. Most sentences have their tree as soon as each
    word has its best head; only the others are read one by one.
    """
    lengths = np.diff(starts)
    sentence = np.repeat(np.arange(len(lengths)), lengths)
    possible = np.where(sentence[:, None] == sentence, scores[:, 1:], np.float32(NEVER))
    np.fill_diagonal(possible, NEVER)
    heads = np.where(scores[:, 0] >= possible.max(axis=1), 0, possible.argmax(axis=1) + 1)
    lost = np.logical_or.reduceat(~_reaches_root(heads), starts[:-1])
    roots = np.add.reduceat(heads == 0, starts[:-1], dtype=np.int64)
    for number in np.flatnonzero(lost | (roots != 1)).tolist():
        start, end = starts[number], starts[number + 1]
        found = np.array(tree(scores[start:end][:, [0, *range(start + 1, end + 1)]]))
        heads[start:end] = np.where(found == 0, 0, found + start)
    return heads


def _reaches_root(heads: Heads) -> NDArray[np.bool_]:
    """Does the way from each word upwards end? Each turn looks twice as far."""
    above = np.concatenate([[0], heads])
    for _ in range(len(heads).bit_length()):
        above = above[above]
    reaches: NDArray[np.bool_] = above[1:] == 0
    return reaches


def tree(scores: NDArray[np.float32]) -> list[int]:
    """The head of each word: 0 for the root, of which there is one, else the head's place and one.

    `scores[word, head]`: a row a word, a column for the root and one a word.
    """
    heads = _greedy(scores)
    if heads.count(0) == 1 and not _cycle(heads):
        return heads
    single = scores.astype(np.float64)
    root = int(single[:, 0].argmax()) if heads.count(0) == 0 else _best_root(single, heads)
    single[:, 0] = NEVER
    single[root] = NEVER
    single[root, 0] = 0
    return _spanning(single)


def _greedy(scores: NDArray[np.float32]) -> list[int]:
    possible = scores.copy()
    words = np.arange(len(scores))
    possible[words, words + 1] = NEVER
    return [int(head) for head in possible.argmax(axis=1)]


def _best_root(scores: NDArray[np.float64], heads: list[int]) -> int:
    """Of several words that would be the root, the one that would lose most by another head."""
    roots = [word for word, head in enumerate(heads) if head == 0]
    margins = [scores[word, 0] - np.delete(scores[word], [0, word + 1]).max(initial=NEVER) for word in roots]
    return roots[int(np.argmax(margins))]


def _cycle(heads: list[int]) -> list[int]:
    """The words of a cycle, or none."""
    state = [0] * len(heads)
    for start in range(len(heads)):
        path = []
        word = start
        while word >= 0 and state[word] == 0:
            state[word] = 1
            path.append(word)
            word = heads[word] - 1
        if word >= 0 and state[word] == 1:
            return path[path.index(word) :]
        for passed in path:
            state[passed] = 2
    return []


def _spanning(scores: NDArray[np.float64]) -> list[int]:
    """Breaks each cycle of the greedy choice where that costs least, by contracting it to one word."""
    words = len(scores)
    scores = scores.copy()
    scores[np.arange(words), np.arange(words) + 1] = NEVER * 10
    heads = [int(head) for head in scores.argmax(axis=1)]
    cycle = _cycle(heads)
    if not cycle:
        return heads
    inside = np.array(cycle)
    outside = np.array([word for word in range(words) if word not in set(cycle)], dtype=np.int64)
    kept = scores[inside, [heads[word] for word in cycle]]
    columns = np.concatenate([[0], outside + 1])
    into = scores[np.ix_(inside, columns)] - kept[:, None]
    entry = into.argmax(axis=0)
    size = len(outside) + 1
    smaller = np.full((size, size + 1), NEVER * 10)
    smaller[: size - 1, :size] = scores[np.ix_(outside, columns)]
    from_cycle = scores[np.ix_(outside, inside + 1)] if len(outside) else np.zeros((0, len(cycle)))
    smaller[: size - 1, size] = from_cycle.max(axis=1, initial=NEVER * 10)
    smaller[size - 1, :size] = into.max(axis=0)
    above = _spanning(smaller)
    for place, word in enumerate(outside):
        head = above[place]
        heads[word] = int(inside[from_cycle[place].argmax()]) + 1 if head == size else int(columns[head])
    broken = above[size - 1]
    heads[cycle[int(entry[broken])]] = int(columns[broken])
    return heads
