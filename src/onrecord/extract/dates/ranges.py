"""Ranges written with a stroke ("14–16 March 2016", "1956-1991") joined to one mention from first to last day."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extract.dates.scanner import STROKES
from onrecord.extract.page import Page
from onrecord.values import DateMention, Days, TimexType, Why


def joined(page: Page, mentions: Sequence[DateMention]) -> tuple[DateMention, ...]:
    """The mentions, those that a stroke alone joins made one."""
    kept: list[DateMention] = []
    for mention in mentions:
        if kept and _is_range(page, kept[-1], mention):
            kept[-1] = _range(page, kept[-1], mention)
        else:
            kept.append(mention)
    return tuple(kept)


def _is_range(page: Page, first: DateMention, second: DateMention) -> bool:
    between = page.text[first.quote.end : second.quote.start].strip()
    if between not in STROKES or first.type is not TimexType.DATE or second.type is not TimexType.DATE:
        return False
    return _order(first.days, second.days)


def _order(first: Days | None, second: Days | None) -> bool:
    if first is None or second is None or first.first is None or second.last is None:
        return False
    return first.first < second.last


def _range(page: Page, first: DateMention, second: DateMention) -> DateMention:
    quote = page.quote(first.quote.start, second.quote.end)
    start = None if first.days is None else first.days.first
    end = None if second.days is None else second.days.last
    why = Why(rule="range", cue=quote.words, sentence=f"range: {first.why.sentence}; {second.why.sentence}")
    return DateMention(
        quote=quote,
        type=TimexType.DATE,
        value=f"{first.value}/{second.value}",
        days=Days.between(start, end),
        why=why,
    )
