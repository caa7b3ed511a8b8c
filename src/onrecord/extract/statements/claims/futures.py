"""Claims about what will happen; orders and demands foretell nothing, and a promise only with a day or a condition."""

from __future__ import annotations

from onrecord.extract.statements.claims.said import Said
from onrecord.extract.statements.vocabulary import noun_forms, words
from onrecord.language import Tense, Word, is_auxiliary, is_infinitive, names_time, tense
from onrecord.values import Stance

_DEADLINES = frozenset({"before", "by", "until", "within", "till"})
_MODALS = frozenset({"may", "might", "could", "can", "would", "must", "should"})
_REACH = 5
_BE = frozenset({"is", "are"})
_WAS = frozenset({"was", "were"})
_CONDITIONS = frozenset({"if", "unless", "until", "once"})
_OPENERS = frozenset({"before", "after", "when", "once", "if", "until", "as", "unless"})


def is_prediction(content: Said) -> bool:
    """Its main predicate lies in the future, or a phrase of likelihood governs it."""
    if content.stance in {Stance.ORDERS, Stance.DEMANDS}:
        return False
    bound = has_deadline(content)
    if content.stance is Stance.PROMISES:
        dated = bool(content.forms & _CONDITIONS) or _names_day(content)
        return bound or (dated and (has_future(content) or has_modal(content, frozenset({"would"}))))
    if bound and content.main is not None and content.main.lower_ in words("intending"):
        return True
    if content.stance is Stance.PREDICTS and _tells_present(content) and not _is_planned(content):
        return False
    foretold = _is_planned(content) or (
        (bound or _names_day(content)) and has_modal(content, frozenset({"would"}))
    )
    return foretold or content.stance is Stance.PREDICTS or content.says("prediction")


def _is_planned(content: Said) -> bool:
    return has_future(content) or _is_to_be(content)


def _tells_present(content: Said) -> bool:
    """Whether what is warned of or feared is told as a fact ("warned that cells are everywhere")."""
    main = content.main
    return main is not None and tense(main) is Tense.PRESENT and not has_modal(content, _MODALS)


def _is_to_be(content: Said) -> bool:
    """Whether something is planned: "his party | is to boycott | the vote"."""
    if content.has(noun_forms("completion", "tasks")):
        return False
    return any(
        word.lower_ in _BE | _WAS and at + 2 < len(content.said) and content.said[at + 1].lower_ == "to"
        and is_infinitive(content.said[at + 2])
        and not (word.lower_ in _WAS and content.said[at + 2].lower_ == "be")
        and content.said[at + 2].lower_ != "blame"
        for at, word in enumerate(content.said)
        if is_of_main(content, word)
    )  # fmt: skip


def foretells(content: Said) -> bool:
    """Whether it is at least said as a warning or a hope, where it makes no other claim."""
    return content.stance is Stance.PREDICTS


def has_future(content: Said) -> bool:
    """Whether the main predicate has an auxiliary of the future."""
    return has_modal(content, words("auxiliaries", "prediction"))


def has_modal(content: Said, forms: frozenset[str]) -> bool:
    """Whether one of these auxiliaries belongs to the main predicate and not to a clause below or beside it."""
    return any(
        word.lower_ in forms and is_auxiliary(word) and is_of_main(content, word) for word in content.said
    )


def is_of_main(content: Said, helper: Word) -> bool:
    """Whether an auxiliary belongs to the main predicate."""
    main = content.main
    opener = content.said[0].lower_ in _OPENERS or is_infinitive(content.said[0])
    return main is None or opener or helper.head.i == main.i or main.i > helper.i


def has_deadline(content: Said) -> bool:
    """Whether a day or time is named by which something will be ("by Friday", "within 90 days")."""
    said = content.said
    return any(
        word.lower_ in _DEADLINES and any(_is_time(other) for other in said[place + 1 : place + _REACH])
        for place, word in enumerate(said)
    )


def _names_day(content: Said) -> bool:
    """Whether a day or month is named on or in which it will be."""
    days = words("deadline_openers") - words("articles")
    return any(
        word.lower_ in {"in", "on"}
        and any(other.lower_ in days for other in content.said[place + 1 : place + 3])
        for place, word in enumerate(content.said)
    )


def _is_time(word: Word) -> bool:
    return names_time(word) or word.lower_ in words("deadline_words") | (
        words("deadline_openers") - words("articles")
    )
