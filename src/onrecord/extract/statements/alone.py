"""Quotations that no statement has: their speaker is the last one before them, or the person the text just spoke of."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extract.statements.drafts import Draft
from onrecord.extract.statements.following import is_taken, stands_alone
from onrecord.extract.statements.layout import Layout
from onrecord.extract.statements.nearness import Nearness
from onrecord.language import Word, is_finite, is_noun, is_proper, is_verbal, names_person, phrase, subjects

_SHORTEST = 4


def alone_in(layout: Layout, drafts: list[Draft]) -> Iterator[Draft]:
    """One draft for each quotation that is a sentence by itself and belongs to no other draft."""
    near = Nearness(layout, drafts)
    for quotation in layout.quotations:
        if is_taken(quotation, near) or not stands_alone(layout, quotation):
            continue
        first, end = layout.word_at(quotation.first), layout.word_at(quotation.last)
        words = layout.words[first:end]
        if len(words) < _SHORTEST or not any(is_finite(word) for word in words):
            continue
        found = _speaker(layout, first, near)
        if found is not None:
            speaker, head = found
            yield Draft(
                rule="quotation by itself",
                saying=None,
                anchor=None,
                cue=None,
                speaker=speaker,
                head=head,
                pieces=[(quotation.first, quotation.last)],
            )


def _speaker(layout: Layout, first: int, near: Nearness) -> tuple[tuple[int, int], Word] | None:
    """The speaker of the sentence before, else its subject if that is a name, a person or a pronoun for one."""
    line = layout.line_of(first)
    before = layout.line_of(line.first - 1) if line.first else None
    while (
        before is not None
        and before.first
        and all(word.is_space for word in layout.words[before.first : before.end])
    ):
        before = layout.line_of(before.first - 1)
    if before is None:
        return None
    start, end = layout.words[before.first].idx, layout.end_of(before.end - 1)
    said = [
        (draft.start, draft.speaker, draft.head)
        for draft in near.drafts_at(start)
        if draft.speaker is not None and draft.head is not None and start <= draft.speaker[0] < end
    ]
    if said:
        _, speaker, head = max(said, key=lambda found: found[0])
        return speaker, head
    return _subject(layout, before.first, before.end)


def _subject(layout: Layout, first: int, end: int) -> tuple[tuple[int, int], Word] | None:
    root = next(
        (word for word in layout.words[first:end] if word.head.i == word.i and is_verbal(word)),
        None,
    )
    if root is None:
        return None
    for word in subjects(root):
        person = names_person(word) or word.lower_ in {"he", "she"} or (is_noun(word) and is_proper(word))
        if person:
            span = phrase(word)
            return (span.start_char, span.end_char), word
    return None
