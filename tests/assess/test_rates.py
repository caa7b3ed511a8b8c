"""Rates: the exact test, clusters, and both comparisons."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from onrecord.assess import Question, Record, compare, compare_stated
from onrecord.assess.rates.dispersion import dispersion_index, permutation_p
from onrecord.assess.rates.exact import exact_test
from onrecord.errors import OptionRefused
from onrecord.values import (
    Bounds,
    Counted,
    Days,
    Kind,
    Measure,
    Precision,
    Reading,
    Reality,
    Report,
    TimexType,
    quote,
    report_id,
)

FIXTURES = (
    ((2, 17877, 9, 16660), 0.0501, 0.207, 0.0218, 1.0005),
    ((60, 51477.5, 30, 54308.7), 0.000856, 2.110, 1.340, 3.388),
    ((5, 167, 7, 60), 0.0389, 0.257, 0.064, 0.939),
    ((3, 30, 0, 90), 0.03125, None, 1.240, None),
    ((12, 100, 9, 60), 0.766, 0.80, 0.309, 2.150),
)


@pytest.mark.parametrize("fixture", FIXTURES)
def test_exact_test_gives_the_printed_digits(fixture):
    """The central exact p, the ratio and the Clopper-Pearson interval agree with the published digits."""
    counts, p, ratio, low, high = fixture
    found = exact_test(*counts)
    for got, wanted in ((found.p, p), (found.ratio, ratio), (found.low, low), (found.high, high)):
        assert (got is None) is (wanted is None)
        assert got is None or got == pytest.approx(wanted, rel=0.005)
    assert found.infinite is (ratio is None)


def test_nothing_against_nothing_cannot_be_told():
    """Two counts of zero have no ratio, no interval and no p."""
    found = exact_test(0, 30, 0, 30)
    assert (found.ratio, found.low, found.high, found.p) == (None, None, None, None)


def test_a_span_without_days_is_refused():
    """A rate over no day at all is an error of the one who asks."""
    with pytest.raises(OptionRefused):
        exact_test(1, 0, 1, 30)


def test_even_counts_have_no_clusters_and_bursts_have():
    """The index is zero for the same count every week and large where all falls in one."""
    assert dispersion_index([2, 2, 2, 2]) == 0
    assert dispersion_index([0, 0, 0, 12]) == pytest.approx(12)
    assert dispersion_index([0, 0]) is None


def test_permutation_of_blocks_is_the_same_in_every_run():
    """Two runs give one p, and weeks that all look alike give 1."""
    before, after = [0, 9, 0, 0, 1, 0, 8, 0], [0, 0, 10, 0, 7, 0, 0, 1]
    assert permutation_p(before, after) == permutation_p(before, after)
    assert permutation_p([1] * 8, [1] * 8) == 1.0


def report(make, day, *, kind=Kind.STRIKE, killed=None, last=None, reality=Reality.HAPPENED):
    """A report of one happening on a day, or in the days to `last`."""
    text = f"A strike was reported, {day} {last} {kind} {killed} {reality}."
    document, _ = make(text, published="2017-01-01")
    trigger = next(q for q in [_quote(document, "strike")])
    sentence = _quote(document, text)
    days = Days(first=day, last=last or day, precision=Precision.DAY if last is None else Precision.MONTH)
    found = Report(
        id=report_id(trigger), document=document.id, trigger=trigger, sentence=sentence, kind=kind,
        reality=reality, days=days, killed=None if killed is None else Bounds(low=killed[0], high=killed[1]),
    )  # fmt: skip
    return document, Reading(document=document.id, reader="test", reports=(found,))


def _quote(document, words):
    start = document.text.index(words)
    return quote(document.id, document.text, start, start + len(words))


def record(texts):
    """These reports as a record."""
    return Record(documents=tuple(d for d, _ in texts), readings=tuple(r for _, r in texts))


START, SPLIT = date(2016, 1, 1), date(2016, 3, 1)


def test_incidents_are_counted_on_both_sides_with_their_days(make):
    """Three incidents in the sixty days before against one in the thirty-one from the split on."""
    days = [START, START + timedelta(20), START + timedelta(40), SPLIT + timedelta(10)]
    found = compare(
        record([report(make, day) for day in days]), Question(split=SPLIT, until=date(2016, 3, 31))
    )
    assert (found.main.before.count, found.main.before.exposure) == (3, 60)
    assert (found.main.after.count, found.main.after.exposure) == (1, 31)
    assert found.main.ratio == pytest.approx((1 / 31) / (3 / 60))
    assert "no more than chance" in found.sentence


def test_what_lies_across_the_split_is_left_out_and_said(make):
    """A row known only to the month of the split is on neither side."""
    texts = [
        report(make, START),
        report(make, date(2016, 2, 20), last=date(2016, 3, 19)),
        report(make, SPLIT),
    ]
    found = compare(record(texts), Question(split=SPLIT, until=date(2016, 4, 1)))
    assert found.left_out == 1
    assert any("left out" in warning for warning in found.warnings)


def test_an_old_war_told_of_in_passing_does_not_stretch_the_time_before(make):
    """What lies more than a year before all else is left out and said, unless the first day is given."""
    texts = [report(make, day) for day in (date(1956, 5, 1), START, SPLIT)]
    found = compare(record(texts), Question(split=SPLIT, until=date(2016, 4, 1)))
    assert (found.main.before.count, found.main.before.exposure, found.left_out) == (1, 60, 1)
    whole = compare(record(texts), Question(split=SPLIT, since=date(1956, 1, 1), until=date(2016, 4, 1)))
    assert (whole.main.before.count, whole.left_out) == (2, 0)


def test_planned_and_denied_happenings_are_not_counted(make):
    """Only what is told as fact makes a row."""
    texts = [
        report(make, START),
        report(make, SPLIT),
        report(make, START + timedelta(9), reality=Reality.PLANNED),
    ]
    found = compare(record(texts), Question(split=SPLIT, until=date(2016, 4, 1)))
    assert found.main.before.count == 1


def test_deaths_are_counted_by_rule_and_said_not_to_be_independent(make):
    """The lowest and the highest number of one incident stand side by side, with the warning."""
    texts = [report(make, START, killed=(3, 8)), report(make, SPLIT, killed=(2, None))]
    found = compare(record(texts), Question(split=SPLIT, until=date(2016, 4, 1), counted=Counted.KILLED))
    by_label = {rule.label: rule.before.count for rule in found.rules}
    assert by_label["counting rule: lowest"] == 3
    assert by_label["counting rule: highest"] == 8
    assert any("not independent" in warning for warning in found.warnings)


def test_a_truce_near_the_split_is_listed(make):
    """An agreement within thirty days of the split is named as what may have changed the counts."""
    texts = [report(make, START), report(make, SPLIT), report(make, date(2016, 2, 27), kind=Kind.AGREEMENT)]
    found = compare(record(texts), Question(split=SPLIT, until=date(2016, 4, 1), kind=Kind.STRIKE))
    assert len(found.agreements) == 1


def test_a_split_outside_the_record_is_refused(make):
    """Nothing can be compared where all events lie on one side."""
    with pytest.raises(OptionRefused):
        compare(record([report(make, START)]), Question(split=date(2015, 1, 1), until=date(2016, 3, 1)))


def test_stated_figures_are_compared_over_their_stated_times(make, losses):
    """Eight in the four months after against five from September to March: the digits of the published comparison."""
    (found,) = compare_stated(losses, Question(split=date(2016, 3, 14), counted=Counted.LOST))
    main = found.main
    assert (main.before.exposure, main.after.exposure) == (166, 122)
    assert (round(main.before.rate, 2), round(main.after.rate, 2)) == (0.90, 1.97)
    assert [round(value, 2) for value in (main.ratio, main.low, main.high, main.p)] == [
        2.18,
        0.63,
        8.46,
        0.26,
    ]
    assert "no more than chance" in found.sentence


@pytest.fixture
def losses(make):
    """A text that sets losses after a decision against losses before it."""
    document, reading = make(
        "In the four months after the decision the army lost eight men. From 30 September 2015 to 14 March 2016 it "
        "lost five.",
        published="2016-07-14",
        dates={"30 September 2015": ("2015-09-30", None), "14 March 2016": ("2016-03-14", None)},
        figures={"eight": (Measure.LOST, 8, 8), "five": (Measure.LOST, 5, 5)},
    )
    months = replace(
        reading.dates[0],
        quote=_quote(document, "the four months"),
        type=TimexType.DURATION,
        value="P4M",
        days=None,
    )
    return Record(documents=(document,), readings=(replace(reading, dates=(months, *reading.dates)),))
