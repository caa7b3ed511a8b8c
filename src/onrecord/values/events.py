"""Events: which reports tell of one happening, and why they are thought to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from onrecord.values.ids import content_id


class Sameness(StrEnum):
    """What a person or the machine holds of two reports."""

    SAME = "same"
    DIFFERENT = "different"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Two reports (`left` < `right` by id), how probable it is that they tell of one happening, and why.

    `sentence` says in words what spoke for it and what against it.
    """

    left: str
    right: str
    probability: float
    sameness: Sameness
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """The set of reports of one happening; it has no facts of its own."""

    id: str
    reports: tuple[str, ...]


def event_of(reports: tuple[str, ...]) -> Event:
    """The event of these reports, whatever order they come in."""
    ordered = tuple(sorted(reports))
    return Event(id=content_id("evt", *ordered), reports=ordered)
