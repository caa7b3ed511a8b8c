"""Days: dates as closed intervals of calendar days, with the precision that the words have.

A partial date is not an instant: "in March 2016" is all of 1 to 31 March, and stays so. There are no
clock times and no time zones here, so no day can shift by one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from onrecord.errors import DaysRefused


class Precision(StrEnum):
    """How fine the words are that a date was read from."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    SPAN = "span"  # an interval named by its two ends, or by a length and an anchor


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """The first and last day that some words can mean, both inclusive; one end may be open, not both.

    Raises:
        DaysRefused: if the last day comes before the first, or neither is known.
    """

    first: date | None
    last: date | None
    precision: Precision

    def __post_init__(self) -> None:
        if self.first is None and self.last is None:
            raise DaysRefused("an interval of days needs at least one end")
        if self.first is not None and self.last is not None and self.last < self.first:
            raise DaysRefused(f"an interval of days cannot run from {self.first} to {self.last}")

    @property
    def length(self) -> int | None:
        """How many days it holds, or None if an end is open."""
        if self.first is None or self.last is None:
            return None
        return (self.last - self.first).days + 1

    def meets(self, other: Days) -> bool:
        """Whether both can mean the same day."""
        return not (self.ends_before(other) or other.ends_before(self))

    def ends_before(self, other: Days) -> bool:
        """Whether every day of this one comes before every day of the other."""
        return self.last is not None and other.first is not None and self.last < other.first

    def lies_within(self, other: Days) -> bool:
        """Whether every day of this one is a day of the other."""
        starts = other.first is None or (self.first is not None and other.first <= self.first)
        return starts and (other.last is None or (self.last is not None and self.last <= other.last))

    def widened(self, days: int) -> Days:
        """The interval grown by this many days at both ends."""
        step = timedelta(days=days)
        return Days(
            first=None if self.first is None else self.first - step,
            last=None if self.last is None else self.last + step,
            precision=self.precision if days == 0 else Precision.SPAN,
        )

    @classmethod
    def on(cls, day: date) -> Days:
        """One day."""
        return cls(first=day, last=day, precision=Precision.DAY)

    @classmethod
    def between(cls, first: date | None, last: date | None) -> Days:
        """From one day to another, either of which may be open."""
        same = first is not None and first == last
        return cls(first=first, last=last, precision=Precision.DAY if same else Precision.SPAN)
