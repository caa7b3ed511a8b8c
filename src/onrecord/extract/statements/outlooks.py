"""The author's own predictions: what a text foretells in its own voice, outside all that others are said to have said.

Judgements of worth or taste are not kept; only what will or is likely to happen is.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extract.statements.drafts import Draft
from onrecord.extract.statements.layout import Layout, Line
from onrecord.extract.statements.pieces import piece
from onrecord.extract.statements.vocabulary import words
from onrecord.language import Word, is_adjective, is_adverb, is_auxiliary, is_coordinator, subjects

_BREAKS = frozenset({";", ":", "—", "–"})
_CONDITIONS = frozenset({"if", "unless", "whether"})
_QUESTION = "?"


def outlooks_in(layout: Layout, taken: list[Draft]) -> Iterator[Draft]:
    """One draft for each clause in which the author foretells."""
    spans = [span for draft in taken for span in draft.pieces]
    for line in layout.lines:
        last = layout.words[line.end - 1]
        if last.text == _QUESTION:
            continue
        yield from _in_line(layout, line, spans)


def _in_line(layout: Layout, line: Line, spans: list[tuple[int, int]]) -> Iterator[Draft]:
    done = line.first
    for at in range(line.first, line.end):
        word = layout.words[at]
        if (
            at < done
            or not _foretells(layout, word, line)
            or any(start <= word.idx < end for start, end in spans)
        ):
            continue
        first, end = _clause(layout, at, line)
        said = piece(layout, first, end)
        done = end
        if said is not None:
            cue = (word.idx, layout.end_of(at))
            yield Draft(rule="author's outlook", saying=None, anchor=word, cue=cue, pieces=[said])


def _foretells(layout: Layout, word: Word, line: Line) -> bool:
    if word.lower_ not in words("author", "prediction") or not layout.is_free(word.i):
        return False
    if is_auxiliary(word):
        return True
    before = layout.words[max(line.first, word.i - 3) : word.i]
    return (is_adjective(word) or is_adverb(word)) and any(
        is_auxiliary(other) or other.lower_ in {"seems", "remains"} for other in before
    )


def _clause(layout: Layout, at: int, line: Line) -> tuple[int, int]:
    """The clause around a word, between the nearest breaks; a comma is one only where a new clause begins."""
    found = layout.words
    first = _subject_start(found[at], line)
    if first == at:
        while first > line.first and not _starts_clause(found, first - 1):
            first -= 1
    while first < at and (is_coordinator(found[first]) or found[first].is_punct):
        first += 1
    end = at + 1
    while end < line.end and not _ends_clause(found, end, line):
        end += 1
    return first, end


def _subject_start(word: Word, line: Line) -> int:
    """The first word of the subject of the clause, or the word itself where the parse knows none."""
    head = word.head if is_auxiliary(word) else word
    named = [subject for subject in subjects(head) if line.first <= subject.i < word.i]
    if not named:
        return word.i
    return max(line.first, min(part.i for part in named[0].subtree))


def _starts_clause(found: list[Word], at: int) -> bool:
    return (
        found[at].text in _BREAKS
        or found[at].is_space
        or found[at].lower_ in {"but", "though", "although", "because", "while"}
    )


def _ends_clause(found: list[Word], at: int, line: Line) -> bool:
    word = found[at]
    if word.text in _BREAKS or word.is_space:
        return True
    following = found[at + 1] if at + 1 < line.end else None
    return (
        word.text == ","
        and following is not None
        and following.lower_ in {"but", "though", "although", "while", "as", "and"}
    )
