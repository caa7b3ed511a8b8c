"""Periods: the time that a claim speaks of, from its own words, its day of saying, or the sentences around it.

"Today" holds for that day and few more, a bare present tense for two months, and what is said to last for longer; a
leaving or an end lasts half a year at most; an event is told by its very day; what is foretold runs from
its saying to its horizon. A claim without any time gets none that its document does not give.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from onrecord.assess.lexicon import has
from onrecord.assess.passages import Passage, times_in
from onrecord.assess.record import published_on
from onrecord.assess.wording import Token, tokens
from onrecord.values import ClaimKind, Days, Document, Reading, Statement
from onrecord.values.mentions import TimexType

STATES = frozenset({ClaimKind.PRESENCE, ClaimKind.WITHDRAWAL, ClaimKind.COMPLETION, ClaimKind.CONTROL})
PRESENTS = frozenset({ClaimKind.PRESENCE, ClaimKind.CONTROL})
WEEK = 7
DAY = timedelta(days=1)
STATE_LASTS = timedelta(
    days=182
)  # of a leaving or an end, after which a state said to be may have changed, and nothing is refuted
PRESENT_LASTS = timedelta(days=62)  # a bare present tense about a force at a place
NOW_LASTS = timedelta(days=3)  # "today", "now"
NEWS = frozenset({ClaimKind.CASUALTIES, ClaimKind.RESPONSIBILITY})
NEWS_LASTS = timedelta(days=31)  # days for which an event without a day is spoken of as news
STATE_PLAY = 1  # days by which the ends of a state may be told otherwise
_LENGTH = re.compile(r"P(\d+)([DWMY])")
UNIT_DAYS = {"D": 1, "W": 7, "M": 31, "Y": 366}
_HAVING = frozenset(["has", "have", "had"])
_EVER = frozenset(["never", "ever"])


def period_of(
    statement: Statement, kind: ClaimKind, document: Document, reading: Reading, around: tuple[Passage, ...]
) -> Days | None:
    """The time that the claim speaks of."""
    said = _said_on(statement, document)
    own = [days for piece in statement.content for days in times_in(document, reading, piece)]
    words = tokens(" ".join(piece.words for piece in statement.content))
    if kind is ClaimKind.PREDICTION:
        return _to_horizon(statement, own, reading, said)
    is_since = any(word.word.lower() == "since" for word in words)
    if has("foretelling", words) and said is not None and not (own and is_since):
        own = [days for days in own if days.first is not None and days.first >= said]
        return _spoken_of(own, kind, said) if own else _open(said)
    if kind in PRESENTS and said is not None:
        if has("this_day", words) and all(days.length == 1 for days in own):
            return Days.between(said - DAY, said + NOW_LASTS)
        if own and not has("lasting", words) and all(days.last is not None for days in own):
            return _closed(own)
    if own:
        return _spoken_of(own, kind, said)
    return _without_own_time(statement, kind, reading, around, said)


def _without_own_time(
    statement: Statement, kind: ClaimKind, reading: Reading, around: tuple[Passage, ...], said: date | None
) -> Days | None:
    """For a claim that names no day: how long it lasts already, how such claims hold, or the days told around it."""
    words = tokens(" ".join(piece.words for piece in statement.content))
    low = {token.word.lower() for token in words}
    lasted = _lasted(statement, reading, said)
    if lasted is not None and (kind in STATES or kind is ClaimKind.CEASEFIRE):
        return Days.between(lasted, said)
    if _EVER & low:
        return None if said is None or kind in STATES else Days.between(None, said)
    if kind in STATES or kind is ClaimKind.CEASEFIRE:
        horizon = PRESENT_LASTS if kind in PRESENTS and not has("lasting", words) else STATE_LASTS
        return None if said is None else Days.between(said - DAY, said + horizon)
    found = _of_context(around, said)
    if kind is ClaimKind.MEANS and said is not None and _is_of_past_use(words):
        return Days.between(None if found is None else found.first, said + DAY)
    if kind in NEWS and said is not None and found is not None and found.first is None and not _HAVING & low:
        return Days.between(said - NEWS_LASTS, said + DAY)
    return found


def _to_horizon(statement: Statement, own: list[Days], reading: Reading, said: date | None) -> Days | None:
    """For what is foretold: from the saying to the last day named, or from a day on before which it is not to be."""
    if is_not_before(statement) and own:
        return _open(min((days.first for days in own if days.first is not None), default=None))
    times = [_to_come(days, said) for days in own]
    lasts = [*(days.last for days in times if days.last is not None), *_terms(statement, reading, said)]
    is_bound = bool(lasts) and said is not None and max(lasts) >= said
    return Days.between(said, max(lasts)) if is_bound else _open(said)


def _said_on(statement: Statement, document: Document) -> date | None:
    """The day of saying, at the latest: the one named, else that of publication."""
    named = None if statement.said_days is None else statement.said_days.last
    published = published_on(document)
    return named if named is not None and (published is None or named <= published) else published


def _is_of_past_use(words: tuple[Token, ...]) -> bool:
    """Whether a means is said to have been used or not, and not to be in use."""
    return has("past_use", words) and not has("present_use", words)


def _lasted(statement: Statement, reading: Reading, said: date | None) -> date | None:
    """The day from which a state is said to have lasted ("for a fortnight")."""
    ends = _terms(statement, reading, said)
    return None if not ends or said is None else said - (max(ends) - said)


def _terms(statement: Statement, reading: Reading, said: date | None) -> list[date]:
    """The days so far on from the saying as a length of time that is named ("within a week")."""
    found = []
    for mention in reading.dates:
        length = _LENGTH.fullmatch(mention.value)
        inside = any(piece.covers(mention.quote) for piece in statement.content)
        if said is not None and inside and mention.type is TimexType.DURATION and length is not None:
            found.append(said + timedelta(days=int(length[1]) * UNIT_DAYS[length[2]]))
    return found


def _spoken_of(own: list[Days], kind: ClaimKind, said: date | None) -> Days | None:
    """The time that the claim's own words name; a state or truce lasts on from it."""
    firsts = [days.first for days in own if days.first is not None]
    lasts = [days.last for days in own if days.last is not None]
    if not firsts and not lasts:
        return None
    first, last = min(firsts, default=None), max(lasts, default=None)
    if kind in STATES:
        return Days.between(first, None)
    if kind is ClaimKind.CEASEFIRE:
        is_span = len(own) > 1 or (first is not None and last is not None and last > first)
        return Days.between(first, last if is_span or said is None or (last and last > said) else said)
    return Days.between(first, last)


def _closed(own: list[Days]) -> Days:
    """The days named for a state that is not said to last on from them."""
    firsts = [days.first for days in own if days.first is not None]
    lasts = [days.last for days in own if days.last is not None]
    return Days.between(min(firsts, default=None), max(lasts, default=None)).widened(STATE_PLAY)


def _to_come(days: Days, said: date | None) -> Days:
    """A single day of the past week, named for what is to come, is that weekday of the next ("by Friday")."""
    if (
        said is None
        or days.first is None
        or days.length != 1
        or not said - timedelta(days=WEEK) <= days.first < said
    ):
        return days
    return Days.on(days.first + timedelta(days=WEEK))


def is_not_before(statement: Statement) -> bool:
    """Whether a thing is foretold not to be before a day, and so to be from it on."""
    words = tokens(" ".join(piece.words for piece in statement.content))
    return has("negation", words) and has("before", words)


def _open(first: date | None) -> Days | None:
    return None if first is None else Days.between(first, None)


def _of_context(around: tuple[Passage, ...], said: date | None) -> Days | None:
    """For a claim about one event: the days named in the sentences around it, up to its publication."""
    days = [d for passage in around for d in passage.days if d.length is not None and d.length <= WEEK]
    firsts = [d.first for d in days if d.first is not None and (said is None or d.first <= said)]
    if firsts:
        return Days.between(min(firsts), said)
    return None if said is None else Days.between(None, said + STATE_LASTS)
