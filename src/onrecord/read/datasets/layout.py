"""Layouts: which columns of a table say what. A layout only names columns; reading them is for `account.py`.

Columns are named by key: small letters, with an underscore for anything else between them, so that `Event Date`,
`EVENT_DATE` and `event_date` are one. Where several names are given, the first column that is there and filled
is taken.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from onrecord.values import Cause, Kind, Measure, Persons

Names = tuple[str, ...]
_BETWEEN = re.compile(r"[^\w]+|_+")


class DayOrder(StrEnum):
    """How a data set writes days in figures; ISO days are read in any case."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"
    UNSAID = "unsaid"  # 05/06/2016 is then refused


@dataclass(frozen=True, slots=True, kw_only=True)
class DayColumns:
    """First and last day, and the code of how well they are known."""

    first: Names
    last: Names = ()
    precision: Names = ()
    order: DayOrder = DayOrder.UNSAID


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceColumns:
    """Name, point, precision code, country, and what it lies in from the inside out."""

    name: Names
    latitude: Names = ()
    longitude: Names = ()
    precision: Names = ()
    country: Names = ()
    within: tuple[Names, ...] = ()
    radius_km: float = 15.0  # where no precision is coded

    @property
    def read(self) -> tuple[Names, ...]:
        """The columns, in groups."""
        return (self.name, self.latitude, self.longitude, self.precision, self.country, *self.within)


@dataclass(frozen=True, slots=True, kw_only=True)
class CountColumns:
    """One count: its columns, and whom it counts. `zero_is_open` where 0 is also written for "not reported"."""

    measure: Measure
    best: Names
    low: Names = ()
    high: Names = ()
    whose: Names = ()
    persons: Persons | None = None
    cause: Cause | None = None
    part_of_first: bool = False
    zero_is_open: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Everything that onrecord knows of a table's columns; `header` names them where the file does not.

    `codes` is a reference file whose tables `kinds`, `realities`, `date_precision` and `place_precision` give our
    words for the data set's codes; `longest` says that a code not listed has the kind of its longest listed
    beginning. `kind` are groups of columns whose values, joined by " / ", are looked up one group after another.
    `label_counts` are columns whose own names say what they count.
    """

    data_set: str
    key: Names
    title: tuple[Names, ...] = ()
    trigger: Names = ()
    kind: tuple[Names, ...] = ()
    codes: str = "codes_words.yaml"
    longest: bool = False
    days: DayColumns | None = None
    place: PlaceColumns | None = None
    agents: tuple[Names, ...] = ()
    targets: tuple[Names, ...] = ()
    counts: tuple[CountColumns, ...] = ()
    label_counts: Names = ()
    label_measure: Measure = Measure.KILLED
    labels_are_places: bool = False
    sources: tuple[Names, ...] = ()
    articles: Names = ()  # several sources packed into one cell, used where `sources` are empty
    parties_between: str = ";"
    sources_between: str = ";"
    published: Names = ()
    url: Names = ()
    grade: Names = ()
    header: tuple[str, ...] | None = None
    named_by_file: bool = False  # the data set has no name of its own; its file's is used
    key_between: str | None = None  # what stands between two codes of one incident
    fixed_kind: Kind | None = None  # of what no table has a kind for
    own_kinds: tuple[tuple[str, Kind], ...] = ()  # a user's words for kinds, looked up first

    @property
    def read(self) -> frozenset[str]:
        """The keys of all columns that mean something here."""
        days = () if self.days is None else (self.days.first, self.days.last, self.days.precision)
        counts = (names for one in self.counts for names in (one.best, one.low, one.high, one.whose))
        groups = (
            *(self.key, self.trigger, self.articles, self.published, self.url, self.grade, self.label_counts),
            *(*self.title, *self.kind, *self.agents, *self.targets, *self.sources, *days, *counts),
            *(() if self.place is None else self.place.read),
        )
        return frozenset(name for names in groups for name in names)

    @property
    def slug(self) -> str:
        """The data set's name as part of a key."""
        return key_of(self.data_set).replace("_", "-")


LayoutOf = Callable[[tuple[str, ...], frozenset[str]], Layout | None]


def key_of(column: str) -> str:
    """The key of a column's name."""
    return _BETWEEN.sub("_", column.strip().lower()).strip("_")


def keys_of(header: tuple[str, ...]) -> frozenset[str]:
    """The keys of all columns."""
    return frozenset(key_of(column) for column in header)
