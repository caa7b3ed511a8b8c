"""The reference day: the day a text was written, given, or read from its dateline, or left as unknown.

Without any of these, the latest month or day that the text writes out serves to choose years, and only years.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from onrecord.extract.dates.calendar import days_of
from onrecord.extract.dates.said import Calendar
from onrecord.extract.dates.scanner import Found
from onrecord.values import Document

HEAD = 300  # characters within which a dateline stands


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A day, what it is called in a sentence, and whether weekdays may be counted from it."""

    day: date | None
    name: str
    is_exact: bool

    def says(self, rule: str) -> str:
        """A sentence with the rule and the day: "counted from the day of publication, 2016-07-14"."""
        return rule if self.day is None else f"{rule} {self.name}, {self.day.isoformat()}"


def reference_of(document: Document, times: Iterable[Found]) -> Reference:
    """The day a document was written, by what is given, by its head, or by the latest date it writes out."""
    published = document.published
    if published is not None and published.day is not None:
        exact = published.days.length == 1
        return Reference(day=published.day, name="the day of publication", is_exact=exact)
    written = [(time, day) for time in times if (day := _written(time)) is not None]
    head = next((day for time, day in written if time.start < HEAD and _has_day(time)), None)
    if head is not None:
        return Reference(day=head, name="the date at the head of the text", is_exact=True)
    latest = max((day for _, day in written), default=None)
    if latest is not None:
        return Reference(day=latest, name="the latest date written out in the text", is_exact=False)
    return Reference(day=None, name="", is_exact=False)


def _has_day(time: Found) -> bool:
    return isinstance(time.said.what, Calendar) and time.said.what.day is not None


def _written(time: Found) -> date | None:
    """The last day of a time that writes out its year and month."""
    what = time.said.what
    if not isinstance(what, Calendar) or what.year is None or what.month is None or not what.year.isdigit():
        return None
    ending = "" if what.day is None else f"-{what.day:02d}"
    days = days_of(f"{what.year}-{what.month:02d}{ending}")
    return None if days is None else days.last
