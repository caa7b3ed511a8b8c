"""Claims that people were or were not harmed, or how many."""

from __future__ import annotations

from itertools import pairwise

from onrecord.extract.statements.claims.clauses import Clause
from onrecord.extract.statements.claims.said import Said, is_force, is_party, is_place
from onrecord.extract.statements.vocabulary import forces, noun_forms, verb_forms, words
from onrecord.language import Word, is_gerund, is_passive, is_proper, is_verb, names_person, objects, subjects
from onrecord.values import Stance

_NEAR = 8
_FEW = 4


def is_casualties(content: Said) -> bool:
    """People are said to have been harmed or not, or how many, as the main thing told."""
    if (content.heads("casualties") and not _is_loss_of_place(content)) or content.says("casualties"):
        return True
    if content.stance is Stance.DENIES and content.says("responsibility"):
        return False
    if _denies_harm(content) or any(
        _harms(content, clause) or _is_unhurt(clause) or _is_lost(clause) or _falls(content, clause)
        for clause in content.clauses
    ):
        return True
    return (content.is_counted and _counts_harm(content)) or _adds_harm(content)


def _is_loss_of_place(content: Said) -> bool:
    """Whether it is a place that is lost ("the loss of the coke plant to the enemy")."""
    lost = content.head is not None and content.head.lower_ in {"loss", "losses"}
    return lost and any(is_place(word) for word in content.said) and not content.is_counted


def _denies_harm(content: Said) -> bool:
    """Whether it says that there were no victims ("there were | no civilian victims | in the raid")."""
    nouns = noun_forms("casualties")
    return any(
        word.lower_ == "no" and any(other.lower_ in nouns for other in content.said[place + 1 : place + _FEW])
        for place, word in enumerate(content.said)
    )


def _adds_harm(content: Said) -> bool:
    """Whether a participle adds who was harmed by a thing ("a shell hit the ward, | killing one of its doctors")."""
    by_thing = not any(is_party(word) for clause in content.clauses[:1] for word in clause.before)
    return by_thing and any(
        is_gerund(word) and word.lower_ in verb_forms("casualties") and before.text == ","
        for before, word in pairwise(content.said)
    )


def _counts_harm(content: Said) -> bool:
    """Whether what is counted beside the main predicate are people harmed."""
    if content.head is not None and content.has(words("states", "casualties")):
        return True
    if any(_counts_the_harmed(clause) for clause in content.clauses):
        return True
    harmed = any(word.lower_ in verb_forms("casualties") and is_verb(word) for word in content.said)
    return (harmed or content.has(noun_forms("casualties"))) and not _main_attacks(content)


def _harms(content: Said, clause: Clause) -> bool:
    return clause.main.lower_ in verb_forms("casualties") and not _accuses_killer(content, clause.main)


def _is_unhurt(clause: Clause) -> bool:
    """Whether persons are said to be alive, unhurt or dead ("the crew are all safe")."""
    state = clause.main.lower_ in words("states", "casualties") or any(
        word.lower_ in words("states", "casualties") for word in clause.after[:_NEAR] if clause.is_being
    )
    return state and any(_is_person(word) for word in clause.before)


def _falls(content: Said, clause: Clause) -> bool:
    """Whether counted persons have fallen ("twenty of our servicemen have fallen")."""
    fell = clause.main.lower_ in {"fell", "fallen"} and not any(is_place(word) for word in clause.before)
    return fell and content.is_counted and any(_is_person(word) or word.like_num for word in clause.before)


def _is_lost(clause: Clause) -> bool:
    """Whether persons or crewed craft are lost ("not a man was lost", "lost two of its jets")."""
    if clause.main.lower_ not in words("losing", "casualties"):
        return False
    lost = clause.before if is_passive(clause.main) else clause.after[:_NEAR]
    if lost and lost[0].lower_ in {"one", "none", "nobody", "anyone", "any"}:
        return True
    return any(is_force(word) or _is_person(word) for word in lost)


def _counts_the_harmed(clause: Clause) -> bool:
    """Whether patients, bodies or graves are counted ("55 people were being treated for burns")."""
    return clause.main.lower_ in words("tending", "casualties") or (
        clause.has(noun_forms("casualties", "remains")) and any(word.like_num for word in clause.words)
    )


def _is_person(word: Word) -> bool:
    return (
        names_person(word)
        or word.lower_ in noun_forms("casualties", "persons")
        or word.lower_ in words("persons_by_pronoun", "casualties")
        or is_force(word)
    )


def _accuses_killer(content: Said, main: Word) -> bool:
    """Whether the point is who killed: an active clause whose victims are not counted and not denied."""
    if is_passive(main) or content.is_negative or any(word.like_num for word in content.said):
        return False
    own = content.stance is Stance.ACCUSES and any(word.lower_ == "they" for word in subjects(main))
    return (own or any(word.lower_ in forces() for word in subjects(main))) and bool(objects(main))


def _main_attacks(content: Said) -> bool:
    main = content.main
    return (
        main is not None
        and main.lower_ in verb_forms("responsibility")
        and not is_passive(main)
        and any(word.lower_ in forces() or is_proper(word) for word in subjects(main))
    )
