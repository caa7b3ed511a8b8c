"""What words say of a time before anything is asked of the rest of the text; nothing here is filled in.

The readings turn the matched words of a pattern into one of these; the resolution turns it into days.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from onrecord.values import TimexType


class Frame(Enum):
    """From which day a step is counted."""

    PUBLICATION = "publication"
    TEXT = "text"  # the last date that the text named


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """Fields of a calendar; `year` is four characters, X for what is not said ("198X"), `piece` Q3, H1, SP ..."""

    year: str | None = None
    month: int | None = None
    day: int | None = None
    last_day: int | None = None  # of a range within the month: "14 to 16 March"
    weekday: int | None = None
    piece: str | None = None
    step: int | None = None  # last (-1), this (0), next (1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Years:
    """From one year to another: "1956-1991"."""

    first: str
    last: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Slashed:
    """Day and month as two numbers whose order the document decides."""

    one: int
    two: int
    year: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """So many units from a day; `by` is None where the words say "some"."""

    unit: str
    by: int | None
    frame: Frame
    weekday: int | None = None
    same_period: bool = False  # "the same month last year": of the time named last
    year: str | None = None  # the year of that same period, where it is said


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """A duration: its TIMEX3 value, and whether it ends (-1) or begins (1) at the time of writing.

    `unit` and `by` say the same as numbers, where it can be counted in days.
    """

    value: str
    unit: str | None = None
    by: int | None = None
    towards: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat:
    """A set of times: its TIMEX3 value."""

    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Loose:
    """A time without a day: PRESENT_REF, PAST_REF, FUTURE_REF."""

    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedDay:
    """A day or month with a name of its own, such as Ramadan."""

    name: str
    year: str | None = None
    step: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A time of day alone; its day is that of the text around it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A counted part of another time: "the first week of March"; `number` is -1 for the last.

    With `many` it is so many units from there on: "the first *two* weeks of March".
    """

    unit: str
    number: int
    whole: Said
    many: int = 1


What = Calendar | Years | Slashed | Step | Length | Repeat | Loose | NamedDay | Clock | Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A time as said: its type, its content, the rule that read it, a time of day (T...), an edge (START ...)."""

    type: TimexType
    what: What
    rule: str
    time: str = ""
    edge: str | None = None

    def at(self, time: str) -> Said:
        """The same day at a time of day."""
        return replace(self, type=TimexType.TIME, time=time)
