"""Voices: on whose word a report stands, and whether another statement of the document has it otherwise."""

from __future__ import annotations

from onrecord.extract.reports.accounts import Account
from onrecord.extract.reports.scene import Scene
from onrecord.language import lemma
from onrecord.values import Stance, Statement


def said_by(account: Account, scene: Scene) -> Statement | None:
    """The innermost statement that holds all words of an account; None if the author tells it somewhere himself."""
    told = _holders(account, scene)
    return told[0] if len(told) == len(account.readings) else None


def is_disputed(account: Account, accounts: tuple[Account, ...], scene: Scene) -> bool:
    """Whether somebody in the document denies it, or an account of the same words is denied."""
    if any(statement.stance in {Stance.DENIES, Stance.DOUBTS} for statement in _holders(account, scene)):
        return True
    return any(
        other is not account
        and other.kind is account.kind
        and (other.reality.value == "denied") != (account.reality.value == "denied")
        and _shares(account, other)
        for other in accounts
    )


def _holders(account: Account, scene: Scene) -> tuple[Statement, ...]:
    found = (scene.said_at.get(reading.candidate.first) for reading in account.readings)
    return tuple(statement for statement in found if statement is not None)


def _shares(one: Account, other: Account) -> bool:
    """Do both name a common agent or place?"""
    agents = {lemma(word) for word in one.agents} & {lemma(word) for word in other.agents}
    places = {located.quote.words for located in one.where} & {located.quote.words for located in other.where}
    return bool(agents) or bool(places)
