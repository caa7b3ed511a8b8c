"""Ratings: a user's judgement of an outlet and, apart from it, of a report, on the Admiralty scale.

They filter and are shown; nothing multiplies them into a verdict. "Cannot be judged" lies outside the scale.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Reliability(StrEnum):
    """How far an outlet has been right before (A best); F is no grade."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    CANNOT_BE_JUDGED = "F"

    def is_at_least(self, other: Reliability) -> bool:
        """Whether this grade is as good or better; what cannot be judged is never told to be."""
        off = Reliability.CANNOT_BE_JUDGED
        return off not in (self, other) and self.value <= other.value


class Credibility(StrEnum):
    """How far a report agrees with what is otherwise known (1 best); 6 is no grade."""

    CONFIRMED = "1"
    PROBABLY_TRUE = "2"
    POSSIBLY_TRUE = "3"
    DOUBTFUL = "4"
    IMPROBABLE = "5"
    CANNOT_BE_JUDGED = "6"

    def is_at_least(self, other: Credibility) -> bool:
        """Whether this grade is as good or better; what cannot be judged is never told to be."""
        off = Credibility.CANNOT_BE_JUDGED
        return off not in (self, other) and self.value <= other.value


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletRating:
    """A user's grade of one outlet."""

    outlet: str
    reliability: Reliability


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRating:
    """A user's grade of one document's account, by the document's or the report's id."""

    item: str
    credibility: Credibility
