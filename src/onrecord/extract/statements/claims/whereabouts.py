"""Claims about where forces are, and that they leave or have left."""

from __future__ import annotations

from onrecord.extract.statements.claims.clauses import BEING, Clause, object_of
from onrecord.extract.statements.claims.said import Said, is_force, is_party, is_place
from onrecord.extract.statements.vocabulary import noun_forms, verb_forms, words
from onrecord.language import (
    Word,
    is_adjective,
    is_adverb,
    is_noun,
    is_passive,
    is_past_participle,
    is_proper,
    names_organisation,
    predicatives,
)
from onrecord.values import Stance

_FEW = 4
_NEAR = 6
_FAR = 8
_ANYBODY = frozenset({"people", "person", "persons"})
_ACROSS = frozenset({"across", "over", "beyond"})
_NONE: frozenset[str] = frozenset()
_WITH = frozenset({"with", "under", "to"})


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
    if _leaves_other(clause):
        return False
    fled = clause.main.lower_ in verb_forms("withdrawal", "fleeing")
    if fled and any(is_force(word) and word.lower_ not in _ANYBODY for word in clause.before):
        return True
    away = _moves_away(clause)
    if away and is_passive(clause.main) and any(is_party(word) for word in clause.before):
        return True
    moves = away or clause.main.lower_ in verb_forms("withdrawal")
    return moves and (
        _is_of_last(clause) or any(is_force(word) or _is_named_force(word) for word in clause.words)
    )


def _leaves_other(clause: Clause) -> bool:
    """Whether "leave" has another sense ("left no doubt", "left two dead")."""
    leaves = clause.main.lower_ in {"leave", "leaves", "left", "leaving"}
    return leaves and any(word.lower_ in words("not_left", "withdrawal") for word in clause.after[:_NEAR])


def _is_of_last(clause: Clause) -> bool:
    """Whether it tells of the last one of something ("the | last | C-17 lifted off")."""
    return any(word.lower_ == "last" for word in clause.before)


def _moves_away(clause: Clause) -> bool:
    """Whether a verb of moving goes with a word for the way back ("were | hauled back", "sent 100 soldiers | home")."""
    if clause.main.lower_ not in verb_forms("withdrawal", "moving"):
        return False
    far = any(is_force(word) for word in clause.after[:_FEW])
    near = clause.after[: _FAR if far else _FEW]
    return any(word.lower_ in words("directions", "withdrawal") for word in near)


def _is_named_force(word: Word) -> bool:
    return is_proper(word) and names_organisation(word)


def _is_gone(clause: Clause) -> bool:
    """Whether a force is out of somewhere ("every last man is home", "the units are gone")."""
    away = words("away", "withdrawal")
    last = _is_of_last(clause)
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
    own = _lacks_subject(clause) or any(
        is_force(word) or word.lower_ in words("own_side") for word in clause.before
    )
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
    if own and _goes_into(clause):
        return True
    return _is_placed(clause) and (force or (named and clause.has(words("whereabouts", "presence"))))


def _lacks_subject(clause: Clause) -> bool:
    """Whether it is a gerund, whose subject is the speaker's own side ("denied | having been in Bria")."""
    return bool(clause.words) and clause.words[0].lower_ in {"having", "being"}


def _goes_into(clause: Clause) -> bool:
    """Whether a way into or through a place is told, by whatever verb ("a column | rumbled into Novoazovsk")."""
    if clause.main.lower_ in verb_forms("responsibility"):
        return False
    after = clause.after
    return any(
        word.lower_ in words("ways", "presence")
        and any(is_place(other) for other in object_of(after[place + 1 : place + 1 + _FEW]))
        for place, word in enumerate(after)
    )


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
