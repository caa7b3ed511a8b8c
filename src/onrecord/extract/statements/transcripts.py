"""Transcripts of briefings and interviews: "Name: words" line by line; questions are nobody's statement.

Two such lines at least, of people whose names open them, make a transcript; a single one may be any list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.extract.statements.drafts import Draft, Piece
from onrecord.extract.statements.layout import Layout
from onrecord.extract.statements.lexicon import word_list
from onrecord.extract.statements.pieces import trimmed
from onrecord.language import is_preposition, is_verbal

_TURN = re.compile(r"^[ \t]*(?P<who>[A-Z][^:\n\"“]{0,60}):[ \t]+(?P<said>\S[^\n]*)", re.MULTILINE)
_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")
_LONGEST_NAME = 8
_FEWEST = 2
_FULL_STOPS = ".!?"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Turn:
    who: Piece
    said: int
    end: int


def transcripts_in(layout: Layout) -> Iterator[Draft]:
    """One draft for each turn of a transcript that is no question."""
    turns = _turns(layout)
    if len(turns) < _FEWEST:
        return
    for turn, following in zip(turns, (*turns[1:], None), strict=True):
        end = len(layout.page.text) if following is None else following.who[0]
        draft = _draft(layout, turn, end)
        if draft is not None:
            yield draft


def _turns(layout: Layout) -> tuple[_Turn, ...]:
    found = []
    for match in _TURN.finditer(layout.page.text):
        words = layout.words[layout.word_at(match.start("who")) : layout.word_at(match.end("who"))]
        verbal = not match.group("who").isupper() and any(is_verbal(word) for word in words)
        named = 0 < len(words) <= _LONGEST_NAME and not verbal
        if named and all(
            word.text[0].isupper() or not word.is_alpha or is_preposition(word) for word in words
        ):
            found.append(_Turn(who=match.span("who"), said=match.start("said"), end=match.end("said")))
    return tuple(found)


def _draft(layout: Layout, turn: _Turn, end: int) -> Draft | None:
    first, last = layout.word_at(turn.who[0]), layout.word_at(turn.who[1])
    asks = any(word.lower_ in word_list("askers") for word in layout.words[first:last])
    pieces = _pieces(layout, turn, end)
    text = layout.page.text
    if asks or not pieces or all(text[piece[0] : piece[1]].endswith("?") for piece in pieces):
        return None
    return Draft(
        rule="turn of a transcript",
        saying=None,
        anchor=None,
        cue=None,
        speaker=turn.who,
        head=layout.words[last - 1],
        pieces=pieces,
    )


def _pieces(layout: Layout, turn: _Turn, end: int) -> list[Piece]:
    """The words of the turn, paragraph by paragraph, up to the next one."""
    found = []
    for match in _PARAGRAPH.finditer(layout.page.text, turn.said, end):
        piece = trimmed(layout, match.start(), match.end())
        if piece is not None:
            stop = layout.page.text[piece[1] : piece[1] + 1] in _FULL_STOPS and piece[1] < match.end()
            found.append((piece[0], piece[1] + stop))
    return found
