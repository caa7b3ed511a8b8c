"""Assessments: one claim set against the record up to a day, with the words on both sides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from onrecord.values.bounds import Bounds
from onrecord.values.days import Days
from onrecord.values.ids import content_id
from onrecord.values.mentions import Located, Party
from onrecord.values.quotes import Quote
from onrecord.values.statements import ClaimKind


class Verdict(StrEnum):
    """Whether the record agrees with what was said; undecided means that it cannot be told."""

    CONSISTENT = "consistent"
    IN_TENSION = "in_tension"
    CONTRADICTED = "contradicted"
    UNDECIDED = "undecided"


class Part(StrEnum):
    """How much of a force or task a claim speaks of."""

    WHOLE = "whole"
    PART = "part"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What a statement of a checkable kind asks the record.

    `polarity` is False where the claim denies ("no soldiers"). `days` is the time it speaks of (open ends where
    the words leave them open), `bounds` a number it states, `hedged` whether its speaker only thinks so.
    """

    statement: str
    kind: ClaimKind
    polarity: bool
    force: tuple[Party, ...] = ()
    where: tuple[Located, ...] = ()
    days: Days | None = None
    part: Part = Part.WHOLE
    bounds: Bounds | None = None
    means: Quote | None = None
    hedged: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """A claim's verdict, the sentence that says why, and the quotes for and against it.

    `record_until` is the last day of the record it was set against; the verdict may change when that does.
    """

    id: str
    statement: str
    document: str
    claim: Claim
    verdict: Verdict
    sentence: str
    record_until: date | None
    supporting: tuple[Quote, ...] = ()
    contradicting: tuple[Quote, ...] = ()


def assessment_id(statement: str, kind: ClaimKind) -> str:
    """The content id of the assessment of one statement as one kind of claim, whatever its verdict."""
    return content_id("ass", statement, kind.value)
