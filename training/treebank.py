"""Reads Universal Dependencies treebanks as running text with annotated words; it repairs nothing that is annotated wrongly."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

COLUMNS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One syntactic word: `start..end` in its sentence's text, and its head as an index into the sentence (itself: root)."""

    start: int
    end: int
    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    deprel: str
    misc: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence, its text as printed, and the white space that follows it in the document."""

    id: str
    text: str
    words: tuple[Word, ...]
    after: str


@dataclass(slots=True, kw_only=True)
class TreebankDocument:
    """One document of a treebank: sentences in order; its text is their texts with what follows each."""

    id: str
    sentences: list[Sentence] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The running text, rebuilt from the `# text` lines and the paragraph marks."""
        return "".join(sentence.text + sentence.after for sentence in self.sentences)


def documents(path: Path) -> Iterator[TreebankDocument]:
    """The documents of a CoNLL-U file, in its order."""
    current: TreebankDocument | None = None
    for comments, rows in _blocks(path):
        if current is None or "newdoc id" in comments:
            if current is not None:
                yield current
            current = TreebankDocument(id=comments.get("newdoc id", path.stem))
        elif "newpar" in comments:
            _end_paragraph(current)
        current.sentences.append(_sentence(comments, rows))
    if current is not None:
        yield current


def _end_paragraph(document: TreebankDocument) -> None:
    last = document.sentences.pop()
    document.sentences.append(Sentence(id=last.id, text=last.text, words=last.words, after="\n\n"))


def _blocks(path: Path) -> Iterator[tuple[dict[str, str], list[list[str]]]]:
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        comments: dict[str, str] = {}
        rows = []
        for line in block.splitlines():
            if line.startswith("#"):
                name, _, value = line[1:].partition(" = ")
                comments[name.strip()] = value
            elif line:
                rows.append(line.split("\t"))
        if rows:
            yield comments, rows


def _sentence(comments: dict[str, str], rows: list[list[str]]) -> Sentence:
    text = comments["text"]
    spans = _spans(text, rows)
    words = [row for row in rows if row[0].isdigit()]
    after = "" if "SpaceAfter=No" in _last_surface(rows)[9] else " "
    return Sentence(
        id=comments["sent_id"],
        text=text,
        words=tuple(_word(row, span) for row, span in zip(words, spans, strict=True)),
        after=after,
    )


def _last_surface(rows: list[list[str]]) -> list[str]:
    ranges = [row for row in rows if "-" in row[0]]
    last = rows[-1]
    if ranges and ranges[-1][0].split("-")[1] == last[0]:
        return ranges[-1]
    return last


def _word(row: list[str], span: tuple[int, int]) -> Word:
    index = int(row[0]) - 1
    head = int(row[6]) - 1
    return Word(
        start=span[0],
        end=span[1],
        form=row[1],
        lemma=row[2],
        upos=row[3],
        xpos=row[4],
        feats=row[5],
        head=index if head < 0 else head,
        deprel=row[7],
        misc=row[9],
    )


def _spans(text: str, rows: list[list[str]]) -> list[tuple[int, int]]:
    """Offsets of each word; the words of a multiword token share out its characters."""
    spans: list[tuple[int, int]] = []
    at = 0
    covered = 0
    for row in rows:
        if "-" in row[0]:
            first, last = map(int, row[0].split("-"))
            start = text.index(row[1], at)
            at = start + len(row[1])
            forms = [r[1] for r in rows if r[0].isdigit() and first <= int(r[0]) <= last]
            spans.extend(_shared(row[1], forms, start))
            covered = last
        elif row[0].isdigit() and int(row[0]) > covered:
            start = text.index(row[1], at)
            at = start + len(row[1])
            spans.append((start, at))
    return spans


def _shared(surface: str, forms: list[str], start: int) -> list[tuple[int, int]]:
    """Cuts a multiword token where its words end; where they spell it otherwise, by their lengths, a character at least each."""
    spans = []
    at = 0
    for number, form in enumerate(forms):
        left = len(forms) - number - 1
        end = len(surface) if not left else min(at + len(form), len(surface) - left)
        spans.append((start + at, start + max(end, at)))
        at = max(end, at)
    return spans
