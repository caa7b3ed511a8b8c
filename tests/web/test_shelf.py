from __future__ import annotations

import random
from types import ModuleType
from typing import Any

import pytest

from onrecord.show.filters import filter_from
from onrecord.steps.desk import Decided
from onrecord.values import Decision, State, to_json
from onrecord.web.address import asked_from
from onrecord.web.known import found_places
from onrecord.web.outcome import Beside, outcome
from onrecord.web.shelf import Shelf, Shelves, shelf_of
from onrecord.web.steps_back import undo

ANN = asked_from({}, "Ann")


def told(shelf: Shelf) -> tuple[Any, ...]:
    """All that pages show of a shelf."""
    found = shelf.index.found(filter_from({"state": "reviewed"}))
    held = (shelf.lines, shelf.by_id, shelf.by_document, shelf.last, shelf.reviews, shelf.choices)
    return (*held, shelf.past("Ann"), found, shelf.catalogue.events, shelf.catalogue.view.states)


@pytest.mark.parametrize("seed", range(3))
def test_a_patched_shelf_is_the_one_made_anew(sample: ModuleType, memory_desk: ModuleType, seed: int) -> None:
    """After each of 60 decisions of all kinds the shelf that was patched says what a new one says."""
    chance = random.Random(seed)  # noqa: S311 - a test's own dice
    desk = memory_desk.MemoryDesk(sample.sample_view())
    shelves = Shelves(desk)
    for _ in range(60):
        shelf = shelves.newest()
        line = chance.choice(shelf.lines)
        new = to_json(shelf.item(line.id)) if chance.random() < 0.2 else None
        kinds = (Decision.CHANGE,) if new else (Decision.ACCEPT, Decision.REJECT, Decision.UNVERIFIABLE)
        made = Decided(item=line.id, decision=chance.choice(kinds), seen=shelf.last.get(line.id), new=new)
        back = undo(desk.reviews, "Ann") if chance.random() < 0.3 else ()
        desk.record(back or (made,), "Ann")
        assert told(shelves.newest()) == told(shelf_of(memory_desk.fresh(desk), desk.version()))


def test_a_state_alone_is_patched(sample: ModuleType, memory_desk: ModuleType) -> None:
    """To accept makes nothing anew but the line itself: all other lines are the same objects."""
    desk = memory_desk.MemoryDesk(sample.sample_view())
    shelves = Shelves(desk)
    before = shelves.newest()
    desk.record((Decided(item=before.lines[2].id, decision=Decision.ACCEPT),), "Ann")
    after = shelves.newest()
    assert after.lines[2].state is State.REVIEWED
    assert all(
        one is other
        for one, other in zip(after.lines, before.lines, strict=True)
        if one.id != after.lines[2].id
    )


def test_after_a_decision_only_what_changed_is_sent(sample: ModuleType, memory_desk: ModuleType) -> None:
    """An accepted item is one row; the text comes again only if its marks changed."""
    desk = memory_desk.MemoryDesk(sample.sample_view())
    shelves = Shelves(desk)
    for decision, sends_text in ((Decision.ACCEPT, False), (Decision.REJECT, True)):
        before = shelves.newest()
        line, following = before.lines[0], before.lines[1]
        made = (Decided(item=line.id, decision=decision, seen=before.last.get(line.id)),)
        desk.record(made, "Ann")
        beside = Beside(next=following.id, have=line.document)
        sent = outcome(before, shelves.newest(), ANN, made, beside)
        assert list(sent["rows"]) == [line.id]
        assert ("text" in sent) is sends_text
        assert sent["item"] == following.id


def test_places_are_offered_from_the_case_first(sample: ModuleType, memory_desk: ModuleType) -> None:
    """What the case names comes before what the gazetteer knows, and says so; one letter offers nothing."""
    desk = memory_desk.MemoryDesk(sample.sample_view())
    shelf = Shelves(desk).newest()
    (own,) = found_places(shelf, desk, "ga")
    assert (own["name"], "named in this case" in own["told"]) == ("Gao", True)
    (other,) = found_places(shelf, desk, "timb")
    assert other == {"key": "geonames:2449066", "name": "Timbuktu", "told": "settlement · ML"}
    assert found_places(shelf, desk, "g") == []
