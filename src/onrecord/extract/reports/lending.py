"""Lending: the place beside, and the day just told, for accounts that grammar leaves without; always said why.

Only what was done in the same breath is lent a day: violence told as fact, in the sentences right after.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import replace

from onrecord.extract.reports.accounts import Account
from onrecord.extract.reports.placing import places_beside
from onrecord.extract.reports.scene import Scene
from onrecord.language import clause_head, obliques
from onrecord.values import Days, Kind, Reality, Why

VIOLENT = frozenset(
    {Kind.STRIKE, Kind.CLASH, Kind.BOMBING, Kind.CASUALTIES, Kind.DESTRUCTION, Kind.DOWNING, Kind.OTHER}
)
PLACED = VIOLENT - {Kind.OTHER} | {Kind.CAPTURE, Kind.DEPLOYMENT, Kind.WITHDRAWAL, Kind.ABUSE}
NEAR = 2  # sentences
SHORT = 3  # days that may be lent
DURING = ("during", "amid", "throughout")


def completed(accounts: tuple[Account, ...], scene: Scene) -> tuple[Account, ...]:
    """The accounts in order, each with the place and the day that it may be lent."""
    at = {reading.word.i: account for account in accounts for reading in account.readings}
    found: list[Account] = []
    for account in accounts:
        placed = _placed(_without_agents(account, scene), scene)
        found.append(_dated(_during(placed, at), found, scene))
    return tuple(found)


def _during(account: Account, at: Mapping[int, Account]) -> Account:
    """The account with the day of another that it happened in ("took over a barracks *during the battle*")."""
    if account.date is not None:
        return account
    for reading in account.readings:
        for noun in (*obliques(reading.word, *DURING), *obliques(clause_head(reading.word), *DURING)):
            other = at.get(noun.i)
            if other is not None and other is not account and other.date is not None:
                why = Why(rule="day of what it happened in", cue=noun.text)
                return replace(account, date=other.date, why=(*account.why, why))
    return account


def _placed(account: Account, scene: Scene) -> Account:
    if account.where or account.kind not in PLACED:
        return account
    beside = places_beside(account.word, scene)
    if not beside:
        return account
    why = Why(rule="place beside", cue=beside[0].quote.words)
    return replace(account, where=beside, why=(*account.why, why))


def _without_agents(account: Account, scene: Scene) -> Account:
    """The account without the places that are its agents: in "U.S. strikes", the U.S. is not where."""
    doers = {word.i for word in account.agents}
    spans = [place.quote for at, place in scene.place_at.items() if at in doers]
    where = tuple(place for place in account.where if place.quote not in spans)
    return account if len(where) == len(account.where) else replace(account, where=where)


def _dated(account: Account, before: list[Account], scene: Scene) -> Account:
    if account.date is not None or not _is_done(account):
        return account
    for earlier in reversed(before):
        if _is_done(earlier) and earlier.date is not None and earlier.date.days is not None:
            if _sentences_between(earlier, account, scene) > NEAR or not _is_short(earlier.date.days):
                return account
            why = Why(rule="day just told", cue=earlier.date.quote.words)
            return replace(account, date=earlier.date, why=(*account.why, why))
    return account


def _is_short(days: Days) -> bool:
    return days.length is not None and days.length <= SHORT


def _is_done(account: Account) -> bool:
    return account.kind in VIOLENT and account.reality is Reality.HAPPENED


def _sentences_between(first: Account, second: Account, scene: Scene) -> int:
    start, end = first.readings[-1].word.i, second.word.i
    return bisect_right(scene.sentences, end) - bisect_right(scene.sentences, start)
