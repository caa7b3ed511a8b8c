"""Tokens, sentences, tags, lemmas and trees of the language pipeline, from raw text, whole and damaged.

    python -m benchmarks.accuracy.language ../shared [--pipeline PATH]

Words are matched by their characters, as the CoNLL shared tasks do; every figure is an F1 over words. What a damage
takes away is taken from the gold trees too (its dependents go to its head), and is not counted in the plain run
that the damaged one is compared with.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from training.treebank import TreebankDocument, documents

from onrecord.language import Pipeline, Text, load

MARKS = frozenset(",'\"’‘“”«»`")
DAMAGES = ("upper", "lower", "unmarked", "unpunctuated")


class Gold(NamedTuple):
    """A word of a treebank: characters in the (damaged) text, annotation, and the characters of its head."""

    span: tuple[int, int]
    upos: str
    xpos: str
    lemma: str
    relation: str
    head: tuple[int, int] | None


class GoldText(NamedTuple):
    """A treebank document as raw text, with its words and sentences."""

    text: str
    words: list[Gold]
    sentences: set[tuple[int, int]]


def gold(document: TreebankDocument, damage: str) -> GoldText:
    """The document, damaged, with what is left of its annotation."""
    text = document.text
    gone = {at for at, letter in enumerate(text) if damage == "unmarked" and letter in MARKS}
    base = 0
    for sentence in document.sentences:
        for word in sentence.words:
            if damage == "unpunctuated" and word.upos == "PUNCT":
                gone.update(range(base + word.start, base + word.end))
        base += len(sentence.text) + len(sentence.after)
    if damage == "unpunctuated":
        gone |= {at for at, letter in enumerate(text) if letter in MARKS}
    kept = [0]
    for at in range(len(text)):
        kept.append(kept[-1] + (at not in gone))
    changed = "".join(_letter(letter, damage) for at, letter in enumerate(text) if at not in gone)
    return _annotated(document, changed, kept)


def _letter(letter: str, damage: str) -> str:
    other = {"upper": letter.upper(), "lower": letter.lower()}.get(damage, letter)
    return other if len(other) == 1 else letter


def _annotated(document: TreebankDocument, text: str, kept: list[int]) -> GoldText:
    words: list[Gold] = []
    sentences = set()
    base = 0
    for sentence in document.sentences:
        spans = [(kept[base + word.start], kept[base + word.end]) for word in sentence.words]
        for index, word in enumerate(sentence.words):
            if (
                word.xpos == "POS"
                and index
                and spans[index][1] - spans[index][0] == 1
                and text[spans[index][0]] in "sS"
            ):
                spans[index - 1] = (spans[index - 1][0], spans[index][1])
                spans[index] = (spans[index][1], spans[index][1])
        left = [index for index, span in enumerate(spans) if span[0] < span[1]]
        for index in left:
            word = sentence.words[index]
            head = word.head
            while head not in left and sentence.words[head].head != head:
                head = sentence.words[head].head
            root = word.head == index or head not in left
            words.append(
                Gold(
                    spans[index], word.upos, word.xpos, word.lemma, word.deprel, None if root else spans[head]
                )
            )
        if left:
            sentences.add((spans[left[0]][0], spans[left[-1]][1]))
        base += len(sentence.text) + len(sentence.after)
    return GoldText(text, words, sentences)


def count(parsed: Text, expected: GoldText, only: set[int] | None = None) -> Counter[str]:
    """What agrees; `only` counts the gold words at these places alone."""
    found = {(word.idx, word.idx + len(word)): word for word in parsed if not word.is_space}
    sentences = {_extent(sentence) for sentence in parsed.sents} - {None}
    total: Counter[str] = Counter(found=len(found), gold=len(expected.words))
    total.update(sentences_found=len(sentences), sentences_gold=len(expected.sentences))
    total["sentences"] = len(sentences & expected.sentences)
    for place, word in enumerate(expected.words):
        if only is not None and place not in only:
            continue
        total["counted"] += 1
        other = found.get(word.span)
        if other is None:
            continue
        head = None if other.head.i == other.i else (other.head.idx, other.head.idx + len(other.head))
        same = head == word.head
        relation = "root" if other.dep_ == "ROOT" else other.dep_
        total.update(tokens=1, upos=other.pos_ == word.upos, xpos=other.tag_ == word.xpos)
        total.update(lemma=other.lemma_ == word.lemma, uas=same, las=same and relation == word.relation)
    return total


def _extent(sentence: object) -> tuple[int, int] | None:
    words = [word for word in sentence if not word.is_space]  # type: ignore[attr-defined]
    return (words[0].idx, words[-1].idx + len(words[-1])) if words else None


def report(name: str, total: Counter[str], *, names: tuple[str, ...]) -> None:
    """A line of figures in per cent."""
    words = total["found"] + total["gold"]
    figures = [f"{key} {200 * total[key] / words:.2f}" for key in names]
    both = total["sentences_found"] + total["sentences_gold"]
    print(f"{name:24s}", "  ".join(figures), f"sentences {200 * total['sentences'] / both:.1f}", flush=True)


def damaged(pipeline: Pipeline, path: Path, damage: str) -> None:
    """The loss of LAS by a damage, on the words that it leaves."""
    plain: Counter[str] = Counter()
    hurt: Counter[str] = Counter()
    for document in documents(path):
        whole, broken = gold(document, "plain"), gold(document, damage)
        hurt += count(pipeline.parse(broken.text), broken)
        left = _left(document, damage)
        plain += count(pipeline.parse(whole.text), whole, left)
    before, after = (100 * part["las"] / part["counted"] for part in (plain, hurt))
    report(f"GUM dev, {damage}", hurt, names=("tokens", "upos", "lemma", "uas", "las"))
    print(
        f"    LAS on the words left: whole {before:.2f}, damaged {after:.2f}, lost {before - after:.2f}",
        flush=True,
    )


def _left(document: TreebankDocument, damage: str) -> set[int]:
    """The places of the words that a damage leaves."""
    words = [word for sentence in document.sentences for word in sentence.words]
    if damage == "unpunctuated":
        return {at for at, word in enumerate(words) if word.upos != "PUNCT" and word.xpos != "POS"}
    if damage == "unmarked":
        return {at for at, word in enumerate(words) if set(word.form) - MARKS and word.xpos != "POS"}
    return set(range(len(words)))


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shared", type=Path)
    parser.add_argument("--pipeline", help="another pipeline than the one shipped")
    options = parser.parse_args()
    pipeline = load(options.pipeline)
    folder = options.shared / "corpora" / "treebanks"
    for name in ("ewt", "gum"):
        total: Counter[str] = Counter()
        for document in documents(folder / f"{name}-dev.conllu"):
            expected = gold(document, "plain")
            total += count(pipeline.parse(expected.text), expected)
        report(f"{name.upper()} dev", total, names=("tokens", "upos", "xpos", "lemma", "uas", "las"))
    for damage in DAMAGES:
        damaged(pipeline, folder / "gum-dev.conllu", damage)


if __name__ == "__main__":
    main()
