"""Whose word a passage is: the outlet's own, an independent source's, a party's, or the speaker's over again.

A party's word against a claim is a counter-claim and makes tension, not contradiction; a party's word against
its own interest is an admission and counts as fact; what the speaker's own side says for him counts nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from onrecord.assess.camps import camps_in, camps_of
from onrecord.assess.claims.asked import Asked
from onrecord.assess.claims.sides import beside_speaker, speaker_of
from onrecord.assess.lexicon import has
from onrecord.assess.passages import Passage
from onrecord.assess.speakers import speaker_words, speaking
from onrecord.assess.wording import stems, tokens


class Standing(StrEnum):
    """Whose word it is."""

    OUTLET = "outlet"
    INDEPENDENT = "independent"
    PARTY = "party"  # a party to the conflict, on no known side
    FORCE = "force"  # the force that the claim is about, where the speaker is not known to belong to it
    SPEAKER = "speaker"  # the speaker's own side


Document = tuple[Passage, ...]


def standing(asked: Asked, passage: Passage, document: Document, outlets: Mapping[str, Document]) -> Standing:
    """Whose word this passage is; one without a source is on the word of the party cited just before it."""
    told = _told(asked, passage, outlets)
    if told is not None:
        return told
    number = passage.number
    carried = _told(asked, document[number - 1], outlets) if number > 0 else None
    if carried is not None and not has("own_eyes", passage.words) and not has("independent", passage.words):
        return carried
    if number == 0 and len(document) > 1 and _is_said_after(document[1]):
        return _told(asked, document[1], outlets) or Standing.OUTLET
    return _of_outlet(asked, passage)


def _told(asked: Asked, passage: Passage, outlets: Mapping[str, Document]) -> Standing | None:  # noqa: PLR0911 - a ladder: one answer a rung
    words = passage.words
    if not (has("saying", words) or has("claiming", words)):
        return None
    cited = _cited(passage, outlets)
    if cited:
        return _told(asked, cited[0], {})
    speaks = speaking(passage)
    if any(name.is_same(own) for name in speaks for own in asked.side):
        return Standing.SPEAKER
    if any(name.is_same(own) for name in speaks for own in asked.forces):
        is_boast = not has("admitting", words) and _is_of_another_camp(asked)
        return Standing.PARTY if is_boast else Standing.FORCE
    named = tokens(speaker_words(passage))
    sources = words if not named or has("heads", words) else named
    if has("independent", sources) and not has("claiming", words):
        return Standing.INDEPENDENT
    if has("party", sources) or speaks:
        return Standing.PARTY
    return Standing.PARTY if has("claiming", words) and not has("independent", words) else None


def _is_of_another_camp(asked: Asked) -> bool:
    """Whether he who made the claim is told to be on another side than the force that it is about."""
    said = asked.statement
    theirs = camps_in(tokens(f"{speaker_of(said)} {beside_speaker(said, asked.document.text)}"))
    ours = asked.camps or frozenset(camp for name in asked.forces for camp in camps_of(name.keys))
    return bool(theirs and ours) and theirs.isdisjoint(ours)


def _cited(passage: Passage, outlets: Mapping[str, Document]) -> Document:
    """The document of the outlet that the passage cites, if the record holds one."""
    own = (passage.document.outlet or "").lower()
    low = f" {_words(passage.text)} "
    named = (found for name, found in sorted(outlets.items()) if name != own and f" {_words(name)} " in low)
    return next(named, ())


def _words(text: str) -> str:
    """Its words in small letters, parted by single spaces, so that "AP" is not found in "captured"."""
    return " ".join(token.word.lower() for token in tokens(text))


def _is_said_after(passage: Passage) -> bool:
    """Whether the passage opens by giving the source of the one before ("The spokesman made the remark ...")."""
    return has("party", passage.words[:6]) and has("saying", passage.words)


def _of_outlet(asked: Asked, passage: Passage) -> Standing:
    """The outlet's own word; a paper of the speaker's own army is the speaker's side."""
    if asked.camps & camps_in(tokens(passage.document.outlet or "")):
        return Standing.SPEAKER
    outlet = stems(passage.document.outlet or "")
    ours = frozenset(stem for name in (*asked.side, *asked.forces) for stem in name.stems)
    return Standing.SPEAKER if len(outlet & ours) > 1 else Standing.OUTLET


def repeats(asked: Asked, passage: Passage) -> bool:
    """Whether the passage only gives the same speaker's word again."""
    speaker = asked.statement.resolved or (asked.statement.speaker.words if asked.statement.speaker else None)
    if speaker is None or speaker.islower():
        return False
    last = stems(speaker.split()[-1])
    return bool(last) and last <= stems(speaker_words(passage))
