"""One sentence for a newspaper, in the words of the result, and the warnings that belong beside it."""

from __future__ import annotations

from datetime import date

from onrecord.assess.phrasing import day, number
from onrecord.assess.rates.dispersion import CLUSTERED
from onrecord.values import Comparison, Contrast, Counted

SIGNIFICANT = 0.05
NOUNS = {
    Counted.INCIDENTS: ("incident", "incidents"),
    Counted.ATTACKS: ("attack", "attacks"),
    Counted.KILLED: ("death", "deaths"),
    Counted.INJURED: ("person injured", "people injured"),
    Counted.LOST: ("loss", "losses"),
}
NAMED_RATIOS = (
    ("a tenth of the rate before", 0.09, 0.11),
    ("a fifth of the rate before", 0.18, 0.22),
    ("a quarter of the rate before", 0.23, 0.28),
    ("a third of the rate before", 0.29, 0.38),
    ("half the rate before", 0.44, 0.56),
    ("the same rate as before", 0.87, 1.15),
    ("twice the rate before", 1.85, 2.2),
    ("three times the rate before", 2.8, 3.2),
)


def sentence(main: Contrast, counted: Counted, split: date) -> str:
    """What was found before and after the split, and whether it is more than chance could make."""
    before, after = main.before, main.after
    start = (
        f"{_counted(after.count, counted)} in {after.exposure} days from {day(split)} on, against "
        f"{number(before.count)} in the {before.exposure} days before"
    )
    return f"{start[0].upper()}{start[1:]}: {_result(main)}."


def _counted(count: int, counted: Counted) -> str:
    one, many = NOUNS[counted]
    return f"{number(count)} {one if count == 1 else many}"


def _result(main: Contrast) -> str:
    if main.p is None:
        return "nothing was counted on either side, so it cannot be told whether anything changed"
    decisive = max(main.p, main.permutation_p or 0.0)
    if decisive >= SIGNIFICANT:
        return f"{times(main)}, but the difference is no more than chance could make ({_figures(main)})"
    return f"{times(main)}, more of a difference than chance would make ({_figures(main)})"


def times(main: Contrast) -> str:
    """The ratio of the rates in words: "about a third of the rate before"."""
    if main.ratio is None:
        return "there were none before"
    if main.ratio == 0:
        return "there were none after"
    for name, low, high in NAMED_RATIOS:
        if low <= main.ratio <= high:
            return f"about {name}"
    if main.ratio < 1:
        return f"{100 * main.ratio:.0f} % of the rate before"
    return f"{main.ratio:.1f} times the rate before"


def _figures(main: Contrast) -> str:
    ratio = "ratio infinite" if main.ratio is None else f"ratio {main.ratio:.2f}"
    low = 0.0 if main.low is None else main.low
    high = "open" if main.high is None else f"{main.high:.2f}"
    beside = "" if main.permutation_p is None else f", by blocks of weeks p = {main.permutation_p:.2g}"
    return f"{ratio}, 95 % interval {low:.2f} to {high}, p = {main.p:.2g}{beside}"


def event_warnings(found: Comparison) -> tuple[str, ...]:
    """What a reader must know before using the figures."""
    warnings = []
    dispersion = found.main.dispersion
    if found.counted in (Counted.KILLED, Counted.INJURED):
        warnings.append("People harmed in one incident are not independent: count incidents for the test.")
    if dispersion is not None and dispersion > CLUSTERED:
        warnings.append(
            f"Weekly counts come in clusters (variance {dispersion:.1f} times the mean): "
            "the exact test alone would find differences that are not there."
        )
    if found.agreements:
        warnings.append(
            f"{number(len(found.agreements)).capitalize()} agreement(s) within 30 days of the split: "
            "what changed may be their doing."
        )
    if found.left_out:
        warnings.append(
            f"{found.left_out} row(s) left out: their days are unknown, lie across the split, or lie more than "
            "a year before all others (--since counts them)."
        )
    if found.spread:
        warnings.append(
            f"{found.spread} row(s) are known to a week or worse, and are put on the side they lie on."
        )
    placebos = [placebo for placebo in found.placebos if placebo.p is not None and placebo.p < SIGNIFICANT]
    if placebos:
        warnings.append(
            f"{number(len(placebos)).capitalize()} of {number(len(found.placebos))} splits at days when nothing is known to "
            "have changed differ as well."
        )
    return tuple(warnings)
