"""Summary: two to five plain sentences at the top, each counted from the record and leading to its evidence.

It says what was counted, and up to which day; it draws no conclusion that no verdict has drawn.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from onrecord.show import words
from onrecord.show.catalogue import Catalogue, whole
from onrecord.show.figures_chart import FigureGroup, Range
from onrecord.show.happenings import Happening
from onrecord.values import Assessment, Bounds, State, Verdict

LONGEST = 120
SPREAD = 1.5  # the largest number of a group is at least half as much again as the smallest


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence and the id of what it leads to."""

    text: str
    leads_to: str


def summary(
    catalogue: Catalogue, events: Sequence[Happening], figures: Sequence[FigureGroup]
) -> tuple[Sentence, ...]:
    """The sentences, in the order of the page."""
    assessed = [one for held in catalogue.assessments.values() for one in held]
    return (
        *_of_claims(catalogue, assessed),
        *_of_events(catalogue, events),
        *_of_figures(figures),
        *(Sentence(text=one.sentence, leads_to=one.id) for one in catalogue.view.comparisons[:1]),
        *_of_review(catalogue),
    )


def _of_claims(catalogue: Catalogue, assessed: Sequence[Assessment]) -> Iterator[Sentence]:
    if not assessed:
        return
    until = catalogue.view.record_until
    record = "the record" if until is None else f"the record up to {words.day(until)}"
    against = [one for one in assessed if one.verdict in (Verdict.CONTRADICTED, Verdict.IN_TENSION)]
    undecided = sum(1 for one in assessed if one.verdict is Verdict.UNDECIDED)
    text = f"{_share(len(against), len(assessed))} contradicted by or in tension with {record}"
    rest = f"; {words.counted(undecided, 'claim')} cannot be decided by it" if undecided else ""
    yield Sentence(text=f"{text}{rest}.", leads_to="claims")
    gravest = next((one for one in assessed if one.verdict is Verdict.CONTRADICTED), None)
    if gravest is not None and gravest.statement in catalogue.statements:
        said = catalogue.statements[gravest.statement]
        yield Sentence(
            text=f"{_capital(catalogue.speaker(said))}: “{_short(whole(said.content))}” – {gravest.sentence}",
            leads_to=gravest.id,
        )


def _share(count: int, total: int) -> str:
    if total == 1:
        return "The one checkable statement is" if count else "The one checkable statement is not"
    if count == 0:
        return f"None of {words.number(total)} checkable statements is"
    return (
        f"{words.number(count)} of {words.number(total)} checkable statements {'is' if count == 1 else 'are'}"
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rsplit(' ', 1)[0]} …"


def _of_events(catalogue: Catalogue, events: Sequence[Happening]) -> Iterator[Sentence]:
    if not events:
        return
    reports = sum(len(one.lines) for one in events)
    disputed = sum(1 for one in events if one.disputed)
    voices = catalogue.independent(line.id for one in events for line in one.lines)
    text = (
        f"The record tells of {words.counted(len(events), 'event')} in {words.counted(reports, 'report')} "
        f"by {words.counted(voices, 'independent source')}"
    )
    dispute = (
        f"; {words.counted(disputed, 'event')} {'is' if disputed == 1 else 'are'} disputed"
        if disputed
        else ""
    )
    yield Sentence(text=f"{text}{dispute}.", leads_to="events")


def _of_figures(figures: Sequence[FigureGroup]) -> Iterator[Sentence]:
    """The largest gap between two sources that count one thing of one force in times that meet, if there is one."""
    found = [gap for group in figures if group.is_main for gap in _gaps(group)]
    if found:
        _, name, least, most = max(found, key=lambda gap: (gap[0], gap[1]))
        text = (
            f"Sources count differently ({name}): {least.text} by {least.line.who or least.line.outlet}, "
            f"{most.text} by {most.line.who or most.line.outlet}."
        )
        yield Sentence(text=text, leads_to=least.line.id)


def _gaps(group: FigureGroup) -> Iterator[tuple[float, str, Range, Range]]:
    for one, other in combinations(group.ranges, 2):
        low, high = _end(one.line.number), _end(other.line.number)
        same = one.whose == other.whose and one.counted == other.counted and _meet(one, other)
        if (
            not same
            or not low
            or not high
            or (one.line.who or one.line.outlet) == (other.line.who or other.line.outlet)
        ):
            continue
        least, most = (one, other) if low < high else (other, one)
        if max(low, high) / min(low, high) >= SPREAD:
            yield max(low, high) / min(low, high), group.name, least, most


def _meet(one: Range, other: Range) -> bool:
    days, others = one.line.days, other.line.days
    return days is not None and others is not None and days.meets(others)


def _end(bounds: Bounds | None) -> float | None:
    if bounds is None:
        return None
    return bounds.high if bounds.low is None else bounds.low


def _of_review(catalogue: Catalogue) -> Iterator[Sentence]:
    view = catalogue.view
    items = [item.id for r in view.readings for held in (r.statements, r.reports, r.figures) for item in held]
    waiting = sum(1 for item in items if view.state(item) is State.MACHINE)
    if waiting == 0:
        return
    verb = "is" if waiting == 1 else "are"
    shown = f"{verb} shown here and marked" if view.include_machine else f"{verb} left out here"
    text = (
        f"Of {words.counted(len(items), 'item')} that the machine read, {words.number(waiting)} "
        f"{'has' if waiting == 1 else 'have'} not been reviewed by a person and {shown}."
    )
    yield Sentence(text=text, leads_to="made")
