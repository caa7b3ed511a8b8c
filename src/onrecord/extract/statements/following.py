"""Quotations that go on without a new cue: they belong to the statement before them, or to its speaker.

"'We left,' he said. 'Nobody stayed.'" is one statement; so is a quotation over several paragraphs.
"""

from __future__ import annotations

from onrecord.extract.statements.drafts import Draft, Piece
from onrecord.extract.statements.layout import Layout
from onrecord.extract.statements.nearness import Nearness
from onrecord.extract.statements.quotations import Quotation

_LOOSE = " \t\n\r,.;:—–-"
_SHORTEST = 3
_LONGEST_TAIL = 250
_FARTHEST = 3


def with_following(layout: Layout, drafts: list[Draft]) -> list[Draft]:
    """The drafts, with every quotation that stands by itself added to the statement that it continues.

    The drafts are changed in place.
    """
    near, grown = Nearness(layout, drafts), list[Draft]()
    for quotation in layout.quotations:
        if is_taken(quotation, near) or not stands_alone(layout, quotation):
            continue
        before = near.drafts_between(quotation.start - _LONGEST_TAIL, quotation.start)
        draft = _continued(layout, quotation, [*before, *grown[-1:]])
        if draft is not None:
            draft.pieces.append((quotation.first, quotation.last))
            grown.append(draft)
    return drafts


def mark_direct(layout: Layout, drafts: list[Draft]) -> None:
    """Sets which drafts give (some of) their words in quotation marks."""
    for draft in drafts:
        draft.direct = any(_quotes(layout, piece) for piece in draft.pieces)


def is_taken(quotation: Quotation, near: Nearness) -> bool:
    """Whether a statement whose cue stands outside a quotation already has its words."""
    return any(
        start < quotation.last and quotation.first < end
        for draft in near.drafts_between(quotation.first, quotation.last)
        if not _stands_in(quotation, draft)
        for start, end in draft.pieces
    )


def _stands_in(quotation: Quotation, draft: Draft) -> bool:
    return draft.cue is not None and quotation.start <= draft.cue[0] < quotation.end


def stands_alone(layout: Layout, quotation: Quotation) -> bool:
    """Whether a quotation is a sentence by itself: nothing but space between it and the sentences around."""
    text = layout.page.text
    before = text[: quotation.start].rstrip(" \t")
    after = text[quotation.end :].lstrip(" \t")
    opens = not before or before[-1] in '.!?\n"”’»:'
    closes = not after or after[0].isupper() or after[0] in '\n"“‘«' or quotation.goes_on
    words = text[quotation.first : quotation.last].split()
    return opens and closes and len(words) >= _SHORTEST


def _continued(layout: Layout, quotation: Quotation, drafts: list[Draft]) -> Draft | None:
    """The statement that ends right before a quotation, if it was itself (partly) quoted or ends with its cue."""
    text = layout.page.text
    best = None
    for draft in drafts:
        if _stands_in(quotation, draft) or (draft.anchor is not None and not layout.is_free(draft.anchor.i)):
            continue
        end = max(
            draft.content_end, draft.cue[1] if draft.cue else 0, draft.speaker[1] if draft.speaker else 0
        )
        if end > quotation.start or not any(_quotes(layout, piece) for piece in draft.pieces):
            continue
        between = text[end : quotation.start]
        if (
            between.count("\n\n") <= 1
            and _is_tail(between)
            and (best is None or draft.content_end > best.content_end)
        ):
            best = draft
    return best


def _is_tail(between: str) -> bool:
    """Whether the words between a statement and a quotation only end the sentence of the statement."""
    body = between.rstrip().rstrip('"”’»')
    return not any(mark in body.rstrip(".")[:-1] for mark in (". ", "! ", "? ")) and len(body) < _LONGEST_TAIL


def _quotes(layout: Layout, piece: Piece) -> bool:
    """Whether a piece stands, in part or wholly, between quotation marks."""
    return any(
        quotation.first < piece[1] and piece[0] < quotation.last
        for quotation in layout.quotations_between(*piece)
    )
