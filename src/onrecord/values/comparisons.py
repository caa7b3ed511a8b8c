"""Comparisons: counts before a day against counts after it, and whether the difference is more than chance."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from onrecord.values.days import Days
from onrecord.values.ids import content_id
from onrecord.values.quotes import Quote


class Counted(StrEnum):
    """What is counted; for killed and injured the deaths of one incident are not independent."""

    INCIDENTS = "incidents"
    ATTACKS = "attacks"
    KILLED = "killed"
    INJURED = "injured"
    LOST = "lost"  # stated figures alone


class Counting(StrEnum):
    """By which rule a number is taken where reports give several."""

    LOWEST = "lowest"
    HIGHEST = "highest"
    REVIEWED = "reviewed"  # only what a person has reviewed
    COMBAT = "combat"  # without losses that are said not to come of fighting


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many in how many days."""

    days: Days
    exposure: int
    count: int

    @property
    def rate(self) -> float:
        """How many in thirty days."""
        return 30 * self.count / self.exposure


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """One pair of tallies and its test; `ratio` is the rate after over the rate before.

    `ratio` is None where it cannot be told (nothing on either side) or is infinite (nothing before, which
    `infinite` says); `high` is None where the interval is open. `p` is the central exact conditional test's,
    `low` and `high` the Clopper-Pearson interval that agrees with it. `dispersion` is the variance over the
    mean of weekly counts; `permutation_p` stands beside `p` where it is above 1.5.
    """

    label: str
    before: Tally
    after: Tally
    ratio: float | None
    infinite: bool
    low: float | None
    high: float | None
    p: float | None
    dispersion: float | None = None
    permutation_p: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """Seven days (the last may hold fewer), by their first, and what was counted in them."""

    first: date
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The whole comparison: the main contrast, how it changes with every choice, and one sentence.

    `left_out` rows could not be put on either side; `spread` rows are known to a week or worse and yet lie on
    one side. `agreements` are quotes of truces and deals near the split. `warnings` are plain sentences.
    """

    id: str
    split: date
    counted: Counted
    main: Contrast
    sentence: str
    windows: tuple[Contrast, ...] = ()
    rules: tuple[Contrast, ...] = ()
    placebos: tuple[Contrast, ...] = ()
    weeks: tuple[Week, ...] = ()
    agreements: tuple[Quote, ...] = ()
    evidence: tuple[Quote, ...] = ()
    left_out: int = 0
    spread: int = 0
    warnings: tuple[str, ...] = ()
    actor: str | None = None
    place: str | None = None
    kind: str | None = None


def comparison_id(split: date, counted: Counted, *filters: str | None) -> str:
    """The content id of a comparison: its split, what it counts and what it is narrowed to."""
    return content_id("com", split.isoformat(), counted.value, *filters)
