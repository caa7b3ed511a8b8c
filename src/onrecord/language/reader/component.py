"""The spaCy component that writes what the network says into a `Doc`: sentences, tags, lemmas, trees."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from itertools import islice, pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from onrecord.language.reader.cuts import GLUED, LINE, PARAGRAPH, SHORTEST, SPACED, Window, windows
from onrecord.language.reader.datelines import datelines
from onrecord.language.reader.features import Lexicon
from onrecord.language.reader.gazetteer import Gazetteer
from onrecord.language.reader.lemmas import Lemmas
from onrecord.language.reader.mentions import Mentions
from onrecord.language.reader.network import Network, Scores, Spellings
from onrecord.language.reader.trees import tree

NAME = "onrecord_reader"
BATCH = 32
SURE = 1e3
ATTRIBUTES = ["TAG", "POS", "MORPH", "LEMMA", "DEP", "HEAD"]


class Reader:
    """Reads windows of words in batches; the answer for a text does not depend on other texts."""

    def __init__(self, vocab: Vocab) -> None:
        self._vocab = vocab
        self._names: dict[str, Any] = {}
        self._weights: dict[str, NDArray[np.float32]] = {}
        self._mentions: tuple[Mentions, Gazetteer] | None = None

    @property
    def labels(self) -> tuple[str, ...]:
        """The relations of Universal Dependencies that the network can give."""
        return tuple(self._names.get("relations", ()))

    def __call__(self, document: Doc) -> Doc:
        """Annotates the document in place, and returns it."""
        places = [token.i for token in document if not token.is_space]
        if places:
            self._annotate(document, places)
        return document

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = BATCH) -> Iterator[Doc]:  # noqa: ARG002 - spaCy's protocol
        """The documents of a stream, each annotated."""
        for document in stream:
            yield self(document)

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> Reader:  # noqa: ARG002 - spaCy's protocol
        """Loads weights, labels and lexicon."""
        folder = Path(path)
        self._weights = _numbers(folder / "weights.npz")
        self._names = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
        self._prepare(*_lexicon(folder / "lexicon.npz"))
        if (folder / "mentions.npz").exists():
            self._prepare_mentions(folder)
        return self

    def _prepare(self, lexicon: Lexicon, paths: NDArray[np.int64]) -> None:
        self._network = Network(self._weights)
        self._spellings = Spellings(self._weights, self._names["vocabulary"], lexicon, paths)
        strings = self._vocab.strings
        self._hashes = {name: _hashes(strings.add, self._names[name]) for name in ("upos", "xpos")}
        relations = ["ROOT" if name == "root" else name for name in self._names["relations"]]
        self._hashes["relations"] = _hashes(strings.add, relations)
        morphs = ["" if feats == "_" else feats for feats in self._names["feats"]]
        self._hashes["feats"] = _hashes(self._vocab.morphology.add, morphs)
        self._lemmas = Lemmas(self._names["rules"], self._names["lemmas"], self._spellings.is_known)
        self._root = self._names["relations"].index("root")

    def _prepare_mentions(self, folder: Path) -> None:
        known = json.loads((folder / "mentions.json").read_text(encoding="utf-8"))
        finder = Mentions(_numbers(folder / "mentions.npz"), known["kinds"])
        self._mentions = (finder, Gazetteer(known["names"]))

    def _annotate(self, document: Doc, places: list[int]) -> None:
        forms = [document[place].text for place in places]
        before = spaces(document, places)
        columns = np.zeros((len(document), len(ATTRIBUTES)), dtype=np.uint64)
        states = []
        for window, scores in self.read(forms, before):
            rows = places[window.start : window.end]
            columns[rows] = self._columns(forms[window.start : window.end], scores, rows)
            states += [scores.states[first:last] for first, last in pairwise(_starts(scores))]
        self._fill_spaces(columns, places)
        document.from_array(ATTRIBUTES, columns)  # type: ignore[arg-type] # spaCy's stubs are narrower than its code
        found = self._found(forms, states)
        document.set_ents([Span(document, places[s], places[e - 1] + 1, label=kind) for s, e, kind in found])

    def _found(self, forms: list[str], states: list[NDArray[np.float32]]) -> list[tuple[int, int, str]]:
        """The mentions in sentences that follow one another: first word, word after the last, type."""
        if self._mentions is None:
            return []
        finder, gazetteer = self._mentions
        marks = np.array(gazetteer.marks(forms))
        out = []
        start = 0
        for at in range(0, len(states), BATCH):
            batch = states[at : at + BATCH]
            ends = np.cumsum([start, *map(len, batch)])
            spans = finder.spans(batch, [marks[a:b] for a, b in pairwise(ends)])
            for base, here in zip(ends, spans, strict=False):
                out += [(int(base) + first, int(base) + last, kind) for first, last, kind in here]
            start = int(ends[-1])
        return out

    def read(self, forms: list[str], before: list[int]) -> Iterator[tuple[Window, Scores]]:
        """Scores for windows in order; an open window is cut at the last sentence start in it and read on from there."""
        lines = datelines(forms, before)
        start = 0
        while start < len(forms):
            batch = _batch(windows(forms, before, start))
            vectors = [self._vectors(forms[w.start : w.end], before[w.start : w.end]) for w in batch]
            for window, scores in zip(batch, self._network.scores(vectors), strict=True):
                _part_datelines(window, scores, lines)
                shown = _kept(window, scores) if window.open else window
                yield shown, _shortened(scores, shown.end - shown.start)
                start = shown.end

    def _vectors(self, forms: list[str], before: list[int]) -> NDArray[np.float32]:
        return np.concatenate([self._spellings.vectors(forms), self._weights["space"][before]], axis=1)

    def _columns(self, forms: list[str], scores: Scores, rows: list[int]) -> NDArray[np.uint64]:
        heads = _heads(scores)
        relations = self._network.relations(scores, heads)
        relations[:, self._root] = np.where(heads == 0, np.inf, -np.inf)
        best = {name: values.argmax(axis=1) for name, values in scores.tags.items()}
        out = np.empty((len(forms), len(ATTRIBUTES)), dtype=np.uint64)
        out[:, 0] = self._hashes["xpos"][best["xpos"]]
        out[:, 1] = self._hashes["upos"][best["upos"]]
        out[:, 2] = self._hashes["feats"][best["feats"]]
        parts = [self._names["upos"][part] for part in best["upos"]]
        found = self._lemmas.of(forms, parts, scores.tags["rules"])
        out[:, 3] = [self._vocab.strings.add(lemma) for lemma in found]
        out[:, 4] = self._hashes["relations"][relations.argmax(axis=1)]
        at = np.array(rows)
        places = np.where(heads == 0, at, at[np.maximum(heads - 1, 0)])
        out[:, 5] = (places - at).astype(np.int64).view(np.uint64)
        return out

    def _fill_spaces(self, columns: NDArray[np.uint64], places: list[int]) -> None:
        """White space hangs on the word before it, or at the start of a text on the first word."""
        words = set(places)
        add = self._vocab.strings.add
        tag, pos, relation = add("_SP"), add("SPACE"), add("dep")
        last = places[0]
        for row in range(len(columns)):
            if row in words:
                last = row
            else:
                head = np.int64(last - row).view(np.uint64)
                columns[row] = (tag, pos, self._vocab.morphology.add(""), 0, relation, head)


def _part_datelines(window: Window, scores: Scores, lines: list[tuple[int, int]]) -> None:
    """Makes a sentence of each dateline in the window, and starts another after it."""
    for first, after in lines:
        if window.start <= first and after < window.end:
            starts = scores.tags["start"]
            starts[first - window.start : after - window.start] = (0, -SURE)
            starts[[first - window.start, after - window.start]] = (0, SURE)


def _batch(cut: Iterator[Window]) -> list[Window]:
    """As many windows as are read at once, none after an open one."""
    batch = []
    for window in islice(cut, BATCH):
        batch.append(window)
        if window.open:
            break
    return batch


def _hashes(add: Callable[[str], int], names: list[str]) -> NDArray[np.uint64]:
    return np.array([add(name) for name in names], dtype=np.uint64)


def spaces(document: Doc, places: list[int]) -> list[int]:
    """What white space stands before each word."""
    text = document.text
    offsets = document.to_array(["IDX", "LENGTH"]) if len(document) else np.zeros((0, 2), dtype=np.uint64)
    out = [PARAGRAPH]
    for earlier, later in pairwise(places):
        end, start = int(offsets[earlier, 0] + offsets[earlier, 1]), int(offsets[later, 0])
        out.append(
            GLUED
            if start == end
            else SPACED
            if start == end + 1 and text[end] == " "
            else _space(text[end:start])
        )
    return out


def _space(gap: str) -> int:
    breaks = gap.count("\n") or gap.count("\r")
    if breaks > 1 or "\u2029" in gap or "\f" in gap:
        return PARAGRAPH
    return LINE if breaks else SPACED if gap else GLUED


def _starts(scores: Scores) -> list[int]:
    """Where sentences start in a window, and its end."""
    begins = scores.tags["start"].argmax(axis=1) == 1
    begins[0] = True
    return [*map(int, np.flatnonzero(begins)), len(begins)]


def _heads(scores: Scores) -> NDArray[np.int64]:
    """The head of each word within its sentence: 0 for a root, else the head's place in the window and one."""
    starts = _starts(scores)
    heads = np.zeros(starts[-1], dtype=np.int64)
    for start, end in pairwise(starts):
        inside = scores.arcs[start:end][:, [0, *range(start + 1, end + 1)]]
        found = np.array(tree(inside), dtype=np.int64)
        heads[start:end] = np.where(found == 0, 0, found + start)
    return heads


def _kept(window: Window, scores: Scores) -> Window:
    """An open window up to its last sentence start, if that leaves enough; the rest is read again with what follows."""
    starts = [start for start in _starts(scores)[:-1] if start >= SHORTEST]
    return Window(start=window.start, end=window.start + starts[-1], open=False) if starts else window


def _shortened(scores: Scores, words: int) -> Scores:
    if words == len(scores.arcs):
        return scores
    return Scores(
        tags={name: values[:words] for name, values in scores.tags.items()},
        arcs=scores.arcs[:words, : words + 1],
        dependents=scores.dependents[:words],
        heads=scores.heads[: words + 1],
        states=scores.states[:words],
    )


def _numbers(path: Path) -> dict[str, NDArray[np.float32]]:
    with np.load(path) as stored:
        return {name: stored[name].astype(np.float32) for name in stored}


def _lexicon(path: Path) -> tuple[Lexicon, NDArray[np.int64]]:
    with np.load(path) as stored:
        words = stored["words"].tobytes().decode().split("\n")
        lexicon = Lexicon(
            rows={word: row for row, word in enumerate(words, 1)},
            lower=stored["lower"].astype(np.int32),
            title=stored["title"].astype(np.int32),
            casing=stored["casing"].astype(np.int32),
        )
        return lexicon, stored["paths"].astype(np.int64)


@Language.factory(
    NAME,
    assigns=["token.tag", "token.pos", "token.morph", "token.lemma", "token.dep", "token.head", "doc.sents"],
)
def make_reader(nlp: Language, name: str) -> Reader:  # noqa: ARG001 - spaCy's protocol
    """The component, empty until its weights are loaded."""
    return Reader(nlp.vocab)
