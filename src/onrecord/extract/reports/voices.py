"""Voices: on whose word a report stands, and whether another statement of the document has it otherwise."""

from __future__ import annotations

from onrecord.extract.reports.accounts import Account
from onrecord.extract.reports.scene import Scene
from onrecord.values import Stance, Statement, Voice


def said_by(account: Account, scene: Scene) -> Statement | None:
    """The innermost statement that holds all words of an account; None if the author tells it somewhere himself."""
    holders = [_holder(reading.candidate.start, scene) for reading in account.readings]
    told = [holder for holder in holders if holder is not None]
    return told[0] if len(told) == len(holders) else None


def _holder(offset: int, scene: Scene) -> Statement | None:
    around = [
        (piece.end - piece.start, statement)
        for statement in scene.statements
        if statement.voice is Voice.OTHER
        for piece in statement.content
        if piece.start <= offset < piece.end
    ]
    return min(around, key=lambda pair: pair[0])[1] if around else None


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
    found = (_holder(reading.candidate.start, scene) for reading in account.readings)
    return tuple(statement for statement in found if statement is not None)


def _shares(one: Account, other: Account) -> bool:
    """Do both name a common agent or place?"""
    agents = {word.lemma_.lower() for word in one.agents} & {word.lemma_.lower() for word in other.agents}
    places = {located.quote.words for located in one.where} & {located.quote.words for located in other.where}
    return bool(agents) or bool(places)
