"""Control: who holds a place.

*Recognised* by words of holding, control, hands, capture or loss of a place. Read from it: the force, the place, from
when, and whether all of it is meant.
*What bears on it*: who is told to hold, patrol, administer or have lost the place within that time.
*Consistent*: the force holds it on an independent word, or the other side admits its loss. *Contradicted*: another
force holds it, or a part of what is claimed whole. *In tension*: the other side's word, or raids into the place. All
else is undecided.
"""

from __future__ import annotations

from onrecord.assess.bearing import Bearing
from onrecord.assess.camps import camps_in
from onrecord.assess.claims.asked import Asked
from onrecord.assess.claims.happenings import did
from onrecord.assess.claims.leaning import NOTHING, Leaning, refutes, strains, supports
from onrecord.assess.lexicon import has, hits, signs
from onrecord.assess.names import Name, Role
from onrecord.assess.passages import Passage
from onrecord.assess.speakers import speaking
from onrecord.assess.wording import Hit, Token
from onrecord.values import ClaimKind, Kind

KIND = ClaimKind.CONTROL
TAKING = frozenset({Kind.CAPTURE})
WE = frozenset(["we", "us"])
HAVING = frozenset(["has", "have", "had"])
FIRST = frozenset(["our", "my"])
OWNING = frozenset(["his", "her", "their", "its", "our"])
SOON = 3  # words behind a holder in which he is told to have gone
BEHIND = 6  # words behind "held by" in which the holder stands
BEFORE = 9  # words before "hold" in which he does


def leaning(asked: Asked, passage: Passage, bearing: Bearing) -> Leaning:  # noqa: ARG001 - one form for all kinds
    """Which way the passage leans on a claim of control."""
    own = holder(asked, passage)
    raided = any(signs("raids", passage.words, passage.text)) and _is_others(asked, passage, passage.words)
    if own and raided and asked.claim.polarity:
        return strains("another force came into it")
    if own is not None:
        says = "the force holds it" if own else "another force holds it"
        return supports(says) if own is asked.claim.polarity else refutes(says)
    if raided:
        return strains("another force was active there") if asked.claim.polarity else NOTHING
    return NOTHING


def holder(asked: Asked, passage: Passage) -> bool | None:
    """Whether the claim's force holds the place (True), another does (False), or the passage does not tell."""
    words = passage.words
    for hit in hits("held_by", words):
        found = _whose(asked, passage, words[hit.last + 1 : hit.last + 1 + BEHIND])
        if found is not None:
            return found
    lost = tuple(hit.last for hit in hits("losing", words))
    for part, holds in (("holding", True), ("losing", False)):
        for hit, sign in zip(hits(part, words), signs(part, words, passage.text), strict=True):
            if not holds and sign and _is_anothers_admission(asked, passage):
                return True
            found = _whose(asked, passage, _before(words, hit, lost if holds else ()))
            if found is not None:
                return found is ((holds is sign) is not _is_gone(passage, hit))
    return did(asked, passage, TAKING)


def _is_gone(passage: Passage, hit: Hit) -> bool:
    """Whether the holder told of is one who has left ("the last guards had gone")."""
    behind = passage.words[hit.last + 1 : hit.last + 1 + SOON]
    is_told = any(word.word.lower() in HAVING for word in behind)
    return (
        is_told and any(signs("gone", behind, passage.text)) and not hits("part", passage.words[: hit.first])
    )


def _is_anothers_admission(asked: Asked, passage: Passage) -> bool:
    """Whether somebody who is not of the claim's side owns to a loss."""
    ours = (*asked.forces, *asked.side)
    return has("admitting", passage.words) and not any(n.is_same(own) for n in passage.names for own in ours)


def _before(words: tuple[Token, ...], hit: Hit, lost: tuple[int, ...]) -> tuple[Token, ...]:
    """The words before a word of holding, back to a word of losing at most ("his men had fled, captured tanks")."""
    start = max((at + 1 for at in lost if at < hit.first), default=0)
    return words[max(start, hit.first - BEFORE) : hit.last + 1]


def _whose(asked: Asked, passage: Passage, words: tuple[Token, ...]) -> bool | None:
    """Whether these words name the claim's force (True), another (False), or none."""
    ours = (*asked.forces, *_ours(asked))
    near = _names(passage, words)
    if any(name.is_same(own) for name in near for own in ours):
        return True
    if any(name.role is Role.FORCE for name in near):
        return False
    if WE & {token.word.lower() for token in words} and any(
        name.is_same(own) for name in speaking(passage) for own in ours
    ):
        return True
    camps = camps_in(words)
    if _is_the_speakers(asked, passage, words):
        return False
    if not camps or not asked.camps:
        return None
    return bool(camps & asked.camps)


def _is_the_speakers(asked: Asked, passage: Passage, words: tuple[Token, ...]) -> bool:
    """Whether these words name the forces of somebody who speaks there and is not of the claim's side."""
    low = {token.word.lower() for token in words}
    others = [n for n in speaking(passage) if not any(n.is_same(own) for own in (*asked.forces, *asked.side))]
    is_first = any(word.word.lower() in FIRST for word in words[:1])
    return bool(others) and (is_first or (bool(low & OWNING) and has("force_nouns", words)))


def _ours(asked: Asked) -> tuple[Name, ...]:
    return asked.side if not asked.force_is_bound else ()


def _is_others(asked: Asked, passage: Passage, words: tuple[Token, ...]) -> bool:
    return _whose(asked, passage, words) is False or bool(camps_in(words) - asked.camps)


def _names(passage: Passage, words: tuple[Token, ...]) -> tuple[Name, ...]:
    if not words:
        return ()
    return tuple(name for name in passage.names if words[0].start <= name.start < words[-1].end)
