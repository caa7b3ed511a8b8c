"""View: everything that one page, table or export shows, as values; it is handed in whole and read from nowhere.

Whoever makes a view has already applied people's changes to the readings. A view does not know the store, the
clock or the network, so the same view always gives the same page.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from onrecord.show.ground import Tiles
from onrecord.values import (
    Assessment,
    Document,
    Event,
    Link,
    Reading,
    Rejection,
    Review,
    State,
)
from onrecord.values.comparisons import Comparison
from onrecord.values.lineages import Lineage
from onrecord.values.predictions import Prediction, Resolution, Scorecard

NO_STATES: Mapping[str, State] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What is shown, and under which conditions.

    `states` tells how each item stands (by id; an item that is not in it is machine-read). Rejected
    items are shown only at the desk (`include_rejected`), machine-read ones only where `include_machine` says so. `reviews` are the decisions behind the
    states, oldest first. `record_until` is the record's last day. `versions` are pairs of a program's or
    file's name and version; `rules` are sentences on how things were counted. `filtered_by` is the sentence
    that says which filter was applied, if one was. `tiles` is a map file of the user's own to be drawn beneath.
    """

    title: str
    documents: tuple[Document, ...]
    readings: tuple[Reading, ...]
    events: tuple[Event, ...] = ()
    links: tuple[Link, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    predictions: tuple[Prediction, ...] = ()
    resolutions: tuple[Resolution, ...] = ()
    scorecards: tuple[Scorecard, ...] = ()
    lineages: tuple[Lineage, ...] = ()
    rejections: tuple[Rejection, ...] = ()
    reviews: tuple[Review, ...] = ()
    states: Mapping[str, State] = field(default_factory=lambda: NO_STATES)
    include_machine: bool = False
    include_rejected: bool = False
    record_until: date | None = None
    versions: tuple[tuple[str, str], ...] = ()
    rules: tuple[str, ...] = ()
    filtered_by: str | None = None
    tiles: Tiles | None = None

    def state(self, item: str) -> State:
        """How the item with this id stands."""
        return self.states.get(item, State.MACHINE)

    def shows(self, item: str) -> bool:
        """Whether the item with this id may be shown at all."""
        state = self.state(item)
        if state is State.MACHINE:
            return self.include_machine
        return self.include_rejected or state is not State.REJECTED
