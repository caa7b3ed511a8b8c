"""Direction: whether the verb that a time hangs on looks ahead or back; where it does not say, zero."""

from __future__ import annotations

from onrecord.extract.dates.senses import is_listed
from onrecord.language import (
    Modality,
    Tense,
    Word,
    antecedent,
    clause_head,
    is_gerund,
    is_passive,
    is_perfect,
    is_predicate,
    marker,
    modality,
    tense,
)

LOOK_BACK = 4  # words before a time that may hold "until" or "due"
AHEAD, BACK = 1, -1


def direction_of(word: Word) -> int:
    """1 if the clause of this word lies ahead ("will meet on Monday"), -1 if it is past, 0 if it cannot be told."""
    before = word.doc[max(word.sent.start, word.i - LOOK_BACK) : word.i]
    if any(is_listed(other, "ahead") for other in before):
        return AHEAD
    head = clause_head(word)
    time = tense(head)
    if time is Tense.FUTURE or _is_awaited(head) or _is_to_come(head):
        return AHEAD
    if time is Tense.PAST or is_perfect(head) or (time is None and is_passive(head)):
        return BACK
    by = bool(before) and before[-1].lower_ == "by"
    return AHEAD if by or modality(head) in {Modality.FUTURE, Modality.NECESSARY} else 0


def _is_awaited(head: Word) -> bool:
    """Whether the predicate, or what governs it, says that it is still to come ("is due to", "plans to")."""
    if is_listed(head, "ahead"):
        return True
    above = head.head
    if not is_predicate(above) or tense(head) is not None:
        return False
    return is_listed(above, "ahead") or tense(above) is Tense.FUTURE


def _is_to_come(head: Word) -> bool:
    """Whether a clause without tense tells what a noun is to be ("a meeting *to be held* on Monday"), or what is announced."""
    if tense(head) is not None:
        return False
    if marker(head) == "to" and is_passive(head) and antecedent(head) is not None:
        return True
    starts = is_listed(head, "starting") and is_gerund(head)
    return starts and any(is_listed(above, "announcing") for above in head.ancestors)
