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
    done: list[Step] = []
    undone: list[tuple[Step, Step]] = []
    for step in steps(reviews, who):
        target = step[0].undoes
        if target is None:
            done.append(step)
            undone.clear()
            continue
        given_back = next((pair for pair in undone if pair[1][0].id == target), None)
        if given_back is not None:
            undone.remove(given_back)
            done.append(given_back[0])
            continue
        taken = next((old for old in done if any(review.id == target for review in old)), None)
        if taken is not None:
            done.remove(taken)
            undone.append((taken, step))
    return done, undone


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


def standing(reviews: Sequence[Review]) -> tuple[Review, ...]:
    """The decisions that have not been taken back; an undo that is itself undone no longer counts."""
    gone: set[str] = set()
    for review in reversed(reviews):
        if review.undoes is not None and review.id not in gone:
            gone.add(review.undoes)
    return tuple(review for review in reviews if review.id not in gone and review.undoes is None)
