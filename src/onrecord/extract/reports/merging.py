"""Merging: one happening told twice in a document is one account; what may differ in fact is never merged.

Two accounts are one when nothing speaks against it (kind, day, place, roles, counts) and something for it: the same
word, a shared role, or a definite noun that takes the first one up ("*the* strike").
"""

from __future__ import annotations

from dataclasses import replace

from onrecord.extract.reports.accounts import Account
from onrecord.extract.reports.agreement import is_narrow
from onrecord.extract.reports.sameness import is_new, is_same
from onrecord.extract.reports.scene import Scene
from onrecord.language import Word, is_pronoun, lemma
from onrecord.values import Bounds, Kind, Located, Reality

RECENT = 40  # accounts before one within which another kind may tell the same
SHARPER = frozenset({Kind.CLASH, Kind.ABUSE, Kind.STRIKE, Kind.BOMBING})
HITTING = SHARPER | {Kind.OTHER, Kind.CASUALTIES}


def merged(accounts: tuple[Account, ...], scene: Scene) -> tuple[Account, ...]:
    """The accounts with those that tell one happening made one, in the order of their first words."""
    kept: list[Account] = []
    of_kind: dict[Kind, set[int]] = {}
    for account in accounts:
        near = range(max(0, len(kept) - RECENT), len(kept))
        places = sorted(of_kind.get(account.kind, set()).union(near), reverse=True)
        told = () if is_new(account) else places
        place = next((i for i in told if is_same(kept[i], account, scene)), None)
        if place is None:
            place = len(kept)
            kept.append(account)
        else:
            kept[place] = told_again(kept[place], account)
        of_kind.setdefault(kept[place].kind, set()).add(place)
    return tuple(kept)


def united(first: Account, second: Account) -> Account:
    """One account of both: the first names it, roles and places are those of both, counts the fuller ones."""
    return replace(
        first,
        again=(*first.again, *second.readings),
        kind=second.kind if first.kind is Kind.OTHER and second.kind in SHARPER else first.kind,
        reality=_reality(first, second),
        is_plain=first.is_plain and second.is_plain,
        agents=first.agents if first.agents and second.sense.harms else _with(first.agents, second.agents),
        targets=_with(first.targets, second.targets),
        means=first.means if first.means is not None else second.means,
        date=first.date if first.date is not None else second.date,
        where=_places(first.where, second.where),
        killed=_fuller(first.killed, second.killed),
        injured=_fuller(first.injured, second.injured),
        figures=tuple(dict.fromkeys((*first.figures, *second.figures))),
        why=tuple(dict.fromkeys((*first.why, *second.why))),
    )


def told_again(first: Account, later: Account) -> Account:
    """The first account with what a later telling adds: roles that it has not, places where it names none or a country.

    Where the first tells no more than deaths and the later one what they died of, the cause names both.
    """
    whole = united(
        first,
        replace(
            later,
            agents=() if first.agents else later.agents,
            targets=() if first.targets else later.targets,
            where=() if any(map(is_narrow, first.where)) else later.where,
        ),
    )
    if first.kind is Kind.CASUALTIES and later.kind is not Kind.CASUALTIES and not later.is_soft:
        return replace(whole, kind=later.kind, reading=later.reading, again=(*first.readings, *later.again))
    return whole


def _reality(first: Account, second: Account) -> Reality:
    """The first telling's, unless it is a bare noun and the other says more, or what was planned is told as done.

    What has a day already is not planned again by a wish about it ("hope those hurt in the attack recover").
    """
    is_wish = second.reality is Reality.PLANNED and first.date is not None and first.kind in HITTING
    if first.is_plain and not second.is_plain and not is_wish:
        return second.reality
    came_true = not second.is_plain and second.reality is Reality.HAPPENED and first.kind is not Kind.TALKS
    return Reality.HAPPENED if came_true and first.reality is Reality.PLANNED else first.reality


def _with(first: tuple[Word, ...], second: tuple[Word, ...]) -> tuple[Word, ...]:
    known = {lemma(word) for word in first}
    return (*first, *(word for word in second if lemma(word) not in known and not is_pronoun(word)))


def _places(first: tuple[Located, ...], second: tuple[Located, ...]) -> tuple[Located, ...]:
    known = {located.quote.words for located in first}
    return (*first, *(located for located in second if located.quote.words not in known))


def _fuller(first: Bounds | None, second: Bounds | None) -> Bounds | None:
    """The exacter of two counts; the first of equals."""
    if first is None or second is None:
        return first if second is None else second
    if first.is_exact and first.low == second.low and second.high is None:
        return second
    return second if _vagueness(second) < _vagueness(first) else first


def _vagueness(bounds: Bounds) -> tuple[bool, bool]:
    return (bounds.low == 1 and bounds.high is None, bounds.approximate)
