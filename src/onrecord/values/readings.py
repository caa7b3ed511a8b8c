"""Readings: everything that was read from one document."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.values.figures import Figure
from onrecord.values.mentions import ActorMention, DateMention, Entity, PlaceMention
from onrecord.values.reports import Report
from onrecord.values.statements import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All items of one document, each in the order of the text; `reader` names what read it, with version."""

    document: str
    reader: str
    entities: tuple[Entity, ...] = ()
    dates: tuple[DateMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    actors: tuple[ActorMention, ...] = ()
    figures: tuple[Figure, ...] = ()
    statements: tuple[Statement, ...] = ()
    reports: tuple[Report, ...] = ()
