"""Mentions: the entities, dates, places and actors that a text names, each with its exact words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from onrecord.values.days import Days
from onrecord.values.places import Place
from onrecord.values.quotes import Quote
from onrecord.values.why import Why


class EntityType(StrEnum):
    """The types of the re3d corpus (Dstl), as FORMAT names them."""

    PERSON = "Person"
    ORGANISATION = "Organisation"
    LOCATION = "Location"
    NATIONALITY = "Nationality"
    TEMPORAL = "Temporal"
    QUANTITY = "Quantity"
    MONEY = "Money"
    WEAPON = "Weapon"
    MILITARY_PLATFORM = "MilitaryPlatform"
    VEHICLE = "Vehicle"
    DOCUMENT_REFERENCE = "DocumentReference"


class TimexType(StrEnum):
    """The types of TIMEX3 (ISO-TimeML)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A name or mention of one of the re3d types."""

    quote: Quote
    type: EntityType
    why: Why


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """Words that name a time: TIMEX3 type and value, and the days they can mean (None if it cannot be told)."""

    quote: Quote
    type: TimexType
    value: str
    days: Days | None
    why: Why


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMention:
    """Words that name a place; `place` is None where two candidates fit equally, which are then kept.

    A `place` widened by "near" or "south of" has the larger radius.
    """

    quote: Quote
    place: Place | None
    candidates: tuple[Place, ...]
    why: Why


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorMention:
    """Words that name an actor: `actor` is its key in the actors file or None, `name` its full name."""

    quote: Quote
    name: str
    actor: str | None
    why: Why


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Who takes part in something: the words, the full name, and the key in the actors file, if known."""

    quote: Quote
    name: str | None = None
    actor: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """Where something is: the words, and the place they name, if it can be told."""

    quote: Quote
    place: Place | None = None
