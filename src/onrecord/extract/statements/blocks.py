"""Words said that stand in paragraphs of their own under "The minister said:"; how long they run, layout tells."""

from __future__ import annotations

import re

from onrecord.extract.statements.drafts import Piece
from onrecord.extract.statements.layout import Layout
from onrecord.extract.statements.lexicon import verbs
from onrecord.extract.statements.pieces import trimmed
from onrecord.language import is_past

_PARAGRAPH = re.compile(r"[^\n]+")
_OPENING = '"“„«'
_CLOSING = '"”»'
_ENDS = ".!?…:;" + _CLOSING
_FULL_STOPS = frozenset(".!?")
_MOST = 12
_TELLING = frozenset({"say", "tell", "add", "announce", "report", "state"})


def block_after(layout: Layout, offset: int) -> list[Piece]:
    """The paragraphs that start after a character, as long as they go on with what was said, a piece each.

    Quoted paragraphs run while each opens with a mark; unquoted ones until a heading or another's saying.
    """
    paragraphs = _paragraphs(layout.page.text, offset)
    if not paragraphs:
        return []
    quoted = layout.page.text[paragraphs[0][0]] in _OPENING
    taken = _quoted(layout, paragraphs) if quoted else _unquoted(layout, paragraphs)
    pieces = (_with_stop(layout, start, end) for start, end in taken)
    return [piece for piece in pieces if piece is not None]


def _with_stop(layout: Layout, start: int, end: int) -> Piece | None:
    """A paragraph without marks around it, but with the full stop that ends its last sentence."""
    found = trimmed(layout, start, end)
    if found is None:
        return None
    stop = layout.page.text[found[1] : found[1] + 1] in _FULL_STOPS and found[1] < end
    return found[0], found[1] + stop


def _paragraphs(text: str, offset: int) -> list[Piece]:
    found = []
    for match in _PARAGRAPH.finditer(text, offset):
        body = match.group()
        start = match.start() + len(body) - len(body.lstrip())
        if body.strip():
            found.append((start, match.start() + len(body.rstrip())))
        if len(found) > _MOST:
            break
    return found


def _quoted(layout: Layout, paragraphs: list[Piece]) -> list[Piece]:
    text = layout.page.text
    taken = []
    for start, end in paragraphs:
        if text[start] not in _OPENING:
            break
        taken.append((start, end))
        if text[end - 1] in _CLOSING and text[start] != text[end - 1]:
            break
    return taken


def _unquoted(layout: Layout, paragraphs: list[Piece]) -> list[Piece]:
    taken: list[Piece] = []
    for start, end in paragraphs:
        if layout.page.text[end - 1] not in _ENDS or (taken and _tells(layout, start, end)):
            break
        taken.append((start, end))
    return taken


def _tells(layout: Layout, start: int, end: int) -> bool:
    """Whether a paragraph reports somebody's words itself, and so is the narrator's again."""
    words = layout.words[layout.word_at(start) : layout.word_at(end)]
    return any(
        word.lower_ in verbs() and verbs()[word.lower_].lemma in _TELLING and is_past(word) for word in words
    )
