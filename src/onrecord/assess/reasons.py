"""Reasons: the sentence that says why a verdict stands, for a reader who has not seen the record."""

from __future__ import annotations

from datetime import date

from onrecord.assess.claims.leaning import Side
from onrecord.assess.phrasing import day, number
from onrecord.assess.weighing import Weighed
from onrecord.values import Verdict


def reason(verdict: Verdict, found: tuple[Weighed, ...], last_day: date | None) -> str:
    """Why the verdict stands, with the sources on each side counted by lineage."""
    until = "" if last_day is None else f" up to {day(last_day)}"
    against = [one for one in found if one.leaning.side in (Side.AGAINST, Side.STRAIN)]
    support = [one for one in found if one.leaning.side is Side.FOR]
    if verdict is Verdict.UNDECIDED:
        return f"Nothing in the record{until} bears on it for the same force, place and time."
    if verdict is Verdict.CONSISTENT:
        return f"{_sources(support)} in the record{until}: {support[0].leaning.says}."
    lead = next((one for one in against if one.leaning.side is Side.AGAINST), against[0])
    tail = "" if not support else f"; for it: {support[0].leaning.says}"
    if verdict is Verdict.CONTRADICTED:
        return f"Against it: {_sources(against).lower()} in the record{until}: {lead.leaning.says}{tail}."
    make = "make" if _count(against) > 1 else "makes"
    return f"{_sources(against)} in the record{until} {make} it less believable: {lead.leaning.says}{tail}; both can be true."


def _sources(found: list[Weighed]) -> str:
    count = _count(found)
    return "One source" if count == 1 else f"{number(count).capitalize()} independent sources"


def _count(found: list[Weighed]) -> int:
    """How many sources; the rows of one data set are one, whatever they were drawn from."""
    return len({one.passage.document.data_set or one.lineage for one in found})
