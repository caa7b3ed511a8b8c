"""Steps back: which decisions undo and redo mean, worked out from the reviews alone, so that stopping loses nothing.

A step is all decisions that one person took at one moment. Undo takes back a person's own last step that stands;
redo gives back the last step taken back, until a new decision is taken.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from onrecord.values import Decision, Review
from onrecord.web.desk import Decided

Step = tuple[Review, ...]


def steps(reviews: Iterable[Review], who: str) -> tuple[Step, ...]:
    """This person's steps, oldest first, undoing ones among them."""
    own = (review for review in reviews if review.who == who)
    return tuple(tuple(held) for _, held in groupby(own, key=lambda review: review.when))


def stacks(reviews: Sequence[Review], who: str) -> tuple[list[Step], list[tuple[Step, Step]]]:
    """The steps that stand and can be undone, and those that can be redone (with the undoing step), last on top."""
    done: dict[str, Step] = {}
    undone: dict[str, tuple[Step, Step]] = {}
    holder: dict[str, str] = {}
    for step in steps(reviews, who):
        first, target = step[0].id, step[0].undoes
        if target is None:
            done[first] = step
            holder.update((review.id, first) for review in step)
            undone.clear()
        elif target in undone:
            given_back, _ = undone.pop(target)
            done[given_back[0].id] = given_back
        elif (taken := done.pop(holder.get(target, ""), None)) is not None:
            undone[first] = (taken, step)
    return list(done.values()), list(undone.values())


def undo(reviews: Sequence[Review], who: str) -> tuple[Decided, ...]:
    """The decisions that take back this person's last step; none if nothing stands."""
    done, _ = stacks(reviews, who)
    return taken_back(reviews, done[-1]) if done else ()


def redo(reviews: Sequence[Review], who: str) -> tuple[Decided, ...]:
    """The decisions that give back the step taken back last; none if there is none."""
    _, undone = stacks(reviews, who)
    return taken_back(reviews, undone[-1][1]) if undone else ()


def taken_back(reviews: Sequence[Review], step: Step) -> tuple[Decided, ...]:
    """The decisions that take back every review of a step."""
    last = {review.item: review.id for review in reviews}
    return tuple(
        Decided(item=review.item, decision=Decision.UNDO, seen=last[review.item], undoes=review.id)
        for review in step
    )
