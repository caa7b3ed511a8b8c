"""Figures: stated numbers, each with its bounds, what it counts, whose word it is and over which period."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from onrecord.values.bounds import Bounds
from onrecord.values.days import Days
from onrecord.values.ids import content_id
from onrecord.values.mentions import Located, Party
from onrecord.values.quotes import Quote
from onrecord.values.why import Why


class Measure(StrEnum):
    """What a figure counts; the closed list of the annotation guide."""

    KILLED = "killed"
    INJURED = "injured"
    MISSING = "missing"
    CAPTURED = "captured"
    DISPLACED = "displaced"
    LOST = "lost"
    PRESENT = "present"
    ATTACKS = "attacks"
    DESTROYED = "destroyed"
    WEAPONS = "weapons"
    PEOPLE = "people"
    MONEY = "money"
    SHARE = "share"
    EXTENT = "extent"
    OTHER = "other"


class Cause(StrEnum):
    """Whether a loss came of fighting; None on the figure means that the text does not say."""

    COMBAT = "combat"
    NON_COMBAT = "non_combat"


class Persons(StrEnum):
    """Whom a count of persons counts, where the text says so."""

    COMBATANT = "combatant"
    CIVILIAN = "civilian"
    CHILD = "child"
    WOMAN = "woman"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One stated number.

    `number` are the number words without their `bound` words; `counted` the noun with its modifiers.
    `source` is who gives it, `period` the words of the time it covers and `days` that time;
    `part_of` is the id of the figure it is a part of; `whose` the force whose losses or people are counted;
    `said_by` the id of the statement it stands in, if it stands in one.
    """

    id: str
    document: str
    number: Quote
    bounds: Bounds
    measure: Measure
    bound: Quote | None = None
    counted: Quote | None = None
    source: Quote | None = None
    period: Quote | None = None
    days: Days | None = None
    part_of: str | None = None
    whose: Party | None = None
    where: tuple[Located, ...] = ()
    cause: Cause | None = None
    persons: Persons | None = None
    said_by: str | None = None
    why: tuple[Why, ...] = ()


def figure_id(number: Quote) -> str:
    """The content id of the figure whose number words these are; a text has one figure at one place."""
    return content_id("fig", number.document, number.start, number.end)
