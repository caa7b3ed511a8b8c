"""Claims about who did or did not do an act of violence or a breach."""

from __future__ import annotations

from onrecord.extract.statements.claims.clauses import Clause
from onrecord.extract.statements.claims.said import Said, is_force, is_of_nation, is_party
from onrecord.extract.statements.vocabulary import noun_forms, verb_forms, words
from onrecord.language import (
    Word,
    agents,
    is_auxiliary,
    is_gerund,
    is_negated,
    is_passive,
    is_verb,
    objects,
    subjects,
)
from onrecord.values import Stance

_SHORTEST = 6
_REACH = 5
_AT = frozenset({"on", "upon", "at", "into"})
_CLEFT = ("it was ", "it is ", "it had been ")


def is_responsibility(content: Said) -> bool:
    """An act of violence with its doer, or a phrase of guilt or innocence; what is demanded was not done yet."""
    if content.stance in {Stance.DEMANDS, Stance.ORDERS}:
        return False
    claimed = content.stance is Stance.CLAIMS_RESPONSIBILITY
    if claimed or _stands_behind(content) or content.says("responsibility"):
        return True
    if _is_cleft(content) or any(_has_doer(content, clause) for clause in content.clauses[:1]):
        return True
    if content.stance is Stance.ACCUSES and content.head is not None and is_force(content.head):
        return True
    acts, nouns = verb_forms("responsibility"), noun_forms("responsibility")
    denied = content.stance is Stance.DENIES
    if denied and content.has(noun_forms("responsibility", "charges")):
        return True
    hostile = content.has(nouns) or any(word.lower_ in acts for word in content.said)
    return hostile and (denied or content.stance is Stance.ACCUSES)


def accuses(content: Said) -> bool:
    """Whether somebody is at least accused of doing something, where it makes no other claim ("| of arming the rebels")."""
    return content.stance is Stance.ACCUSES and any(
        is_gerund(word) and (place == 0 or content.said[place - 1].lower_ in {"of", "for"})
        for place, word in enumerate(content.said)
    )


def _stands_behind(content: Said) -> bool:
    """Whether somebody is behind an act ("the army was behind | the shelling"), and not behind a place."""
    acts = noun_forms("responsibility") | noun_forms("means", "weapons")
    return any(
        word.lower_ == "behind"
        and any(other.lower_ in acts for other in content.said[place + 1 : place + _REACH])
        for place, word in enumerate(content.said)
    )


def _has_doer(content: Said, clause: Clause) -> bool:
    """Whether an act of violence is told with who did it, or denied of somebody named."""
    acts = [
        word
        for word in clause.words
        if word.lower_ in verb_forms("responsibility")
        and is_verb(word)
        and (word.i == clause.main.i or is_negated(word) or _is_denied(content))
    ]
    for act in acts:
        if act.lower_ in verb_forms("presence", "coming") and not objects(act):
            continue
        if is_passive(act) and not _fires(act):
            if agents(act):
                return True
        elif any(is_party(word) or _is_weapon_of_nation(word) for word in subjects(act)) or any(
            is_force(word) or word.lower_ in words("own_side") for word in content.said if word.i < act.i
        ):
            return True
    return False


def _is_weapon_of_nation(word: Word) -> bool:
    """Whether a weapon is named with whose it is ("| Ukrainian rockets | hit the prison")."""
    weapon = word.lower_ in noun_forms("means", "weapons")
    return weapon and any(map(is_of_nation, word.children))


def _fires(act: Word) -> bool:
    """Whether a form that parsers take for a participle is a past tense: "fighters fired | on a ship"."""
    helped = any(is_auxiliary(child) for child in act.children)
    following = act.doc[act.i + 1].lower_ if act.i + 1 < len(act.doc) else ""
    return following in _AT and not helped


def _is_cleft(content: Said) -> bool:
    """Whether it has the form "it was X who did it", or only "it was X"."""
    if not content.line.startswith(_CLEFT):
        return False
    relative = any(word.lower_ in {"who", "that", "whose"} for word in content.said[2:])
    return relative or (len(content.said) <= _SHORTEST and content.stance is Stance.ACCUSES)


def _is_denied(content: Said) -> bool:
    """Whether the whole clause is denied; "without" denies only what stands behind it."""
    return content.is_negative and "without" not in content.forms
