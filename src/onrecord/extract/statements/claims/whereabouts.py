"""Claims about where forces are, that they leave or have left, and who holds a place."""

from __future__ import annotations

from onrecord.extract.statements.claims.clauses import BEING, Clause
from onrecord.extract.statements.claims.said import Said, is_force, is_of_nation, is_party, is_place
from onrecord.extract.statements.vocabulary import noun_forms, verb_forms, words
from onrecord.language import (
    Word,
    is_adjective,
    is_adverb,
    is_noun,
    is_passive,
    is_past_participle,
    is_preposition,
    is_proper,
    names_organisation,
    names_person,
    predicatives,
)
from onrecord.values import Stance

_FEW = 4
_NEAR = 6
_ANYBODY = frozenset({"people", "person", "persons"})
_ACROSS = frozenset({"across", "over", "beyond"})
_NONE: frozenset[str] = frozenset()
_WITH = frozenset({"with", "under", "to"})


def is_control(content: Said) -> bool:
    """Who holds a place, or has taken or lost it."""
    if content.says("control") or content.heads("control"):
        return True
    if content.head is not None and content.head.lower_ in {"loss", "surrender"}:
        return any(is_place(word) for word in content.said)
    return any(_holds(clause) for clause in content.clauses)


def _holds(clause: Clause) -> bool:
    """Whether a place is held, taken, lost or cleared; verbs with other senses need a place beside them."""
    main = clause.main.lower_
    held = clause.before if is_passive(clause.main) else clause.after
    if any(word.lower_ in words("not_held", "control") for word in held[:_FEW]):
        return False
    place = any(is_place(word) for word in _object_of(held)) or (
        is_passive(clause.main) and any(is_proper(word) and not names_person(word) for word in held)
    )
    if main in verb_forms("control") and not clause.is_being:
        return place or main in verb_forms("control", "core")
    if (
        main in {"has", "have", "had"}
        and not clause.is_negative
        and clause.after[:1]
        and clause.after[0].lower_ == "the"
    ):
        return _names_kind_of_place(clause.after[1:_FEW]) and any(is_party(word) for word in clause.before)
    if main in verb_forms("control", "takes"):
        return place
    if _belongs(clause):
        return True
    fallen = main in words("falling", "control") or any(
        word.lower_ in words("falling", "control") for word in clause.after[:_FEW] if clause.is_being
    )
    return fallen and any(is_place(word) for word in clause.before)


def _belongs(clause: Clause) -> bool:
    """Whether a place is with a party ("Bor is back with the government")."""
    if not any(is_place(word) for word in clause.before):
        return False
    if _belongs_to_nation(clause):
        return True
    tied = clause.is_being or clause.main.lower_ in words("belonging", "control")
    near = clause.words[-len(clause.after) - 1 :][:_NEAR]
    return tied and any(
        word.lower_ in _WITH and any(_rules(other) for other in near[place + 1 : place + _FEW])
        for place, word in enumerate(near)
    )


def _belongs_to_nation(clause: Clause) -> bool:
    """Whether a place is said to be of a nation or of one's own ("the village remains | Armenian")."""
    near = (clause.main, *clause.after[:2])
    belongs = clause.is_being or clause.main.lower_ in words("belonging", "control")
    return belongs and any(map(is_of_nation, near))


def _names_kind_of_place(near: tuple[Word, ...]) -> bool:
    return any(word.lower_ in noun_forms("control", "places") for word in near)


def _rules(word: Word) -> bool:
    return is_force(word) or word.lower_ in words("rulers", "control")


def _object_of(held: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words of an object up to a preposition other than "of"."""
    end = next(
        (place for place, word in enumerate(held) if is_preposition(word) and word.lower_ != "of"), len(held)
    )
    return held[:end]


def is_withdrawal(content: Said) -> bool:
    """A force leaves or has left: by noun, by a verb of leaving, or by being gone, home or away."""
    if content.heads("withdrawal"):
        return True
    if any(_leaves(clause) or _is_gone(clause) for clause in content.clauses):
        return True
    if any(
        word.lower_ in noun_forms("withdrawal") for clause in content.clauses[:1] for word in clause.before
    ):
        return True
    if content.says("withdrawal") and (content.names_force or content.has(words("own_side"))):
        return True
    return content.has(noun_forms("withdrawal")) and content.names_force


def _leaves(clause: Clause) -> bool:
    moves = clause.main.lower_ in verb_forms("withdrawal") or _moves_away(clause)
    return moves and any(is_force(word) or _is_named_force(word) for word in clause.words)


def _moves_away(clause: Clause) -> bool:
    """Whether a verb of moving goes with a word for the way back ("were | hauled back", "sent 100 soldiers | home")."""
    if clause.main.lower_ not in verb_forms("withdrawal", "moving"):
        return False
    return any(word.lower_ in words("directions", "withdrawal") for word in clause.after[:_FEW])


def _is_named_force(word: Word) -> bool:
    return is_proper(word) and names_organisation(word)


def _is_gone(clause: Clause) -> bool:
    """Whether a force is out of somewhere ("every last man is home", "the units are gone")."""
    away = words("away", "withdrawal")
    last = any(word.lower_ == "last" for word in clause.before)
    gone = clause.main.lower_ in away or (
        clause.is_being and any(word.lower_ in away | (_ACROSS if last else _NONE) for word in clause.words)
    )
    return gone and any(is_force(word) for word in clause.before)


def is_presence(content: Said) -> bool:
    """Forces are, or are not, somewhere; or they come, stand or are seen there."""
    if content.stance in {Stance.DEMANDS, Stance.ORDERS}:
        return False
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
    if main in verb_forms("presence", "having") and clause.after[:1]:
        whom = clause.after[0].lower_ in words("nobody", "presence") or any(
            is_force(word) for word in clause.after[:_NEAR]
        )
        if whom and any(is_place(word) for word in clause.after):
            return True
    if main in verb_forms("presence"):
        return force and not predicatives(clause.main) and not _is_described(clause)
    if main in verb_forms("presence", "coming") | verb_forms("presence", "sighting"):
        return any(is_force(word) and word.lower_ not in _ANYBODY for word in clause.words) and any(
            is_place(word) or word.lower_ in words("whereabouts", "presence") for word in clause.words
        )
    return _is_placed(clause) and (force or (named and clause.has(words("whereabouts", "presence"))))


def _is_described(clause: Clause) -> bool:
    """Whether the verb only ties a quality to a force ("we remain | firmly committed")."""
    behind = next((word for word in clause.after if not is_adverb(word)), None)
    return behind is not None and (is_adjective(behind) or is_past_participle(behind))


def _is_placed(clause: Clause) -> bool:
    """Whether something "is" in a place, with no other predicate."""
    main = clause.main
    copular = main.lower_ in BEING
    ways = words("whereabouts", "presence")
    by_noun = clause.is_being and is_noun(main) and any(child.lower_ in ways for child in main.children)
    if main.lower_ in words("conditions", "presence"):
        return False
    return copular or by_noun or (clause.is_being and main.lower_ in words("whereabouts", "presence"))
