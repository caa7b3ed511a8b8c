"""Anchors: lengths that end at the day of saying ("in the past 24 hours", said on Thursday), or that an event bounds.

"In the four months after the decision to withdraw" begins on the day that the text gives the withdrawal elsewhere;
if it gives none there are no days. The event is known by its word alone: nothing is guessed of what it was.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import lru_cache

from onrecord.extract.dates.attachment import date_of, in_sentence, is_saying, words_of
from onrecord.extract.dates.calendar import moved
from onrecord.extract.dates.lengths import days_up_to
from onrecord.extract.dates.said import Length
from onrecord.extract.dates.scanner import Found
from onrecord.extract.page import Page
from onrecord.extract.written import REMEMBERED
from onrecord.language import Text, Word, clause_head, determiner, is_noun, is_verb, lemma, lemmas, marker
from onrecord.values import DateMention, Days, Precision, Why

SIDES: Mapping[str, int] = {"after": 1, "since": 1, "following": 1, "before": -1, "until": -1}
SPANNING = frozenset({"the", "in", "within", "during", "over", "for", "throughout"})
STEM = 5  # letters by which "withdraw" and "withdrawal" are the same event
_MANY = re.compile(r"P(\d+)([DWMY])")
MOST = 24  # words of one stem to each side that are asked for their date
LONGEST = 31  # days that an anchor may be uncertain by

Read = tuple[Found, tuple[Word, ...], DateMention]


def anchored(page: Page, read: Sequence[Read]) -> tuple[DateMention, ...]:
    """The mentions, their lengths tied to the day of saying or to the event that stands beside them."""
    dates = tuple(mention for _, _, mention in read)
    if not any(_is_length(found) and words for found, words, _ in read):
        return dates
    events = Tellings(page=page, dates=dates)
    return tuple(
        _anchored(what, words, mention, events)
        if isinstance(what := found.said.what, Length) and what.by is not None and words
        else mention
        for found, words, mention in read
    )


def _is_length(found: Found) -> bool:
    return isinstance(found.said.what, Length)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tellings:
    """The words of a page that may tell an event, and its dates."""

    page: Page
    dates: tuple[DateMention, ...]

    def day_of(self, event: Word) -> DateMention | None:
        """The date that another telling of the event has: a single day before more days, then the nearest before."""
        dated = [found for word in self._tellings(event) if (found := self._date_of(word)) is not None]
        near = [
            date for date in dated if (date.days is not None and (date.days.length or LONGEST + 1) <= LONGEST)
        ]
        return min(near, key=lambda date: date.days is not None and date.days.length != 1, default=None)

    def _tellings(self, event: Word) -> Iterator[Word]:
        """The nearest words that may tell the same: those before it from near to far, then those after it."""
        text = self.page.parsed
        places = _by_stem(text).get(_stem(lemma(event)), ())
        at = bisect_left(places, event.i)
        near = (*reversed(places[max(0, at - MOST) : at]), *places[at : at + MOST])
        words = (text[place] for place in near if place != event.i)
        return (word for word in words if is_noun(word) or is_verb(word))

    def _date_of(self, word: Word) -> DateMention | None:
        """Its date, else the one day of its sentence: an order or an announcement is dated by its saying."""
        days = [date for date in in_sentence(word, self.dates) if date.days is not None]
        return date_of(word, self.dates, self.page) or (days[0] if len(days) == 1 else None)

    def day_of_saying(self, words: tuple[Word, ...]) -> DateMention | None:
        """The single day on which something is said in the sentence of these words."""
        for found in in_sentence(words[-1], self.dates):
            said = words_of(self.page, found.quote.start, found.quote.end)
            single = found.days is not None and found.days.length == 1
            if single and said and is_saying(clause_head(said[-1])):
                return found
        return None


@lru_cache(maxsize=REMEMBERED)
def _by_stem(text: Text) -> Mapping[str, Sequence[int]]:
    by_stem: dict[str, list[int]] = {}
    for place, form in enumerate(lemmas(text)):
        by_stem.setdefault(_stem(form), []).append(place)
    return by_stem


def _stem(form: str) -> str:
    return form[:STEM]


def _anchored(what: Length, words: tuple[Word, ...], mention: DateMention, events: Tellings) -> DateMention:
    tie = _tie(words)
    if tie is not None:
        return _beside_event(what, words, mention, tie, events)
    if mention.days is None or what.towards == 1:
        return mention
    said = events.day_of_saying(words)
    if said is None or said.days is None or said.days.first is None:
        return mention
    days = days_up_to(replace(what, towards=-1), said.days.first)
    return mention if days is None else _with(mention, days, f"up to the day of saying, “{said.quote.words}”")


def _tie(words: tuple[Word, ...]) -> Word | None:
    """The "after" or "before" that follows a length."""
    last = words[-1]
    following = last.nbor(1) if last.i + 1 < len(last.doc) else last
    return following if following.lower_ in SIDES and following.sent.start == last.sent.start else None


def _beside_event(
    what: Length, words: tuple[Word, ...], mention: DateMention, tie: Word, events: Tellings
) -> DateMention:
    for event in _events_after(tie):
        known = events.day_of(event)
        days = None if known is None else _days_beside(what, known.days, SIDES[tie.lower_], _is_span(words))
        if known is not None and days is not None:
            return _with(mention, days, f"counted from “{event.text}”, whose date is “{known.quote.words}”")
    return mention


def _events_after(tie: Word) -> Iterator[Word]:
    """The word that "after" ties to a length, then what that is of or for ("the decision *to withdraw*")."""
    head = tie.head
    if head.i <= tie.i or head.sent.start != tie.sent.start:
        head = next(
            (word for word in tie.doc[tie.i + 1 : tie.sent.end] if is_noun(word) or is_verb(word)), tie
        )
    if head.i <= tie.i:
        return
    article = determiner(head)
    if not is_noun(head) or (article is not None and article.lower_ in {"a", "an", "another"}):
        return
    inner = (child for child in head.rights if is_noun(child) or marker(child) == "to")
    yield from (head, *inner)


def _is_span(words: tuple[Word, ...]) -> bool:
    """Is it the length itself ("in *the two days* after"), and not the day at its end ("two days after")?"""
    before = words[0].nbor(-1).lower_ if words[0].i > 0 else ""
    return words[0].lower_ in SPANNING or before in SPANNING


def _days_beside(what: Length, event: Days | None, side: int, is_span: bool) -> Days | None:  # noqa: FBT001 - private
    if event is None or event.first is None or event.last is None or what.by is None or what.unit is None:
        return None
    start = event.first if side < 0 or event.length == 1 else event.last
    if what.unit.startswith("T"):
        return None
    far = moved(start, what.unit, what.by * side)
    if far is None:
        return None
    if not is_span:
        return Days.on(far)
    near = start - timedelta(days=1) if side < 0 else start
    return Days(first=min(near, far), last=max(near, far), precision=Precision.SPAN)


def moved_by_length(page: Page, word: Word, date: DateMention, dates: Sequence[DateMention]) -> DateMention:
    """The date of a clause that a length and "after" tie to another: "on Sunday, *a day after* they left" is Saturday."""
    for head in (word, *word.ancestors):
        if head.left_edge.idx <= date.quote.start < head.right_edge.idx:
            return date
        tie = next((child for child in head.lefts if child.lower_ in SIDES), None)
        length = None if tie is None else _length_before(page, tie, dates)
        found = None if length is None else _MANY.fullmatch(length.value)
        if tie is None or found is None or date.days is None or date.days.length != 1 or not date.days.first:
            continue
        day = moved(date.days.first, found[2], -SIDES[tie.lower_] * int(found[1]))
        return date if day is None else replace(date, days=Days.on(day))
    return date


def _length_before(page: Page, tie: Word, dates: Sequence[DateMention]) -> DateMention | None:
    """The length that ends right before an "after"."""
    between = ((date, page.text[date.quote.end : tie.idx]) for date in dates if date.quote.end <= tie.idx)
    return next((date for date, gap in between if not gap.strip()), None)


def _with(mention: DateMention, days: Days, sentence: str) -> DateMention:
    why = Why(rule=mention.why.rule, cue=mention.why.cue, sentence=f"{mention.why.rule}: {sentence}")
    return replace(mention, days=days, why=why)
