"""Happenings: what the reports of a passage tell, beside what its words tell by lists.

A report is taken with its kind, its reality and whose doing it is; one that is planned, denied or only possible
tells nothing. Its parties are set against the claim's force by name, and where they have none, by camp.
"""

from __future__ import annotations

from onrecord.assess.camps import camps_in
from onrecord.assess.claims.asked import Asked
from onrecord.assess.claims.whereabouts import Whereabouts, whereabouts
from onrecord.assess.names import Name, Role, names_in
from onrecord.assess.passages import Passage
from onrecord.assess.wording import tokens
from onrecord.reference import actors
from onrecord.values import Kind, Party, Reality, Report

FACTS = frozenset({Reality.HAPPENED, Reality.ONGOING})
FIRE = frozenset({Kind.STRIKE, Kind.CLASH, Kind.BOMBING, Kind.DOWNING})
BEING = frozenset({Kind.CLASH, Kind.CAPTURE, Kind.CASUALTIES, Kind.DESTRUCTION})
LEAVING = frozenset({Kind.WITHDRAWAL})
ACTS = frozenset(
    {Kind.STRIKE, Kind.CLASH, Kind.BOMBING, Kind.ABUSE, Kind.DOWNING, Kind.DESTRUCTION, Kind.CASUALTIES}
)
OPERATIONS = frozenset({Kind.STRIKE, Kind.CLASH, Kind.BOMBING, Kind.CAPTURE, Kind.DEPLOYMENT})


def told(passage: Passage, kinds: frozenset[Kind]) -> tuple[Report, ...]:
    """The reports of these kinds that are told as fact."""
    return tuple(r for r in passage.reports if r.kind in kinds and r.reality in FACTS)


def happened(passage: Passage, kinds: frozenset[Kind]) -> bool:
    """Whether something of these kinds is told to have happened at a time; a war that goes on is not meant."""
    return any(report.reality is Reality.HAPPENED for report in told(passage, kinds))


def was_there(asked: Asked, passage: Passage) -> bool:
    """Whether a report tells the claim's force as doing or suffering what it must be on the spot for."""
    return _takes_part(asked, passage, BEING)


def has_left(asked: Asked, passage: Passage) -> bool:
    """Whether a report tells that the claim's force withdrew."""
    return _takes_part(asked, passage, LEAVING)


def _takes_part(asked: Asked, passage: Passage, kinds: frozenset[Kind]) -> bool:
    return any(
        is_ours(asked, party)
        for report in told(passage, kinds)
        for party in (*report.agents, *report.targets)
    )


def told_of(asked: Asked, passage: Passage) -> Whereabouts:
    """Where the passage tells the claim's force to be, by its words, else by its reports; both ways is untold."""
    found = whereabouts(passage)
    if found is Whereabouts.GONE and passage.is_of_long_text:
        found = Whereabouts.UNTOLD  # words of leaving may be of anything there
    if found is not Whereabouts.UNTOLD:
        return found
    there, gone = was_there(asked, passage), has_left(asked, passage)
    if there is gone:
        return Whereabouts.UNTOLD
    return Whereabouts.THERE if there else Whereabouts.GONE


def did(asked: Asked, passage: Passage, kinds: frozenset[Kind]) -> bool | None:
    """Whether reports of these kinds name the claim's force as the doer (True), only others (False), or nobody."""
    agents = [party for report in told(passage, kinds) for party in report.agents]
    if any(is_ours(asked, party) for party in agents):
        return True
    return False if any(is_anothers(asked, party) for party in agents) else None


def is_ours(asked: Asked, party: Party) -> bool:
    """Whether the party is the claim's force or of it."""
    if any(_is_part_of(party.actor, key) for name in asked.forces for key in name.keys):
        return True
    named = _names(party)
    if any(name.is_same(own) for name in named for own in asked.forces):
        return True
    return not named and bool(asked.camps & camps_in(tokens(party.quote.words)))


def is_anothers(asked: Asked, party: Party) -> bool:
    """Whether the party is a force that is told apart from the claim's by its name or camp."""
    if is_ours(asked, party) or not asked.forces:
        return False
    found = camps_in(tokens(party.quote.words))
    return any(name.role is Role.FORCE for name in _names(party)) or bool(found and asked.camps)


def _is_part_of(key: str | None, outer: str) -> bool:
    return key is not None and (key == outer or actors().is_part_of(key, outer))


def _names(party: Party) -> tuple[Name, ...]:
    return tuple(name for name in names_in(party.quote.words) if not name.is_doubtful)
