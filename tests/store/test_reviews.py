"""People's decisions: appended, undone, never lost."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from onrecord import store
from onrecord.errors import NotFound
from onrecord.values import Decision, State

MOMENT = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


@pytest.fixture
def connection(tmp_path):
    """A case open for writing."""
    with store.create_case(tmp_path / "a.case").writing() as opened:
        yield opened


def _decide(connection, decision, **fields):
    return store.add_review(connection, item="rep-1", decision=decision, who="ana", when=MOMENT, **fields)


def test_the_last_decision_counts(connection):
    """An item accepted and then rejected is rejected; both rows stay."""
    _decide(connection, Decision.ACCEPT)
    _decide(connection, Decision.REJECT)
    assert store.states(store.all_reviews(connection)) == {"rep-1": State.REJECTED}
    assert len(store.all_reviews(connection)) == 2


def test_an_undo_is_a_row_and_can_be_undone(connection):
    """Undo brings back what stood before, and undoing the undo brings the decision back."""
    accepted = _decide(connection, Decision.ACCEPT)
    undone = _decide(connection, Decision.UNDO, undoes=accepted.id)
    assert store.states(store.all_reviews(connection)) == {}
    _decide(connection, Decision.UNDO, undoes=undone.id)
    assert store.states(store.all_reviews(connection)) == {"rep-1": State.REVIEWED}


def test_only_what_is_there_can_be_undone(connection):
    """Undoing a review that the case does not have is refused."""
    with pytest.raises(NotFound):
        _decide(connection, Decision.UNDO, undoes="rev-none")


def test_cannot_be_verified_is_not_the_same_as_not_yet(connection):
    """An item that cannot be verified has a state of its own."""
    _decide(connection, Decision.UNVERIFIABLE)
    assert store.states(store.all_reviews(connection)) == {"rep-1": State.UNVERIFIABLE}
