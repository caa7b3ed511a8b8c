"""Turns windows of words into arrays of numbers, and keeps the lists that give the numbers their meaning."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np

from onrecord.language.reader.features import Lexicon, Spelling, normal, spelling
from onrecord.language.reader.lemmas import rule
from training.windows import Line

SURE = 0.9


@dataclass(slots=True, kw_only=True)
class Labels:
    """The answers that each head of the network can give, the most frequent first."""

    vocabulary: list[str]
    upos: list[str]
    xpos: list[str]
    feats: list[str]
    rules: list[str]
    relations: list[str]
    lemmas: dict[str, str]


def labels(training: list[Line]) -> Labels:
    """The labels seen in training; the vocabulary has the words seen twice."""
    count: dict[str, Counter[str]] = {
        name: Counter() for name in ("upos", "xpos", "feats", "rules", "relations")
    }
    words = Counter(normal(token.form) for line in training for token in line)
    for line in training:
        for token in line:
            count["upos"][token.upos] += 1
            count["xpos"][token.xpos] += 1
            count["feats"][token.feats] += 1
            count["rules"][rule(token.form, token.lemma)] += 1
            count["relations"][token.deprel] += 1
    return Labels(
        lemmas=_sure_lemmas(training),
        vocabulary=[word for word, times in words.most_common() if times > 1],
        upos=_frequent(count["upos"], 1),
        xpos=_frequent(count["xpos"], 1),
        feats=_frequent(count["feats"], 2),
        rules=_frequent(count["rules"], 2),
        relations=_frequent(count["relations"], 1),
    )


def _sure_lemmas(training: list[Line]) -> dict[str, str]:
    """The lemma of each form and part of speech that was seen twice and nearly always had that lemma."""
    seen: dict[str, Counter[str]] = {}
    for line in training:
        for token in line:
            seen.setdefault(f"{token.form} {token.upos}", Counter())[token.lemma] += 1
    tops = {written: lemmas.most_common(1)[0] for written, lemmas in seen.items()}
    return {
        written: lemma
        for written, (lemma, times) in sorted(tops.items())
        if times > 1 and times >= SURE * seen[written].total()
    }


def _frequent(count: Counter[str], least: int) -> list[str]:
    return [label for label, times in count.most_common() if times >= least]


class Encoder:
    """Gives forms their features, once a form, and windows their arrays."""

    def __init__(self, labels: Labels, lexicon: Lexicon) -> None:
        self.labels = labels
        self.lexicon = lexicon
        self._vocabulary = {word: row for row, word in enumerate(labels.vocabulary, 1)}
        self._index = {
            name: {label: row for row, label in enumerate(getattr(labels, name))}
            for name in ("upos", "xpos", "feats", "rules", "relations")
        }
        self._forms: dict[str, int] = {}
        self.spellings: list[Spelling] = []

    def form(self, form: str) -> int:
        """The number of a form; its features stand in `spellings` at that place."""
        if form not in self._forms:
            self._forms[form] = len(self.spellings)
            self.spellings.append(spelling(form, self._vocabulary, self.lexicon))
        return self._forms[form]

    def window(self, window: tuple[Line, ...]) -> np.ndarray:
        """Ten numbers a word: form, space before, upos, xpos, feats, rule, head in the window (0: root), relation, sentence, start.

        A label never seen is -1 and not learned.
        """
        rows = []
        base = 0
        for number, line in enumerate(window):
            for position, token in enumerate(line):
                rows.append(
                    (
                        self.form(token.form),
                        token.before,
                        self._index["upos"].get(token.upos, -1),
                        self._index["xpos"].get(token.xpos, -1),
                        self._index["feats"].get(token.feats, -1),
                        self._index["rules"].get(rule(token.form, token.lemma), -1),
                        base + token.head + 1 if token.head >= 0 else 0,
                        self._index["relations"].get(token.deprel, -1),
                        number,
                        int(position == 0),
                    )
                )
            base += len(line)
        return np.array(rows, dtype=np.int32)
