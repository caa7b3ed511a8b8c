"""Where what was said begins and ends: behind its verb, in front of it, or on both sides.

The ends are read from punctuation and conjunctions first and from the parse second; a content never takes in the
next thing said, and never its own verb of saying.
"""

from __future__ import annotations

from onrecord.extract.statements.cues import VerbCue
from onrecord.extract.statements.drafts import Piece
from onrecord.extract.statements.ends import end_after
from onrecord.extract.statements.groups import group_ending_at, group_starting_at
from onrecord.extract.statements.layout import Layout
from onrecord.extract.statements.pieces import piece
from onrecord.extract.statements.signs import OPENING_MARKS
from onrecord.language import Word, is_coordinator, is_determiner, is_question, is_verbal

_SHORT_SUBJECT = 6
_LONGEST_DATELINE = 12
_DASHES = frozenset({"-", "—", "–", "--"})


def content_after(layout: Layout, cue: VerbCue, start: int) -> Piece | None:
    """The piece that starts with the word `start` behind a verb and runs to where it must end."""
    _, highest = layout.field_of(cue.at)
    end = end_after(layout, cue, start, highest)
    return piece(layout, start, end)


def content_before(layout: Layout, first: int, end: int) -> Piece | None:
    """The piece in front of an attribution: from a line's start, or from after its colon, to the words `end`."""
    words = layout.words
    closing = layout.quotation_closing_at(end - 1)
    start = first
    if closing is not None:
        opening = layout.word_at(closing.start)
        if opening <= first or all(word.is_punct or word.is_space for word in words[first:opening]):
            start = opening
    start = _past_dateline(words, start, end)
    for at in range(end - 2, start, -1):
        if words[at].text == ":" and layout.is_free(at):
            start = at + 1
            break
    relative = _relative_before(words, start, end)
    if relative is not None:
        last = relative - 1 - (words[relative - 1].text == ",")
        start, end = (
            (group_ending_at(words, last, start), last + 1) if relative + 1 == end else (relative + 1, end)
        )
    while start < end and (
        is_coordinator(words[start]) or (words[start].is_punct and words[start].text[0] not in OPENING_MARKS)
    ):
        start += 1
    return piece(layout, start, end)


def _relative_before(words: list[Word], start: int, end: int) -> int | None:
    """The relative pronoun that opens the clause an aside interrupts ("ten shells | which, she says, | fell")."""
    for at in range(end - 1, max(start, end - _SHORT_SUBJECT), -1):
        if is_question(words[at]) and at - 1 > start:
            whole = at + 1 == end or group_starting_at(words, at + 1, end) == end
            return at if whole else None
    return None


def _past_dateline(words: list[Word], start: int, end: int) -> int:
    """The word after "BEIRUT (Reuters) -" or "GAZA —" at the start of a line."""
    for at in range(start + 1, min(start + _LONGEST_DATELINE, end)):
        if words[at].text in _DASHES and (words[at - 1].text == ")" or words[start].text.isupper()):
            return at + 1
        if is_verbal(words[at]) or is_determiner(words[at]):
            return start
    return start
