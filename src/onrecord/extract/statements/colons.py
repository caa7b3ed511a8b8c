"""A colon that stands for a verb of saying: "needed only one line: '...'", "'...': the telegram was read out".

Only a quotation, or a clause after a noun that promises words ("a date: ..."), is read so.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extract.statements.drafts import Draft
from onrecord.extract.statements.groups import group_starting_at
from onrecord.extract.statements.layout import Layout, Line
from onrecord.extract.statements.lexicon import word_list
from onrecord.extract.statements.pieces import piece
from onrecord.language import Word, is_finite, is_proper, is_verb, names_person, subjects

_NEAR = 6
_VIA = frozenset({"on", "via", "in", "by", "over"})


def colons_in(layout: Layout, drafts: list[Draft]) -> Iterator[Draft]:
    """One draft for each colon that opens or closes something said which no other draft has."""
    for line in layout.lines:
        for word in layout.words[line.first : line.end]:
            if word.text == ":" and layout.is_free(word.i):
                draft = _draft(layout, line, word.i)
                if draft is not None and not _is_taken(draft, drafts):
                    yield draft


def _is_taken(draft: Draft, drafts: list[Draft]) -> bool:
    return any(
        start < draft.content_end and draft.content_start < end
        for other in drafts
        for start, end in other.pieces
    )


def _draft(layout: Layout, line: Line, colon: int) -> Draft | None:
    words = layout.words
    before, after = words[line.first : colon], words[colon + 1 : line.end]
    if not before or not after:
        return None
    closing = layout.quotation_closing_at(colon - 1)
    opening = layout.quotation_opening_at(colon + 1)
    if opening is not None and _has_verb(before):
        end = max(line.end, layout.word_at(opening.end))
        return _made(layout, _subject(layout, before), (colon + 1, end))
    if closing is not None and opening is None and _has_verb(after):
        speaker = (colon + 1, group_starting_at(words, colon + 1, line.end))
        return _made(layout, speaker, (layout.word_at(closing.start), colon))
    first = next((word.i for word in before if word.text[0].isalnum()), colon)
    if _speaks(layout, first, colon) and _has_verb(after):
        return _made(layout, (first, colon), (colon + 1, line.end))
    promises = any(word.lower_ in word_list("messages") for word in before[-_NEAR:])
    if promises and _has_verb(after):
        return _made(layout, None, (colon + 1, line.end))
    return None


def _speaks(layout: Layout, first: int, colon: int) -> bool:
    """Whether somebody who speaks, or a text with its author's name, stands alone before a colon ("RSF statement: ...")."""
    words = layout.words
    end = group_starting_at(words, first, colon)
    if end == first:
        return False
    if end != colon:
        by_channel = words[end].lower_ in _VIA and words[colon - 1].lower_ in word_list("channels")
        return by_channel and is_proper(words[end - 1])
    last = words[colon - 1].lower_
    if names_person(words[colon - 1]) and is_proper(words[colon - 1]):
        return True
    by_name = last in word_list("texts") and any(is_proper(word) for word in words[first : colon - 1])
    return by_name or last in word_list("speaking") - word_list("askers")


def _has_verb(words: list[Word]) -> bool:
    return any(is_finite(word) for word in words)


def _subject(layout: Layout, before: list[Word]) -> tuple[int, int] | None:
    """The words of the subject in front of a colon."""
    verb = next(word for word in before if is_finite(word))
    head = verb if is_verb(verb) else verb.head
    named = [word for word in subjects(head) if before[0].i <= word.i < verb.i]
    first = before[0].i if not named else min(word.i for word in named[0].subtree if word.i >= before[0].i)
    end = group_starting_at(layout.words, first, verb.i)
    return (first, end) if end > first else None


def _made(layout: Layout, speaker: tuple[int, int] | None, said: tuple[int, int]) -> Draft | None:
    content = piece(layout, *said)
    if content is None or (speaker is not None and speaker[1] <= speaker[0]):
        return None
    return Draft(
        rule="colon",
        saying=None,
        anchor=None,
        cue=None,
        speaker=None if speaker is None else piece(layout, *speaker),
        head=None if speaker is None else layout.words[speaker[1] - 1],
        pieces=[content],
    )
