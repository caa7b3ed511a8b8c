"""Leanings: which way one passage leans on a claim, before it is asked whose word it is and how sure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Side(StrEnum):
    """For the claim, against it, a strain on it (both can be true), or nothing."""

    FOR = "for"
    AGAINST = "against"
    STRAIN = "strain"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaning:
    """The side and, for a reader, what the passage says of the claim."""

    side: Side
    says: str = ""
    lacks_author: bool = False  # it would refute, if it were known that the claim's force did it


NOTHING = Leaning(side=Side.NOTHING)


def supports(says: str) -> Leaning:
    """The passage states what the claim implies."""
    return Leaning(side=Side.FOR, says=says)


def refutes(says: str) -> Leaning:
    """The passage states what cannot be true together with the claim."""
    return Leaning(side=Side.AGAINST, says=says)


def strains(says: str) -> Leaning:
    """The passage makes the claim less believable, yet both can be true."""
    return Leaning(side=Side.STRAIN, says=says)
