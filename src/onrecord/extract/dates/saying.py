"""What readings share: the words of a pattern's groups in, a time as said out; nothing of the text around is asked."""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.extract.dates.fields import entry
from onrecord.extract.dates.said import Said, What
from onrecord.values import TimexType

Groups = Mapping[str, str | None]


def date_said(what: What, rule: str, *, edge: str | None = None) -> Said:
    """A date with this content."""
    return Said(type=TimexType.DATE, what=what, rule=rule, edge=edge)


def at_daypart(said: Said | None, groups: Groups) -> Said | None:
    """The same day at the part of day among the groups, if there is one."""
    part = entry("daypart", groups)
    return said if said is None or part is None else said.at(part)
