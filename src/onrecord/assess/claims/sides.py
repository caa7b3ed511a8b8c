"""Sides: on whose side a claim's speaker is, and in which camp the forces are that it speaks of.

"Our men" are the speaker's; where the speaker is not named, a force named just before may be meant, but never one
of another camp than the nouns of the claim ("my police" are not the rebels named a sentence before).
"""

from __future__ import annotations

from onrecord.assess.camps import camps_in, camps_of
from onrecord.assess.lexicon import has, hits
from onrecord.assess.names import Name, Role, names_in
from onrecord.assess.wording import Token, tokens
from onrecord.reference import actors
from onrecord.reference.actor import ActorKind
from onrecord.values import Statement

CLOSE = 30  # the same before a name told a sentence earlier
REACH = 50  # characters beside the speaker in which his office is told
STATE = frozenset(
    {ActorKind.STATE, ActorKind.GOVERNMENT, ActorKind.MINISTRY, ActorKind.OFFICE, ActorKind.ARMED_FORCE}
)
OWN = frozenset(["we", "our", "us", "its", "my", "ours"])


def sure_names(text: str) -> tuple[Name, ...]:
    """The names of a text that are surely names."""
    return tuple(name for name in names_in(text) if not name.is_doubtful)


def forces_in(names: tuple[Name, ...]) -> tuple[Name, ...]:
    """Those that name a force, and not only the mark that a place is measured from."""
    return tuple(name for name in names if name.role is Role.FORCE and not name.is_beside)


def speaks_of_own(words: tuple[Token, ...]) -> bool:
    """Whether the words speak of the speaker's own ("our soldiers")."""
    return not OWN.isdisjoint(word.word.lower() for word in words)


def speaks_for_state(side: tuple[Name, ...], words: tuple[Token, ...]) -> bool:
    """Whether an official of a state speaks of "the army", which is then his state's."""
    known = [actor for name in side for key in name.keys if (actor := actors().get(key)) is not None]
    return has("state_forces", words) and any(actor.kind in STATE for actor in known)


def side_of(
    statement: Statement,
    text: str,
    words: tuple[Token, ...],
    own: tuple[Name, ...],
    context: tuple[Name, ...],
) -> tuple[Name, ...]:
    """The names of the speaker's own party; `text` is that of the document, `own` are the names of the claim, `context` those around it."""
    beside = beside_speaker(statement, text)
    names = (*sure_names(speaker_of(statement)), *forces_in(sure_names(beside)), *served_in(beside))
    if not speaks_of_own(words):
        return names
    named = (*names, *forces_in(own))
    camps = camps_in(words)
    near = tuple(name for name in context if name.role is not Role.PLACE)
    return named or tuple(name for name in near if not camps or camps_of(name.keys) <= camps)


def speaker_of(statement: Statement) -> str:
    """The words that name the speaker, and the full name that they stand for."""
    words = None if statement.speaker is None else statement.speaker.words
    return " ".join(part for part in (words, statement.resolved) if part is not None)


def beside_speaker(statement: Statement, text: str) -> str:
    """The words beside the speaker that tell his office ("a NATO spokesman, Colonel Brun, said")."""
    speaker, cue = statement.speaker, statement.cue
    if speaker is None:
        return ""
    if statement.resolved is not None and statement.resolved not in speaker.words:
        return _beside_name(statement.resolved, text[: speaker.start])
    start, end = max(0, speaker.start - REACH), min(len(text), speaker.end + REACH)
    if cue is not None and cue.end <= speaker.start:
        start = cue.end
    elif cue is not None and cue.start >= speaker.end:
        end = cue.start
    for piece in statement.content:
        start = max(start, piece.end) if piece.end <= speaker.start else start
        end = min(end, piece.start) if piece.start >= speaker.end else end
    before, after = text[start : speaker.start], text[speaker.end : end]
    return before.rpartition(". ")[2] + " " + after.partition(". ")[0]


def _beside_name(name: str, text: str) -> str:
    """The words of the same sentence about the last place where the full name stands."""
    at = text.rfind(name)
    if at < 0:
        return ""
    before, after = text[max(0, at - CLOSE) : at], text[at + len(name) : at + len(name) + REACH]
    return before.rpartition(". ")[2] + " " + after.partition(". ")[0]


def served_in(text: str) -> tuple[Name, ...]:
    """The states whose office is told ("Donetsk's prime minister"), by any name."""
    words = tokens(text)
    offices = {hit.first for hit in hits("offices", words)}
    ends = {
        words[at - 1].end for at in offices if at > 0 and words[at - 1].word.lower().endswith(("'s", "’s"))
    }
    return tuple(name for name in sure_names(text) if name.start + len(name.words) in ends)


def camps_of_claim(
    statement: Statement, forces: tuple[Name, ...], words: tuple[Token, ...]
) -> frozenset[str]:
    """The camps of the forces named, where the actors file knows them; else by the speaker's nouns for "our" forces, else the claim's."""
    speaker = speaker_of(statement) if speaks_of_own(words) else ""
    named = forces or sure_names(speaker)
    known = frozenset(camp for name in named for camp in camps_of(name.keys))
    return known or camps_in(tokens(speaker)) or camps_in(words)
