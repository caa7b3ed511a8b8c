"""The time over which a figure is stated, where the figure itself does not carry all of it.

"From 30 September to 14 March" is told by its two days; "in the four months after the decision" by its length,
laid from the split on when it says "after" and up to it when it says "before": the comparison asks about that
very day, and its warning says so.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from itertools import pairwise

from onrecord.assess.sentences import sentences_of
from onrecord.values import DateMention, Days, Document, Figure, Precision, Quote, Reading
from onrecord.values.mentions import TimexType

_LENGTH = re.compile(r"P(\d+)([DWMY])")
_BETWEEN = 5  # characters between two days of one span: " to ", " – "
_MONTHS = {"M": 1, "Y": 12}


def time_of(figure: Figure, document: Document, reading: Reading, split: date) -> Days | None:
    """The days over which this figure is stated, or None if they cannot be told."""
    own = figure.days
    if own is not None and (own.precision is not Precision.DAY):
        return own
    sentence = next((one for one in sentences_of(document) if one.covers(figure.number)), None)
    if sentence is None:
        return own
    inside = [mention for mention in reading.dates if sentence.covers(mention.quote)]
    return _span(inside, document) or _length(inside, document, sentence, split) or own


def _span(mentions: list[DateMention], document: Document) -> Days | None:
    """From one day to another that stand side by side."""
    for one, other in pairwise(mentions):
        between = document.text[one.quote.end : other.quote.start].strip().lower()
        first, last = one.days, other.days
        joined = between in ("to", "until", "till", "through", "and", "–", "-", "up to")
        if (
            joined
            and first is not None
            and last is not None
            and first.first
            and last.last
            and first.first < last.last
        ):
            return Days(first=first.first, last=last.last, precision=Precision.SPAN)
    return None


def _length(mentions: list[DateMention], document: Document, sentence: Quote, split: date) -> Days | None:
    """So many days, weeks or months after the split or before it."""
    for mention in mentions:
        found = _LENGTH.fullmatch(mention.value)
        if mention.type is not TimexType.DURATION or found is None:
            continue
        behind = document.text[mention.quote.end : sentence.end].lower().split()
        if behind[:1] in (["after"], ["since"], ["following"]):
            return Days(first=split, last=_moved(split, int(found[1]), found[2]), precision=Precision.SPAN)
        if behind[:1] in (["before"], ["preceding"]):
            return Days(first=_moved(split, -int(found[1]), found[2]), last=split, precision=Precision.SPAN)
    return None


def _moved(day: date, count: int, unit: str) -> date:
    if unit in _MONTHS:
        month = day.year * 12 + day.month - 1 + count * _MONTHS[unit]
        year, at = divmod(month, 12)
        return date(year, at + 1, min(day.day, calendar.monthrange(year, at + 1)[1]))
    return day + timedelta(days=count * (7 if unit == "W" else 1))
