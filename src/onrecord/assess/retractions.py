"""Retractions: an outlet takes a report back, and it counts no more.

The retraction names the report by day, or speaks of "our report"; it removes what the same outlet (or one that
it names) published before about the same names. Its own sentence of taking back tells nothing else.
"""

from __future__ import annotations

from onrecord.assess.lexicon import has
from onrecord.assess.passages import Passage


def retracted(passages: dict[str, tuple[Passage, ...]]) -> frozenset[str]:
    """The ids of documents that a later document takes back."""
    gone = set()
    for taking in passages.values():
        sentences = [passage for passage in taking if is_retraction(passage)]
        for key, earlier in passages.items():
            if sentences and earlier and taking and earlier[0].document.id != taking[0].document.id:
                if any(_takes_back(sentence, earlier) for sentence in sentences):
                    gone.add(key)
    return frozenset(gone)


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
    day = any(
        days.first is not None and days.meets(on) for days in sentence.days for on in [_on(first)] if on
    )
    return day or any(name.is_same(other) for name in sentence.names for other in about)


def _on(passage: Passage):  # type: ignore[no-untyped-def]
    from onrecord.values import Days

    return None if passage.published is None else Days.on(passage.published)
