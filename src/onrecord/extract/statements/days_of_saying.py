"""When something was said: the date beside the cue and outside what was said; a date inside the content is none."""

from __future__ import annotations

from onrecord.extract.statements.drafts import Draft
from onrecord.extract.statements.layout import Layout
from onrecord.extract.statements.nearness import Nearness
from onrecord.language import is_adjective, is_adverb, is_common_noun
from onrecord.values import DateMention, TimexType

_OPENERS = frozenset({"on", "in", "at", "since", "early", "late", "during"})


def day_of_saying(layout: Layout, draft: Draft, near: Nearness) -> DateMention | None:
    """The nearest date of the cue's own line that belongs to no content; None where there is none."""
    if draft.anchor is None or (
        is_common_noun(draft.anchor) or is_adverb(draft.anchor) or is_adjective(draft.anchor)
    ):
        return None
    at = draft.anchor.idx
    line = layout.line_of(draft.anchor.i)
    start, end = layout.words[line.first].idx, layout.end_of(line.end - 1)
    others = [other for other in near.drafts_at(at) if other is not draft]
    free = [
        date
        for date in near.dates_between(start, end)
        if date.type in {TimexType.DATE, TimexType.TIME}
        and not _is_said(date, draft)
        and all(_leaves(date, other, draft, at) for other in others)
    ]
    return min(free, key=lambda date: (abs(date.quote.start - at), date.quote.start), default=None)


def _is_said(date: DateMention, draft: Draft) -> bool:
    parts = [*draft.pieces] + ([draft.speaker] if draft.speaker is not None else [])
    return any(start < date.quote.end and date.quote.start < end for start, end in parts)


def _leaves(date: DateMention, other: Draft, draft: Draft, at: int) -> bool:
    """Whether another statement leaves a date to this one: its cue does not stand between, nor its content around."""
    low, high = sorted((date.quote.start, at))
    between = other.anchor is not None and low < other.anchor.idx < high
    same_speaker = other.head is not None and draft.head is not None and other.head.i == draft.head.i
    if between and not same_speaker:
        return False
    holds_date = any(start <= date.quote.start < end for start, end in other.pieces)
    holds_cue = any(start <= at < end for start, end in other.pieces)
    return holds_cue or not holds_date


def words_of(layout: Layout, date: DateMention) -> tuple[int, int]:
    """The words of a date with the preposition in front of it: "on 14 March"."""
    first = layout.word_at(date.quote.start)
    if first > 0 and layout.words[first - 1].lower_ in _OPENERS:
        return layout.words[first - 1].idx, date.quote.end
    return date.quote.start, date.quote.end
