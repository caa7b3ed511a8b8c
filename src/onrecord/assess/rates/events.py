"""The comparison from events: main contrast, windows, counting rules, placebo dates, weeks and warnings.

A row is put on a side only when all its days lie on it. A row known to a week or worse that does so is counted
as spread; one that does not is left out, and said to be.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from onrecord.assess.rates.dispersion import CLUSTERED, dispersion_index, permutation_p
from onrecord.assess.rates.exact import exact_test
from onrecord.assess.rates.question import Question
from onrecord.assess.rates.rows import Row, agreements_near, rows_of
from onrecord.assess.rates.sentences import event_warnings, sentence
from onrecord.assess.record import Record
from onrecord.errors import OptionRefused
from onrecord.values import (
    Comparison,
    Contrast,
    Counting,
    Days,
    Precision,
    Tally,
    Week,
    comparison_id,
)

WINDOWS = (30, 60, 90)
WEEK = 7
STRAY = timedelta(days=366)  # between an event and the next, beyond which the record does not reach back
LEAST_PLACEBO_DAYS = 28
FINE = frozenset({Precision.DAY, Precision.SPAN})


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The first day, the split and the last day of one contrast."""

    first: date
    split: date
    last: date

    @property
    def before(self) -> Days:
        """The days before the split."""
        return Days.between(self.first, self.split - timedelta(days=1))

    @property
    def after(self) -> Days:
        """The split and the days after it."""
        return Days.between(self.split, self.last)


def compare(record: Record, question: Question) -> Comparison:
    """Events before the split against events after it.

    Raises:
        OptionRefused: if no dated event is left, or one side holds no day.
    """
    rows, undated = rows_of(record, question)
    frame = _frame(rows, question, record)
    inside = tuple(row for row in rows if row.days.meets(Days.between(frame.first, frame.last)))
    placed = tuple(row for row in inside if _side(row, frame) is not None)
    main = contrast("all days", placed, frame, Counting.LOWEST)
    agreements = agreements_near(record, question)
    strays = 0 if question.since else sum(row.days.ends_before(Days.on(frame.first)) for row in rows)
    left_out = undated + strays + len(inside) - len(placed)
    spread = sum(row.days.precision not in FINE for row in placed)
    found = Comparison(
        id=comparison_id(
            question.split,
            question.counted,
            str(question.since),
            str(question.until),
            question.actor,
            question.place,
            question.kind,
        ),
        split=question.split,
        counted=question.counted,
        main=main,
        sentence=sentence(main, question.counted, question.split),
        windows=tuple(_windows(placed, frame)),
        rules=tuple(contrast(f"counting rule: {rule}", placed, frame, rule) for rule in Counting),
        placebos=tuple(_placebos(placed, frame)),
        weeks=_weeks(placed, frame),
        agreements=agreements,
        evidence=tuple(dict.fromkeys(row.quote for row in placed)),
        left_out=left_out,
        spread=spread,
        actor=question.actor,
        place=question.place,
        kind=question.kind,
    )
    return replace(found, warnings=event_warnings(found))


def contrast(label: str, rows: tuple[Row, ...], frame: Frame, rule: Counting) -> Contrast:
    """The tallies on both sides of the frame by one counting rule, and their test."""
    counts = {
        side: sum(row.count(rule) for row in rows if _side(row, frame) is side) for side in (False, True)
    }
    before = Tally(days=frame.before, exposure=frame.before.length or 0, count=counts[False])
    after = Tally(days=frame.after, exposure=frame.after.length or 0, count=counts[True])
    test = exact_test(after.count, after.exposure, before.count, before.exposure)
    weeks_before = _weekly(rows, frame.before, rule)
    weeks_after = _weekly(rows, frame.after, rule)
    pooled = _pooled_dispersion(weeks_before, weeks_after)
    clustered = pooled is not None and pooled > CLUSTERED
    return Contrast(
        label=label,
        before=before,
        after=after,
        ratio=test.ratio,
        infinite=test.infinite,
        low=test.low,
        high=test.high,
        p=test.p,
        dispersion=pooled,
        permutation_p=permutation_p(weeks_before, weeks_after) if clustered else None,
    )


def _pooled_dispersion(before: list[int], after: list[int]) -> float | None:
    """The larger index of the two sides: pooling them would count the difference itself as clustering."""
    return max(
        (i for i in (dispersion_index(before), dispersion_index(after)) if i is not None), default=None
    )


def _frame(rows: tuple[Row, ...], question: Question, record: Record) -> Frame:
    firsts = [row.days.first for row in rows if row.days.first is not None]
    lasts = [row.days.last for row in rows if row.days.last is not None]
    first = (
        question.since or _begun([day for day in firsts if day < question.split]) or min(firsts, default=None)
    )
    last = question.until or max([*lasts, *([record.last_day] if record.last_day else [])], default=None)
    if first is None or last is None:
        raise OptionRefused(
            "no dated event is left to count", remedy="Ask for another actor, place or kind, or for all"
        )
    if first >= question.split or last < question.split:
        raise OptionRefused(f"the events from {first} to {last} lie on one side of {question.split}")
    return Frame(first=first, split=question.split, last=last)


def _begun(days: list[date]) -> date | None:
    """The first of the days without those that lie more than a year before the rest: a text tells of old wars too."""
    first = None
    for day in sorted(days, reverse=True):
        if first is not None and first - day > STRAY:
            break
        first = day
    return first


def _side(row: Row, frame: Frame) -> bool | None:
    """False before the split, True after it, None on neither or across."""
    if row.days.lies_within(frame.before):
        return False
    return True if row.days.lies_within(frame.after) else None


def _windows(rows: tuple[Row, ...], frame: Frame) -> list[Contrast]:
    found = []
    for days in WINDOWS:
        first, last = frame.split - timedelta(days=days), frame.split + timedelta(days=days - 1)
        if first >= frame.first and last <= frame.last:
            narrow = Frame(first=first, split=frame.split, last=last)
            found.append(contrast(f"{days} days before and after", rows, narrow, Counting.LOWEST))
    return found


def _placebos(rows: tuple[Row, ...], frame: Frame) -> list[Contrast]:
    """Splits where nothing is known to have changed: the quarters of the days before the real one."""
    quarter = (frame.before.length or 0) // 4
    if quarter < LEAST_PLACEBO_DAYS:
        return []
    splits = [frame.first + timedelta(days=quarter * step) for step in (1, 2, 3)]
    last = frame.split - timedelta(days=1)
    return [
        contrast(
            f"placebo split on {split.isoformat()}",
            rows,
            Frame(first=frame.first, split=split, last=last),
            Counting.LOWEST,
        )
        for split in splits
    ]


def _weekly(rows: tuple[Row, ...], side: Days, rule: Counting) -> list[int]:
    """Counts of whole weeks from the side's first day; rows known only to more than a week are left out."""
    if side.first is None or side.length is None:
        return []
    counts = [0] * (side.length // WEEK)
    for row in rows:
        first = row.days.first
        if first is None or (row.days.length or 0) > WEEK or not row.days.lies_within(side):
            continue
        week = (first - side.first).days // WEEK
        if week < len(counts):
            counts[week] += row.count(rule)
    return counts


def _weeks(rows: tuple[Row, ...], frame: Frame) -> tuple[Week, ...]:
    return tuple(
        Week(first=side.first + timedelta(days=WEEK * at), count=count)
        for side in (frame.before, frame.after)
        if side.first is not None
        for at, count in enumerate(_weekly(rows, side, Counting.LOWEST))
    )
