"""Past: what one person can undo and redo, and which decisions stand, as a page shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.steps.desk import standing
from onrecord.values import Review
from onrecord.web.steps_back import stacks

RECENT = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """Counts of steps, the ids of one's own decisions that can be taken back, and those of all that stand."""

    can_undo: int
    can_redo: int
    own: frozenset[str]
    stands: frozenset[str]
    decided: frozenset[str]
    recent: tuple[Review, ...]


def past_of(reviews: Sequence[Review], who: str) -> Past:
    """The past of these reviews as this person sees it; `decided` are the items with a decision that stands."""
    done, undone = stacks(reviews, who)
    held = standing(reviews)
    return Past(
        can_undo=len(done),
        can_redo=len(undone),
        own=frozenset(review.id for step in done for review in step),
        stands=frozenset(review.id for review in held),
        decided=frozenset(review.item for review in held),
        recent=tuple(reversed(held[-RECENT:])),
    )
