"""Claims about where forces are, that they leave or have left, and who holds a place."""

from __future__ import annotations

from onrecord.extract.statements.claims.clauses import BEING, Clause
from onrecord.extract.statements.claims.said import Said, is_force, is_party, is_place
from onrecord.extract.statements.vocabulary import noun_forms, verb_forms, words
from onrecord.language import Word, is_noun, is_passive, predicatives

_FEW = 4


def is_control(content: Said) -> bool:
    """Who holds a place, or has taken or lost it."""
    if content.says("control") or content.heads("control"):
        return True
    return any(_holds(clause) for clause in content.clauses)


def _holds(clause: Clause) -> bool:
    """Whether a place is held, taken, lost or cleared; verbs with other senses need a place beside them."""
    main = clause.main.lower_
    held = clause.before if is_passive(clause.main) else clause.after
    if any(word.lower_ in words("not_held", "control") for word in held[:_FEW]):
        return False
    place = any(is_place(word) for word in _object_of(held))
    if main in verb_forms("control"):
        return True
    if main in verb_forms("control", "takes"):
        return place
    fallen = main in words("falling", "control") or any(
        word.lower_ in words("falling", "control") for word in clause.after[:_FEW] if clause.is_being
    )
    return fallen and any(is_place(word) for word in clause.before)


def _object_of(held: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words of an object up to a preposition other than "of"."""
    end = next(
        (place for place, word in enumerate(held) if word.pos_ == "ADP" and word.lower_ != "of"), len(held)
    )
    return held[:end]


def is_withdrawal(content: Said) -> bool:
    """A force leaves or has left: by noun, by a verb of leaving, or by being gone, home or away."""
    if content.heads("withdrawal"):
        return True
    if any(_leaves(clause) or _is_gone(clause) for clause in content.clauses):
        return True
    if content.says("withdrawal") and content.names_force:
        return True
    return content.has(noun_forms("withdrawal")) and content.names_force


def _leaves(clause: Clause) -> bool:
    moves = clause.main.lower_ in verb_forms("withdrawal")
    return moves and any(is_force(word) or _is_named_force(word) for word in clause.words)


def _is_named_force(word: Word) -> bool:
    return word.pos_ == "PROPN" and word.ent_type_ == "Organisation"


def _is_gone(clause: Clause) -> bool:
    """Whether a force is out of somewhere ("every last man is home", "the units are gone")."""
    away = words("away", "withdrawal")
    gone = clause.main.lower_ in away or (
        clause.is_being and any(word.lower_ in away for word in clause.after[:_FEW])
    )
    return gone and any(is_force(word) for word in clause.before)


def is_presence(content: Said) -> bool:
    """Forces are, or are not, somewhere; or they come, stand or are seen there."""
    if content.says("presence") and (content.names_force or content.has(words("own_side"))):
        return True
    if content.has(noun_forms("presence")) and (content.is_negative or content.head is not None):
        return True
    return any(_is_there(clause) for clause in content.clauses)


def _is_there(clause: Clause) -> bool:
    own = any(is_force(word) or word.lower_ in words("own_side") for word in clause.before)
    named = own or any(is_party(word) for word in clause.before)
    force = own or any(is_force(word) for word in clause.words)
    main = clause.main.lower_
    if main in verb_forms("presence"):
        return force and not predicatives(clause.main)
    if main in verb_forms("presence", "coming") | verb_forms("presence", "sighting"):
        return force and any(
            is_place(word) or word.lower_ in words("whereabouts", "presence") for word in clause.words
        )
    return _is_placed(clause) and (force or (named and clause.has(words("whereabouts", "presence"))))


def _is_placed(clause: Clause) -> bool:
    """Whether something "is" in a place, with no other predicate."""
    main = clause.main
    copular = main.lower_ in BEING
    by_noun = clause.is_being and is_noun(main) and any(child.pos_ == "ADP" for child in main.children)
    return copular or by_noun or (clause.is_being and main.lower_ in words("whereabouts", "presence"))
