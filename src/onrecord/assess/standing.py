"""Whose word a passage is: the outlet's own, an independent source's, a party's, or the speaker's over again.

A party's word against a claim is a counter-claim and makes tension, not contradiction; a party's word against
its own interest is an admission and counts as fact; what the speaker's own side says for him counts nothing.
"""

from __future__ import annotations

from enum import StrEnum

from onrecord.assess.claims.asked import Asked
from onrecord.assess.lexicon import has
from onrecord.assess.names import Name, Role
from onrecord.assess.passages import Passage
from onrecord.assess.wording import stems


class Standing(StrEnum):
    """Whose word it is."""

    OUTLET = "outlet"
    INDEPENDENT = "independent"
    PARTY = "party"  # a party to the conflict, on no known side
    OWN_SIDE = "own_side"  # the side of the speaker or of the force that the claim is about


def standing(asked: Asked, passage: Passage, document: tuple[Passage, ...]) -> Standing:
    """Whose word this passage is; one without a source is on the word of the party cited just before it."""
    told = _told(asked, passage)
    if told is not None:
        return told
    before = [other for other in document if other.number < passage.number]
    carried = _told(asked, before[-1]) if before else None
    later = [other for other in document if other.number == passage.number + 1]
    if carried in (Standing.PARTY, Standing.OWN_SIDE) and not has("own_eyes", passage.words):
        return carried
    if later and passage.number == 0 and _is_said_after(later[0]):
        return _told(asked, later[0]) or Standing.OUTLET
    return Standing.OUTLET


def _told(asked: Asked, passage: Passage) -> Standing | None:
    words = passage.words
    if not (has("saying", words) or has("claiming", words)):
        return None
    if has("independent", words) and not has("claiming", words):
        return Standing.INDEPENDENT
    if not has("party", words):
        return Standing.PARTY if has("claiming", words) and not has("independent", words) else None
    return Standing.OWN_SIDE if _is_own_side(asked, passage) else Standing.PARTY


def _is_said_after(passage: Passage) -> bool:
    """Whether the passage opens by giving the source of the one before ("The spokesman made the remark ...")."""
    return has("party", passage.words[:6]) and has("saying", passage.words)


def _is_own_side(asked: Asked, passage: Passage) -> bool:
    ours = (*asked.side, *asked.forces)
    speakers = tuple(name for name in passage.names if name.role is not Role.PLACE)
    return any(name.is_same(own) for name in _speaking(passage, speakers) for own in ours)


def _speaking(passage: Passage, names: tuple[Name, ...]) -> tuple[Name, ...]:
    """The names in the speaker's words, where a statement was read; else all names of the passage."""
    said = [
        " ".join(part for part in (s.speaker.words if s.speaker else None, s.resolved) if part)
        for s in passage.statements
    ]
    words = stems(" ".join(said))
    inside = tuple(name for name in names if name.stems & words)
    return inside if words else names


def repeats(asked: Asked, passage: Passage) -> bool:
    """Whether the passage only gives the same speaker's word again."""
    speaker = asked.statement.resolved or (asked.statement.speaker.words if asked.statement.speaker else None)
    if speaker is None or speaker.islower():
        return False
    last = stems(speaker.split()[-1])
    return any(
        last <= stems(" ".join(part for part in (s.speaker.words if s.speaker else None, s.resolved) if part))
        for s in passage.statements
    )
