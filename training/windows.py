"""Cuts treebanks into windows of whole sentences, also damaged as news gets damaged; it changes no annotation but that of what is gone."""

from __future__ import annotations

from dataclasses import dataclass, replace

from training.treebank import Sentence, TreebankDocument

WINDOW = 96
GLUED, SPACED, LINE, PARAGRAPH = 0, 1, 2, 3
MARKS = frozenset("',\"’‘“”«»`") | {"''", "``"}
DAMAGES = ("plain", "upper", "lower", "unmarked", "unpunctuated", "bare")
REPEATED_LETTERS = "'’`‘"


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One word as the network meets it: what stands before it, and what it should say of it (`head` -1: root)."""

    form: str
    before: int
    upos: str
    xpos: str
    feats: str
    lemma: str
    head: int
    deprel: str


Line = tuple[Token, ...]


def lines(document: TreebankDocument) -> list[Line]:
    """The sentences of a document as tokens; heads count within the sentence."""
    out = []
    before = PARAGRAPH
    for sentence in document.sentences:
        out.append(_line(sentence, before))
        before = {"": GLUED, " ": SPACED, "\n": LINE}.get(sentence.after, PARAGRAPH)
    return out


def _line(sentence: Sentence, before: int) -> Line:
    ends = [0, *(word.end for word in sentence.words)]
    gaps = [sentence.text[end : word.start] for end, word in zip(ends, sentence.words, strict=False)]
    return tuple(
        Token(
            form=word.form,
            before=before if not index else (SPACED if gaps[index] else GLUED),
            upos=word.upos,
            xpos=word.xpos,
            feats=word.feats,
            lemma=word.lemma,
            head=-1 if word.head == index else word.head,
            deprel=word.deprel,
        )
        for index, word in enumerate(sentence.words)
    )


def damaged(line: Line, damage: str) -> Line:
    """The sentence in capitals, in lower case, without commas and quotation marks, or without any punctuation.

    `bare` is lower case without punctuation; a sentence that would be left empty stays as it was.
    """
    if damage == "upper":
        return tuple(replace(token, form=token.form.upper()) for token in line)
    if damage == "lower":
        return tuple(replace(token, form=token.form.lower()) for token in line)
    if damage == "unmarked":
        return _without(line, {index for index, token in enumerate(line) if token.form in MARKS})
    if damage in {"unpunctuated", "bare"}:
        shorter = _without(line, {index for index, token in enumerate(line) if token.upos == "PUNCT"})
        return damaged(shorter, "lower") if damage == "bare" else shorter
    return line


def _without(line: Line, gone: set[int]) -> Line:
    """Takes words out; what hung on them hangs on what they hung on; a clitic that lost its apostrophe joins its word."""
    gone = gone | {
        index
        for index, token in enumerate(line)
        if index and token.form in {"'s", "’s"} and token.xpos == "POS"
    }
    if len(gone) == len(line):
        return line
    kept = [index for index in range(len(line)) if index not in gone]
    place = {old: new for new, old in enumerate(kept)}
    root = next((place[index] for index in kept if _stands_on(line, index, gone) < 0), 0)
    out = []
    for new, old in enumerate(kept):
        head = _stands_on(line, old, gone)
        target = -1 if new == root else (root if head < 0 else place[head])
        joined = "s" if old + 1 in gone and old + 1 < len(line) and line[old + 1].xpos == "POS" else ""
        out.append(
            replace(
                line[old], form=_unmarked(line[old].form) + joined, head=target, before=_gap(line, old, kept)
            )
        )
    return tuple(out)


def _unmarked(form: str) -> str:
    return "".join(letter for letter in form if letter not in REPEATED_LETTERS) or form


def _stands_on(line: Line, index: int, gone: set[int]) -> int:
    head = line[index].head
    while head in gone:
        head = line[head].head
    return head


def _gap(line: Line, old: int, kept: list[int]) -> int:
    """The widest white space between a word and the one kept before it."""
    at = kept.index(old)
    first = 0 if at == 0 else kept[at - 1] + 1
    return max(token.before for token in line[first : old + 1])


def windows(document: list[Line], longest: int = WINDOW) -> list[tuple[Line, ...]]:
    """The sentences of a document in order, as many in a window as fit; a longer sentence has its own."""
    out: list[list[Line]] = []
    size = longest
    for line in document:
        if size + len(line) > longest:
            out.append([])
            size = 0
        out[-1].append(line)
        size += len(line)
    return [tuple(window) for window in out]
