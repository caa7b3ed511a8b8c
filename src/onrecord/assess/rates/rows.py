"""What is counted: one row an event, with the days it can have been on and the numbers its reports give.

The unit is the incident. Planned, denied and possible happenings are no rows; a row whose days are not known is
no row either, and is counted as left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.assess.rates.question import Question
from onrecord.assess.record import Record
from onrecord.assess.scope import lies_in, takes_part
from onrecord.values import Bounds, Counted, Counting, Days, Figure, Kind, Quote, Reality, Report
from onrecord.values.figures import Cause

ATTACKS = frozenset({Kind.STRIKE, Kind.CLASH, Kind.BOMBING, Kind.DOWNING})
FACT = frozenset({Reality.HAPPENED, Reality.ONGOING})


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One incident: its narrowest days, its count by rule, and the words it stands on."""

    days: Days
    lowest: int
    highest: int
    combat: bool
    reviewed: bool
    quote: Quote

    def count(self, rule: Counting) -> int:
        """What the row counts by this rule; nothing where the rule leaves it out."""
        if (rule is Counting.COMBAT and not self.combat) or (rule is Counting.REVIEWED and not self.reviewed):
            return 0
        return self.highest if rule is Counting.HIGHEST else self.lowest


def rows_of(record: Record, question: Question) -> tuple[tuple[Row, ...], int]:
    """The rows that the question asks for, in time, and how many had no day that can be told."""
    rows, undated = [], 0
    for reports in _incidents(record):
        told = tuple(report for report in reports if report.reality in FACT and _asked(report, question))
        if not told:
            continue
        row = _row(told, record, question.counted)
        undated += row is None
        rows += [] if row is None else [row]
    return tuple(sorted(rows, key=_order)), undated


def agreements_near(record: Record, question: Question, days: int = 30) -> tuple[Quote, ...]:
    """Truces and deals within this many days of the split: they spoil the comparison."""
    near = Days.on(question.split).widened(days)
    found = {
        report.trigger: report.sentence
        for report in record.reports.values()
        if report.kind is Kind.AGREEMENT
        and report.reality in FACT
        and report.days is not None
        and report.days.meets(near)
    }
    return tuple(dict.fromkeys(found[trigger] for trigger in sorted(found)))


def _incidents(record: Record) -> Iterator[tuple[Report, ...]]:
    placed: set[str] = set()
    for event in record.events:
        reports = tuple(record.reports[key] for key in event.reports if key in record.reports)
        placed.update(report.id for report in reports)
        if reports:
            yield reports
    for key in sorted(record.reports):
        if key not in placed:
            yield (record.reports[key],)


def _asked(report: Report, question: Question) -> bool:
    if question.kind is not None and report.kind is not question.kind:
        return False
    if question.counted is Counted.ATTACKS and report.kind not in ATTACKS:
        return False
    parties = (*report.agents, *report.targets)
    return (question.actor is None or any(takes_part(party, question.actor) for party in parties)) and (
        question.place is None or any(lies_in(spot, question.place) for spot in report.where)
    )


def _row(reports: tuple[Report, ...], record: Record, counted: Counted) -> Row | None:
    dated = [report for report in reports if report.days is not None]
    if not dated:
        return None
    lead = min(dated, key=lambda report: (_length(report.days), report.trigger))
    lowest, highest = _counts(reports, counted)
    figures = _figures(record)
    causes = {figures[key].cause for report in reports for key in report.figures if key in figures}
    return Row(
        days=lead.days if lead.days is not None else Days.between(None, None),
        lowest=lowest,
        highest=highest,
        combat=Cause.NON_COMBAT not in causes,
        reviewed=any(report.id in record.reviewed for report in reports),
        quote=lead.sentence,
    )


def _figures(record: Record) -> dict[str, Figure]:
    return {figure.id: figure for reading in record.readings for figure in reading.figures}


def _length(days: Days | None) -> int:
    return 10**9 if days is None or days.length is None else days.length


def _counts(reports: tuple[Report, ...], counted: Counted) -> tuple[int, int]:
    if counted in (Counted.INCIDENTS, Counted.ATTACKS):
        return 1, 1
    stated = [
        bounds
        for report in reports
        if (bounds := report.injured if counted is Counted.INJURED else report.killed) is not None
    ]
    lows = [_end(bounds, low=True) for bounds in stated]
    highs = [_end(bounds, low=False) for bounds in stated]
    return min(lows, default=0), max(highs, default=0)


def _end(bounds: Bounds, *, low: bool) -> int:
    first, second = (bounds.low, bounds.high) if low else (bounds.high, bounds.low)
    return int(first if first is not None else second or 0)


def _order(row: Row) -> tuple[str, str, Quote]:
    return (str(row.days.first), str(row.days.last), row.quote)
