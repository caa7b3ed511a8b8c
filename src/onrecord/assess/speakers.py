"""Speakers of a passage: the names in the words that say whose word it is.

Taken from the statements read in it; where none was read, from the names beside a word for an office or party
and after "according to". A name further off is not thought to speak.
"""

from __future__ import annotations

import re

from onrecord.assess.lexicon import hits
from onrecord.assess.names import Name, Role
from onrecord.assess.passages import Passage, once
from onrecord.assess.wording import stems

NEAR = 4  # words between a name, its office and the word of saying
RELATIVE = re.compile(r",? (?:that|which|who|whose|whom) ")
CUES = ("saying", "claiming", "established")


@once
def speaking(passage: Passage) -> tuple[Name, ...]:
    """The names of those whose word the passage is."""
    said = speaker_words(passage)
    if said:
        words = stems(said)
        return tuple(name for name in passage.names if name.stems <= words)
    cues = [hit.first for part in CUES for hit in hits(part, passage.words)]
    sources = (*hits("party", passage.words), *hits("independent", passage.words))
    speaking_ones = [hit for hit in sources if any(abs(hit.last - cue) <= NEAR for cue in cues)]
    offices = [at for hit in speaking_ones for at in range(hit.first - NEAR, hit.last + NEAR)]
    offices += [at for hit in hits("citing", passage.words) for at in range(hit.last, hit.last + NEAR)]
    return tuple(
        name
        for name in passage.names
        if name.role is not Role.PLACE
        and (at := _position(passage, name)) in offices
        and not _is_told_of(passage, at, cues)
    )


def _is_told_of(passage: Passage, at: int, cues: list[int]) -> bool:
    """Whether the name stands behind "said that", among what is told."""
    return any(
        passage.words[that].word.lower() == "that" and that < at
        for cue in cues
        for that in range(cue + 1, min(cue + NEAR, len(passage.words)))
    )


def speaker_words(passage: Passage) -> str:
    """The words that name the speakers of the statements in it."""
    return " ".join(
        _main(words)
        for said in passage.statements
        for words in (said.speaker.words if said.speaker is not None else None, said.resolved)
        if words is not None
    )


def _main(words: str) -> str:
    """The words before a relative clause ("the team that works for the government")."""
    return RELATIVE.split(words, maxsplit=1)[0]


def _position(passage: Passage, name: Name) -> int:
    return next((at for at, token in enumerate(passage.words) if token.start >= name.start), -1)
