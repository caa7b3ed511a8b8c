"""Retractions: an outlet takes a report back, and it counts no more.

The retraction names the report by day, or speaks of "our report"; it removes what the same outlet (or one that
it names) published before about the same names. Its own sentence of taking back tells nothing else.
"""

from __future__ import annotations

from onrecord.assess.lexicon import has
from onrecord.assess.passages import Passage, once
from onrecord.values import Days


def retracted(passages: dict[str, tuple[Passage, ...]]) -> frozenset[str]:
    """The ids of documents that a later document takes back."""
    taking = [sentence for document in passages.values() for sentence in document if is_retraction(sentence)]
    return frozenset(
        key
        for sentence in taking
        for key, earlier in passages.items()
        if earlier and sentence.document.id != key and _takes_back(sentence, earlier)
    )


@once
def is_retraction(passage: Passage) -> bool:
    """Whether the sentence takes a report back."""
    return has("retract", passage.words) and has("reports_named", passage.words)


def _takes_back(sentence: Passage, earlier: tuple[Passage, ...]) -> bool:
    first = earlier[0]
    if first.published is None or sentence.published is None or first.published > sentence.published:
        return False
    outlet = (first.document.outlet or "").lower()
    same = bool(outlet) and (sentence.document.outlet or "").lower() == outlet
    named = bool(outlet) and outlet in sentence.text.lower()
    if not (same or named):
        return False
    about = [name for passage in earlier for name in passage.names]
    day = Days.on(first.published)
    return any(days.meets(day) for days in sentence.days) or any(
        name.is_same(other) for name in sentence.names for other in about
    )
