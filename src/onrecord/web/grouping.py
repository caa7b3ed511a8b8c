"""Grouping: which decisions on pairs of reports merge events or split them; the reports themselves never change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import product

from onrecord.errors import OptionRefused
from onrecord.values import Decision, Event, Review
from onrecord.web.desk import Decided


def pair_item(one: str, other: str) -> str:
    """The item that a decision on two reports is filed under, whatever their order."""
    return "|".join(sorted((one, other)))


def merging(events: Sequence[Event], last: Mapping[str, str], note: str | None) -> tuple[Decided, ...]:
    """The decisions that make one event of these: every report is the same as the first.

    Reports that the machine had joined are decided too, for it would part them again where two contradict each other.

    Raises:
        OptionRefused: if there are fewer than two events.
    """
    if len(events) < 2:  # noqa: PLR2004 - it takes two
        raise OptionRefused("to merge takes two events", where="events")
    first, *others = dict.fromkeys(report for event in events for report in event.reports)
    return tuple(_pair(first, other, last, note, same=True) for other in others)


def splitting(
    event: Event, apart: Iterable[str], last: Mapping[str, str], note: str | None
) -> tuple[Decided, ...]:
    """The decisions that take these reports out of an event: each differs from each that stays.

    Where the event was made by hand, those that stay are decided to be the same, lest they fall apart with what held
    them together.

    Raises:
        OptionRefused: if all or none of its reports would be taken out.
    """
    out = [report for report in event.reports if report in set(apart)]
    stay = [report for report in event.reports if report not in set(out)]
    if not out or not stay:
        raise OptionRefused("a split needs reports on both sides", where=event.id)
    across = tuple(product(out, stay))
    by_hand = any(pair_item(one, other) in last for one, other in across)
    kept = tuple(_pair(stay[0], other, last, note, same=True) for other in stay[1:]) if by_hand else ()
    return (*(_pair(one, other, last, note, same=False) for one, other in across), *kept)


def judging(
    left: str, right: str, last: Mapping[str, str], note: str | None, *, same: bool
) -> tuple[Decided, ...]:
    """The decision on one doubtful pair."""
    return (_pair(left, right, last, note, same=same),)


def _pair(one: str, other: str, last: Mapping[str, str], note: str | None, *, same: bool) -> Decided:
    item = pair_item(one, other)
    return Decided(
        item=item, decision=Decision.ACCEPT if same else Decision.REJECT, seen=last.get(item), note=note
    )


def last_reviews(reviews: Iterable[Review]) -> dict[str, str]:
    """By item, the id of its last review."""
    return {review.item: review.id for review in reviews}
