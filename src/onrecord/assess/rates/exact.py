"""Two counts in two spans of days: the exact test of their rates, and the interval that agrees with it.

Conditional on the total, the first count is binomial (Przyborowski and Wilenski 1940). `p` is the central
test's, twice the smaller tail; the interval is Clopper and Pearson's, carried over to the ratio of the rates, so
that p < 0.05 exactly when the 95 % interval leaves out 1. It assumes that counts are independent, which deaths
of one incident are not; see `dispersion`.
"""

from __future__ import annotations

from dataclasses import dataclass

from scipy.stats import binomtest

from onrecord.errors import OptionRefused

LEVEL = 0.95


@dataclass(frozen=True, slots=True, kw_only=True)
class ExactTest:
    """The ratio of the first rate to the second, its interval (`high` None: open), and p.

    All are None where both counts are zero: nothing can be told. `infinite` says that the second is zero.
    """

    ratio: float | None
    infinite: bool
    low: float | None
    high: float | None
    p: float | None


def exact_test(count: int, days: float, other_count: int, other_days: float) -> ExactTest:
    """The test of `count` in `days` against `other_count` in `other_days`.

    Raises:
        OptionRefused: if a span holds no day or a count is negative.
    """
    if days <= 0 or other_days <= 0 or count < 0 or other_count < 0:
        raise OptionRefused("rates need spans of at least a day and counts from zero")
    total = count + other_count
    if total == 0:
        return ExactTest(ratio=None, infinite=False, low=None, high=None, p=None)
    share = days / (days + other_days)
    tails = [binomtest(count, total, share, alternative=side).pvalue for side in ("less", "greater")]
    within = binomtest(count, total, share).proportion_ci(confidence_level=LEVEL, method="exact")
    scale = other_days / days
    return ExactTest(
        ratio=None if other_count == 0 else count * scale / other_count,
        infinite=other_count == 0,
        low=_odds(float(within.low)) * scale if within.low < 1 else None,
        high=_odds(float(within.high)) * scale if within.high < 1 else None,
        p=min(1.0, 2 * float(min(tails))),
    )


def _odds(share: float) -> float:
    return share / (1 - share)
