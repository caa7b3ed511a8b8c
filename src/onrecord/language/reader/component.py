"""The spaCy component that writes what the network says into a `Doc`: sentences, tags, lemmas, trees."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from onrecord.language.reader.cuts import SHORTEST, Window
from onrecord.language.reader.features import Lexicon
from onrecord.language.reader.gazetteer import Gazetteer
from onrecord.language.reader.layers import Order, layer
from onrecord.language.reader.lemmas import Lemmas
from onrecord.language.reader.mentions import Mentions
from onrecord.language.reader.network import Network, Scores
from onrecord.language.reader.sheets import ATTRIBUTES, Sheet, Unread
from onrecord.language.reader.spellings import Spellings
from onrecord.language.reader.trees import trees

NAME = "onrecord_reader"
TOGETHER = 3_000
SURE = 1e3
Read = TypeVar("Read", bound=Unread)


class Reader:
    """Reads windows of words in batches; texts read together differ from texts read alone by rounding at most."""

    def __init__(self, vocab: Vocab) -> None:
        self._vocab = vocab
        self._names: dict[str, Any] = {}
        self._mentions: tuple[Mentions, Gazetteer] | None = None

    @property
    def labels(self) -> tuple[str, ...]:
        """The relations of Universal Dependencies that the network can give."""
        return tuple(self._names.get("relations", ()))

    def __call__(self, document: Doc) -> Doc:
        """Annotates the document in place, and returns it."""
        self._annotate([document])
        return document

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 0) -> Iterator[Doc]:  # noqa: ARG002 - spaCy's protocol
        """The documents of a stream, each annotated; short ones are read together."""
        group: list[Doc] = []
        words = 0
        for document in stream:
            group.append(document)
            words += len(document)
            if words >= TOGETHER:
                yield from self._annotate(group)
                group, words = [], 0
        yield from self._annotate(group)

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> Reader:  # noqa: ARG002 - spaCy's protocol
        """Loads weights, labels and lexicon."""
        folder = Path(path)
        weights = _numbers(folder / "weights.npz")
        self._names = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
        self._prepare(weights, *_lexicon(folder / "lexicon.npz"))
        if (folder / "mentions.npz").exists():
            self._prepare_mentions(folder)
        return self

    def _prepare(
        self, weights: dict[str, NDArray[np.float32]], lexicon: Lexicon, paths: NDArray[np.int64]
    ) -> None:
        self._network = Network(weights)
        first = layer(weights, "lstm1")
        self._spellings = Spellings(weights, self._names["vocabulary"], lexicon, paths, first)
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

    def _annotate(self, documents: list[Doc]) -> list[Doc]:
        sheets = [sheet for sheet in map(Sheet, documents) if sheet.places]
        for sheet, window, scores in self.read(sheets):
            rows = sheet.places[window.start : window.end]
            sheet.columns[rows] = self._columns(sheet.forms[window.start : window.end], scores, rows)
            sheet.states += [scores.states[first:last] for first, last in pairwise(_starts(scores))]
        for sheet in sheets:
            self._fill_spaces(sheet.columns, sheet.places)
            sheet.document.from_array(list(ATTRIBUTES), sheet.columns)  # type: ignore[arg-type] # spaCy's stubs are narrower than its code
        if self._mentions is not None and sheets:
            self._mark_mentions(sheets, *self._mentions)
        return documents

    def _mark_mentions(self, sheets: list[Sheet], finder: Mentions, gazetteer: Gazetteer) -> None:
        """The mentions in the sentences of all documents, found sentence by sentence."""
        states = [sentence for sheet in sheets for sentence in sheet.states]
        marks = np.array([mark for sheet in sheets for mark in gazetteer.marks(sheet.forms)])
        found = finder.spans(states, marks)
        for sheet in sheets:
            base, spans = 0, []
            for sentence, here in zip(sheet.states, found, strict=False):
                spans += [
                    Span(sheet.document, sheet.places[base + s], sheet.places[base + e - 1] + 1, label=kind)
                    for s, e, kind in here
                ]
                base += len(sentence)
            found = found[len(sheet.states) :]
            sheet.document.set_ents(spans)

    def read(self, sheets: Sequence[Read]) -> Iterator[tuple[Read, Window, Scores]]:
        """Scores for the windows of texts, those of each in order.

        An open window is cut at the last sentence start in it, and the rest is read once more with what follows.
        """
        waiting = list(sheets)
        while waiting:
            batch = [(sheet, window) for sheet in waiting for window in sheet.next_windows()]
            forms = [form for sheet, window in batch for form in sheet.forms[window.start : window.end]]
            before = [gap for sheet, window in batch for gap in sheet.before[window.start : window.end]]
            lengths = [window.end - window.start for _, window in batch]
            order = Order.of(lengths)
            found = self._network.scores(*self._spellings.words(forms, before, order), order, lengths)
            for (sheet, window), scores in zip(batch, found, strict=True):
                _part_datelines(window, scores, sheet.lines)
                shown = _kept(window, scores) if window.open else window
                sheet.start = shown.end
                yield sheet, shown, _shortened(scores, shown.end - shown.start)
            waiting = [sheet for sheet in waiting if sheet.start < len(sheet.forms)]

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
        gaps = np.setdiff1d(np.arange(len(columns)), places, assume_unique=True)
        words = np.maximum(np.searchsorted(places, gaps) - 1, 0)
        add = self._vocab.strings.add
        columns[gaps, :5] = (add("_SP"), add("SPACE"), self._vocab.morphology.add(""), 0, add("dep"))
        columns[gaps, 5] = (np.array(places)[words] - gaps).view(np.uint64)


def _part_datelines(window: Window, scores: Scores, lines: list[tuple[int, int]]) -> None:
    """Makes a sentence of each dateline in the window, and starts another after it."""
    for first, after in lines:
        if window.start <= first and after < window.end:
            starts = scores.tags["start"]
            starts[first - window.start : after - window.start] = (0, -SURE)
            starts[[first - window.start, after - window.start]] = (0, SURE)


def _hashes(add: Callable[[str], int], names: list[str]) -> NDArray[np.uint64]:
    return np.array([add(name) for name in names], dtype=np.uint64)


def _starts(scores: Scores) -> list[int]:
    """Where sentences start in a window, and its end."""
    begins = scores.tags["start"].argmax(axis=1) == 1
    begins[0] = True
    return [*map(int, np.flatnonzero(begins)), len(begins)]


def _heads(scores: Scores) -> NDArray[np.int64]:
    """The head of each word within its sentence: 0 for a root, else the head's place in the window and one."""
    return trees(scores.arcs, _starts(scores))


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
