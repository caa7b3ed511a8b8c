"""Claims about who holds a place, has taken it or has lost it."""

from __future__ import annotations

from onrecord.extract.statements.claims.clauses import Clause, object_of
from onrecord.extract.statements.claims.said import Said, is_force, is_of_nation, is_party, is_place
from onrecord.extract.statements.vocabulary import noun_forms, verb_forms, words
from onrecord.language import Word, is_passive, is_proper, names_person

_FEW = 4
_NEAR = 6
_WITH = frozenset({"with", "under", "to"})
_INTO = frozenset({"in", "into", "under", "within", "from", "to"})
_OUT = frozenset({"out", "from"})
_HANDING = frozenset({"up", "over", "away"})
_GIVING = frozenset({"give", "gives", "gave", "given", "giving", "hand", "handed", "sign", "signed"})
_LINES = frozenset({"position", "positions", "line", "lines"})
_FOLK = frozenset({"people", "men", "man"})


def is_control(content: Said) -> bool:
    """Who holds a place, or has taken or lost it."""
    if content.says("control") or content.heads("control"):
        return True
    if content.head is not None and content.head.lower_ in {"loss", "surrender"}:
        return any(is_place(word) for word in content.said)
    if _is_gripped(content):
        return True
    return any(
        _holds(clause) or _belongs(clause) or _yields(clause) or _ousts(clause) for clause in content.clauses
    )


def _is_gripped(content: Said) -> bool:
    """Whether a place is in somebody's hands, under his rule or out of his grasp."""
    grips = words("grips", "control")
    return any(
        _leads_to_grip(content.said, at)
        and any(other.lower_ in grips for other in content.said[at + 1 : at + 1 + _FEW])
        and any(is_place(other) for other in content.said[:at])
        for at in range(1, len(content.said))
    )


def _leads_to_grip(said: tuple[Word, ...], at: int) -> bool:
    """Whether a preposition of holding stands there; "of" only in "out of"."""
    return said[at].lower_ in _INTO or (said[at].lower_ == "of" and said[at - 1].lower_ == "out")


def _yields(clause: Clause) -> bool:
    """Whether a place is given away ("not a metre was given up"); leaving one's positions is a withdrawal."""
    gives = clause.main.lower_ in verb_forms("control", "yielding") or (
        clause.main.lower_ in _GIVING and any(word.lower_ in _HANDING for word in clause.after[:_NEAR])
    )
    given = clause.before if is_passive(clause.main) else object_of(clause.after)
    named = is_passive(clause.main) and any(is_proper(word) and not names_person(word) for word in given)
    return gives and (named or any(is_place(word) and word.lower_ not in _LINES for word in given))


def _ousts(clause: Clause) -> bool:
    """Whether a force is put out of a place ("drove the militia | out of Zawiya")."""
    if clause.main.lower_ not in verb_forms("control", "ousting"):
        return False
    put = clause.before if is_passive(clause.main) else clause.after
    out = next((at for at, word in enumerate(clause.after) if word.lower_ in _OUT), None)
    force = any(is_force(word) and word.lower_ not in _FOLK for word in put)
    return out is not None and force and any(is_place(word) for word in clause.after[out:])


def _holds(clause: Clause) -> bool:
    """Whether a place is held, taken, lost or cleared; verbs with other senses need a place beside them."""
    main = clause.main.lower_
    held = clause.before if is_passive(clause.main) else clause.after
    if any(word.lower_ in words("not_held", "control") for word in held[:_FEW]):
        return False
    place = any(is_place(word) for word in object_of(held)) or (
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
    if place and main in verb_forms("control", "takes"):
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
    if any(word.lower_ in words("conditions", "presence") for word in near):
        return False
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
