"""Grouping: the decisions that merge events and split them."""

from __future__ import annotations

import pytest

from onrecord.errors import OptionRefused
from onrecord.values import Decision, event_of
from onrecord.web.grouping import merging, pair_item, splitting

ONE, TWO = event_of(("a", "b")), event_of(("c", "d"))


def test_merging_decides_on_every_report():
    """All reports of both events are the same as the first, so that none falls out again."""
    found = merging([ONE, TWO], {}, None)
    assert {one.item for one in found} == {pair_item("a", other) for other in "bcd"}
    assert {one.decision for one in found} == {Decision.ACCEPT}
    with pytest.raises(OptionRefused):
        merging([ONE], {}, None)


def test_what_was_merged_by_hand_stays_together_when_its_first_report_is_taken_out():
    """The taken report differs from each that stays, and those that stay are the same."""
    whole = event_of(("a", "b", "c", "d"))
    found = {one.item: one.decision for one in splitting(whole, ["a"], {pair_item("a", "b"): "rev-1"}, None)}
    assert [found[pair_item("a", other)] for other in "bcd"] == [Decision.REJECT] * 3
    assert [found[pair_item("b", other)] for other in "cd"] == [Decision.ACCEPT] * 2


def test_what_the_machine_joined_needs_no_further_decision():
    """A split of a machine's event only says what differs."""
    assert {one.item for one in splitting(TWO, ["d"], {}, None)} == {pair_item("c", "d")}
    with pytest.raises(OptionRefused):
        splitting(TWO, ["c", "d"], {}, None)
