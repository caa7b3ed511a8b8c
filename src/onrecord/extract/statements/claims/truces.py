"""Claims about a truce: that it holds, is kept or broken, or that arms are silent."""

from __future__ import annotations

from onrecord.extract.statements.claims.clauses import Clause
from onrecord.extract.statements.claims.futures import has_deadline, has_future
from onrecord.extract.statements.claims.said import Said
from onrecord.extract.statements.vocabulary import noun_forms, verb_forms, words
from onrecord.values import Stance

_HOLDING = frozenset({"hold", "holds", "held", "holding"})


def is_ceasefire(content: Said) -> bool:
    """A truce or silence of arms is named, whatever is said of it."""
    if has_future(content) and has_deadline(content):
        return False
    if content.has(noun_forms("ceasefire")):
        return True
    if content.stance in {Stance.DEMANDS, Stance.ORDERS}:
        return False
    if content.says("ceasefire"):
        return True
    deals = content.has(noun_forms("ceasefire", "deals"))
    if (deals and content.has(noun_forms("ceasefire", "breaches"))) or _counts_breaches(content):
        return True
    return any(_keeps_deal(clause) or _falls_silent(clause) for clause in content.clauses)


def _counts_breaches(content: Said) -> bool:
    """Whether it is about violations of nothing named, which are those of the truce ("15 violations by noon")."""
    head = content.head
    if head is None or head.lower_ not in noun_forms("ceasefire", "breaches"):
        return False
    return not any(word.lower_ in {"of", "human", "rights"} for word in content.said)


def _keeps_deal(clause: Clause) -> bool:
    """Whether a deal is kept or broken ("both sides are sticking to the arrangement")."""
    deal = clause.has(noun_forms("ceasefire", "deals"))
    if clause.main.lower_ in _HOLDING:
        return any(word.lower_ in noun_forms("ceasefire", "deals") for word in clause.before)
    return deal and clause.main.lower_ in verb_forms("ceasefire")


def _falls_silent(clause: Clause) -> bool:
    """Whether guns or a front are quiet, or fire has stopped ("the southern districts were calm")."""
    quiet = clause.is_being and clause.has(words("adjectives", "ceasefire"))
    arms = any(word.lower_ in noun_forms("ceasefire", "arms") for word in clause.before)
    return quiet or (arms and clause.main.lower_ in words("silences", "ceasefire"))
