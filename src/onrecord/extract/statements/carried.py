"""Reported speech that goes on in the next sentence without a cue ("..., he said. The last men have left").

Only a sentence with a checkable claim in the present, perfect or future is read so, right after a statement without
quotation marks that makes no such claim; a past tense is the narrator's.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extract.statements.claims import Said, claim_of
from onrecord.extract.statements.drafts import Draft
from onrecord.extract.statements.layout import Layout, Line
from onrecord.extract.statements.nearness import Nearness
from onrecord.extract.statements.pieces import piece
from onrecord.language import Tense, tense
from onrecord.values import ClaimKind, Stance

_KINDS = frozenset(ClaimKind) - {ClaimKind.CASUALTIES, ClaimKind.RESPONSIBILITY}
_RULE = "verb after what was said"


def carried_in(layout: Layout, drafts: list[Draft]) -> Iterator[Draft]:
    """One draft for each such sentence; its speaker is that of the sentence before."""
    near = Nearness(layout, drafts)
    for before, line in zip(layout.lines, layout.lines[1:], strict=False):
        source = _source(layout, before, near)
        if source is None or _has_draft(layout, line, near) or not _may_be_said(layout, line):
            continue
        said = piece(layout, line.first, line.end)
        if said is not None:
            yield Draft(
                rule="carried on from the sentence before",
                saying=None,
                anchor=None,
                cue=None,
                speaker=source.speaker,
                head=source.head,
                pieces=[said],
            )


def _bounds(layout: Layout, line: Line) -> tuple[int, int]:
    return layout.words[line.first].idx, layout.end_of(line.end - 1)


def _source(layout: Layout, line: Line, near: Nearness) -> Draft | None:
    """The one indirect statement of a line, if it makes no claim itself."""
    start, end = _bounds(layout, line)
    inside = [
        draft for draft in near.drafts_at(start) if draft.cue is not None and start <= draft.cue[0] < end
    ]
    if len(inside) != 1 or inside[0].rule != _RULE or inside[0].direct:
        return None
    (draft,) = inside
    first, last = layout.word_at(draft.content_start), layout.word_at(draft.content_end)
    return None if claim_of(tuple(layout.words[first:last]), Stance.ASSERTS) is not None else draft


def _has_draft(layout: Layout, line: Line, near: Nearness) -> bool:
    start, end = _bounds(layout, line)
    return any(a < end and start < b for draft in near.drafts_at(start) for a, b in draft.pieces)


def _may_be_said(layout: Layout, line: Line) -> bool:
    said = Said(tuple(layout.words[line.first : line.end]), Stance.ASSERTS)
    free = all(layout.is_free(word.i) for word in said.said)
    if not free or said.main is None or tense(said.main) not in {Tense.PRESENT, Tense.FUTURE}:
        return False
    return claim_of(said.said, Stance.ASSERTS) in _KINDS
