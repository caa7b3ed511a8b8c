"""Reviews of a case: people's decisions in the order they were taken; nothing is changed or deleted."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, RowMapping, func, select

from onrecord.errors import NotFound
from onrecord.store import tables
from onrecord.store.rows import checked, signed
from onrecord.values import Decision, Review, State, content_id, to_plain

_STATES = {
    Decision.ACCEPT: State.REVIEWED,
    Decision.CHANGE: State.REVIEWED,
    Decision.ADD: State.REVIEWED,
    Decision.REJECT: State.REJECTED,
    Decision.UNVERIFIABLE: State.UNVERIFIABLE,
}


def add_review(
    connection: Connection,
    *,
    item: str,
    decision: Decision,
    who: str,
    when: datetime,
    old: str | None = None,
    new: str | None = None,
    note: str | None = None,
    undoes: str | None = None,
) -> Review:
    """Append a decision.

    Raises:
        NotFound: if it undoes a review that the case does not have.
    """
    if undoes is not None and not any(review.id == undoes for review in reviews_of(connection, item)):
        raise NotFound("there is no such review of this item to undo", where=undoes)
    number = connection.execute(select(func.coalesce(func.max(tables.reviews.c.number), 0))).scalar_one() + 1
    review = Review(
        id=content_id("rev", number, item, decision.value, who, when.isoformat(), new, note, undoes),
        item=item,
        decision=decision,
        who=who,
        when=when,
        old=old,
        new=new,
        note=note,
        undoes=undoes,
    )
    connection.execute(tables.reviews.insert().values(signed({"number": number, **to_plain(review)})))
    return review


def all_reviews(connection: Connection) -> tuple[Review, ...]:
    """Every review, in the order they were taken."""
    rows = connection.execute(select(tables.reviews).order_by(tables.reviews.c.number)).mappings()
    return tuple(review_in(row) for row in rows)


def reviews_of(connection: Connection, item: str) -> tuple[Review, ...]:
    """The reviews of one item, in the order they were taken."""
    query = select(tables.reviews).where(tables.reviews.c.item == item).order_by(tables.reviews.c.number)
    return tuple(review_in(row) for row in connection.execute(query).mappings())


def standing(reviews: Iterable[Review]) -> tuple[Review, ...]:
    """The reviews that have not been taken back; an undo that is itself undone no longer counts."""
    ordered = tuple(reviews)
    undone: set[str] = set()
    for review in reversed(ordered):
        if review.undoes is not None and review.id not in undone:
            undone.add(review.undoes)
    return tuple(review for review in ordered if review.id not in undone and review.undoes is None)


def states(reviews: Iterable[Review]) -> dict[str, State]:
    """By item, how it stands after all its reviews; an item without any stands as the machine read it."""
    return {
        review.item: _STATES[review.decision] for review in standing(reviews) if review.decision in _STATES
    }


def review_in(row: RowMapping) -> Review:
    """The review that a row of `reviews` holds, checked."""
    found = checked(row, "reviews")
    return Review(
        id=found["id"],
        item=found["item"],
        decision=Decision(found["decision"]),
        who=found["who"],
        when=datetime.fromisoformat(found["when"]),
        old=found["old"],
        new=found["new"],
        note=found["note"],
        undoes=found["undoes"],
    )
