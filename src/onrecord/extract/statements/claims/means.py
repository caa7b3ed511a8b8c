"""Claims about what kinds of weapon or force are or are not used."""

from __future__ import annotations

from onrecord.extract.statements.claims.said import Said, is_force
from onrecord.extract.statements.vocabulary import noun_forms, verb_forms, words
from onrecord.language import Word, agents, is_passive, is_proper, is_verb
from onrecord.values import Stance

_DENYING = frozenset({"no", "not", "never", "neither", "nor", "without", "any", "ever", "n't", "n’t"})
_REACH = 6
_BY = frozenset({"with", "by", "using"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_BEING = frozenset({"was", "were", "been", "being", "are", "is"})


def is_means(content: Said) -> bool:
    """A kind of weapon or force is denied or allowed alone, owned, or named as the means."""
    if content.stance in {Stance.DEMANDS, Stance.ORDERS}:
        return False
    if content.main is not None and content.main.lower_ in verb_forms("casualties"):
        return False
    accused = content.stance is Stance.ACCUSES and not content.is_negative
    if content.says("means") and not accused:
        return True
    weapon = content.has(noun_forms("means", "weapons"))
    if content.has(words("only")) and (_is_tool(content) or _relies(content)):
        return True
    uses = content.verb_in("means")
    if uses is None or not weapon:
        return False
    limited = content.has(words("only")) or denies_weapon(content)
    return limited or uses.lower_.startswith(("possess", "own")) or _is_used(content)


def _relies(content: Said) -> bool:
    """Whether one kind of force is what is used or relied on ("relies on infantry alone")."""
    return any(
        clause.main.lower_ in verb_forms("means", "relying") and any(is_force(word) for word in clause.after)
        for clause in content.clauses[:1]
    )


def _is_tool(content: Said) -> bool:
    """Whether a weapon is named as that with which something is done ("with | guided munitions | exclusively")."""
    said = content.said
    weapons = noun_forms("means", "weapons")
    return any(
        word.lower_ in _BY and any(other.lower_ in weapons for other in said[place + 1 : place + _REACH])
        for place, word in enumerate(said)
    )


def _is_used(content: Said) -> bool:
    """Whether a weapon is the subject of a passive use by nobody named ("cluster bombs were dropped on the town")."""
    return any(
        clause.main.lower_ in verb_forms("means")
        and is_passive(clause.main)
        and any(word.lower_ in _BEING for word in clause.before)
        and not agents(clause.main)
        and any(word.lower_ in noun_forms("means", "weapons") for word in clause.before)
        for clause in content.clauses
    )


def denies_weapon(content: Said) -> bool:
    """Whether the weapon itself is denied ("no artillery", "never dropped cluster bombs")."""
    weapons = noun_forms("means", "weapons")
    said = content.said
    return any(
        word.lower_ in _DENYING and _weapon_in(said[place + 1 : place + _REACH], weapons)
        for place, word in enumerate(said)
    )


def _weapon_in(near: tuple[Word, ...], weapons: frozenset[str]) -> bool:
    """Whether a weapon in general is named, and not one that is known ("the shell that fell on the market")."""
    found = next(
        (place for place, word in enumerate(near) if word.lower_ in weapons and not is_verb(word)), None
    )
    return found is not None and not any(word.lower_ in _DEFINITE for word in near[:found])


def names_means(content: Said) -> bool:
    """Whether a weapon of ill fame is told of without anybody who used it ("autopsies point to sarin"), or bare weapons."""
    if content.head is not None and content.head.lower_ in noun_forms("means", "weapons"):
        return True
    infamous = content.has(words("infamous", "means"))
    return infamous and not any(
        is_force(word) or is_proper(word) for clause in content.clauses[:1] for word in clause.before
    )
