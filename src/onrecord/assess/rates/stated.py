"""The comparison from stated figures: one number over one stated time against another over another.

A time named by its two ends holds the days from the first to the last, the last exclusive, for the next time
begins on it; a month or a year holds all its days. Parts of a figure that are said not to come of fighting are
taken off for the count by combat losses. Nothing is added up that the text does not set side by side.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from onrecord.assess.rates.exact import exact_test
from onrecord.assess.rates.question import Question
from onrecord.assess.rates.sentences import sentence
from onrecord.assess.rates.spans import time_of
from onrecord.assess.record import Record
from onrecord.assess.scope import takes_part
from onrecord.values import (
    Comparison,
    Contrast,
    Counted,
    Counting,
    Days,
    Figure,
    Measure,
    Precision,
    Tally,
    comparison_id,
)
from onrecord.values.figures import Cause

MEASURES = {
    Measure.KILLED: Counted.KILLED,
    Measure.INJURED: Counted.INJURED,
    Measure.LOST: Counted.LOST,
    Measure.ATTACKS: Counted.ATTACKS,
}


def compare_stated(record: Record, question: Question) -> tuple[Comparison, ...]:
    """Every pair of figures of one document that counts the same over times on both sides of the split."""
    found = []
    for reading in sorted(record.readings, key=lambda reading: reading.document):
        document = record.by_id.get(reading.document)
        if document is None:
            continue
        timed = (
            replace(figure, days=time_of(figure, document, reading, question.split))
            for figure in reading.figures
        )
        figures = tuple(figure for figure in timed if _can_stand(figure, question))
        for one, other in combinations(figures, 2):
            before, after = (one, other) if _starts(one) <= _starts(other) else (other, one)
            if _are_a_pair(before, after, question):
                found.append(_compared(before, after, reading.figures, question))
    return tuple(found)


def exposure(days: Days) -> int:
    """How many days a stated time holds."""
    length = days.length or 0
    return length - 1 if days.precision is Precision.SPAN else length


def _can_stand(figure: Figure, question: Question) -> bool:
    days, counted = figure.days, MEASURES.get(figure.measure)
    if (
        counted is None
        or days is None
        or days.length is None
        or exposure(days) < 1
        or figure.part_of is not None
    ):
        return False
    if question.counted is not Counted.INCIDENTS and question.counted not in (counted, Counted.LOST):
        return False
    whose = figure.whose
    return question.actor is None or whose is None or takes_part(whose, question.actor)


def _starts(figure: Figure) -> str:
    return "" if figure.days is None else str(figure.days.first)


def _are_a_pair(before: Figure, after: Figure, question: Question) -> bool:
    first, second = before.days, after.days
    if before.measure is not after.measure or first is None or second is None:
        return False
    if first.last is None or second.first is None or first.last > second.first:
        return False
    near = Days.on(question.split).widened(1)
    return near.meets(Days.between(first.last, second.first)) and _same_side(before, after)


def _same_side(one: Figure, other: Figure) -> bool:
    if one.whose is None or other.whose is None:
        return True
    keys = one.whose.actor, other.whose.actor
    return keys[0] == keys[1] or None in keys


def _compared(before: Figure, after: Figure, figures: tuple[Figure, ...], question: Question) -> Comparison:
    counted = MEASURES[after.measure]
    main = _contrast("as stated", before, after, 0, 0)
    parts = (_not_combat(before, figures), _not_combat(after, figures))
    rules: tuple[Contrast, ...] = (
        replace(main, label=f"counting rule: {Counting.LOWEST}"),
        _contrast("counting rule: highest", before, after, 0, 0, high=True),
    )
    if any(parts):
        rules = (*rules, _contrast(f"counting rule: {Counting.COMBAT}", before, after, *parts))
    sides = (before, after)
    quotes = tuple(q for f in sides for q in (f.number, f.period) if q is not None)
    return Comparison(
        id=comparison_id(question.split, counted, before.id, after.id),
        split=question.split,
        counted=counted,
        main=main,
        sentence=sentence(main, counted, question.split),
        rules=rules,
        evidence=quotes,
        warnings=(
            "The figures are the text's own: single losses and their days are not known, so clusters cannot be seen.",
            "A length of time without a date of its own is laid from the split on.",
        ),
        actor=question.actor,
        place=question.place,
    )


def _contrast(
    label: str, before: Figure, after: Figure, less_before: int, less_after: int, *, high: bool = False
) -> Contrast:
    first, second = _tally(before, less_before, high=high), _tally(after, less_after, high=high)
    test = exact_test(second.count, second.exposure, first.count, first.exposure)
    return Contrast(
        label=label,
        before=first,
        after=second,
        ratio=test.ratio,
        infinite=test.infinite,
        low=test.low,
        high=test.high,
        p=test.p,
    )


def _tally(figure: Figure, less: int, *, high: bool) -> Tally:
    days = figure.days if figure.days is not None else Days.between(None, None)
    ends = (figure.bounds.high, figure.bounds.low) if high else (figure.bounds.low, figure.bounds.high)
    value = next((end for end in ends if end is not None), 0.0)
    return Tally(days=days, exposure=exposure(days), count=int(value) - less)


def _not_combat(whole: Figure, figures: tuple[Figure, ...]) -> int:
    return sum(
        int(figure.bounds.low or 0)
        for figure in figures
        if figure.part_of == whole.id and figure.cause is Cause.NON_COMBAT
    )
