"""Passages of re3d and GUM as the finder of mentions learns from them: what the network made of the words, and what is to be said."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import spacy

from onrecord.language.reader.component import NAME, Reader
from onrecord.language.reader.gazetteer import Gazetteer
from onrecord.language.reader.sheets import Sheet, Unread
from training.re3d import TYPES, Span, outermost, tags
from training.swaps import Swaps
from training.treebank import documents
from training.windows import lines

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
LENGTH = 96
COPIES = 3
UNLINKED = 7
ARMED = {1 + 4 * TYPES.index(kind) + place for kind in ("Weapon", "MilitaryPlatform") for place in range(4)}
ENTITY = re.compile(r"\([^()]+\)?|[^()]+\)")


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
        return self._passages(sheet, tags(offsets, gold), [0] * len(offsets)), offsets

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

    def _passages(self, unread: Unread, said: list[int], sorts: list[int]) -> list[Passage]:
        marks = self._gazetteer.marks(unread.forms)
        out = []
        for _, window, scores in self._reader.read([unread]):
            for start in range(window.start, window.end, LENGTH):
                end = min(start + LENGTH, window.end)
                states = scores.states[start - window.start : end - window.start].astype(np.float16)
                rest = (np.array(values[start:end]) for values in (marks, said, sorts))
                out.append(Passage(states=states, **dict(zip(("marks", "tags", "sorts"), rest, strict=True))))
        return out


def _based(sentences: Iterable[Any]) -> Iterable[tuple[int, Any]]:
    base = 0
    for sentence in sentences:
        yield base, sentence
        base += len(sentence.words)


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
