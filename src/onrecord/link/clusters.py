"""Clusters: from pairs to events, surest pair first, never against a person's word or the days and places.

Two groups are joined by a sure pair unless a person has called any two of their members different, their days have
no day in common (one day of doubt allowed), their most precise places lie apart, or a text that has reports in both
tells of two happenings. So a chain of likenesses cannot tie together what no two reports say together, and the outcome
does not depend on the order of the input.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from onrecord.link.decisions import Pair
from onrecord.link.stand import Account, Stand


@dataclass(slots=True, kw_only=True)
class _Group:
    members: list[str]
    stand: Stand
    accounts: dict[str, list[Account]]  # by text
    apart_from: set[str] = field(default_factory=set)

    def contradicts(self, other: _Group) -> bool:
        """Whether both cannot be one happening, by all they say together or by what one text says."""
        if self.stand.contradicts(other.stand):
            return True
        few, many = sorted((self.accounts, other.accounts), key=len)
        return any(
            one.contradicts(another)
            for text, accounts in few.items()
            for one in accounts
            for another in many.get(text, ())
        )


class Clusters:
    """Groups of reports, joined step by step; a report that nothing touches costs nothing."""

    def __init__(
        self, reports: Iterable[str], account_of: Callable[[str], Account], different: Iterable[Pair]
    ) -> None:
        self._reports = sorted(reports)
        self._account_of = account_of
        self._groups: dict[str, _Group] = {}
        known = set(self._reports) if different else set()
        for left, right in different:
            if left in known and right in known:
                self._group(left).apart_from.add(right)
                self._group(right).apart_from.add(left)

    def join(self, left: str, right: str, *, by_hand: bool = False) -> bool:
        """Join the groups of two reports, if nothing forbids it; a person's word overrules all but another person's."""
        ours, theirs = self._group(left), self._group(right)
        if ours is theirs:
            return True
        if not ours.apart_from.isdisjoint(theirs.members):
            return False
        if not by_hand and ours.contradicts(theirs):
            return False
        self._merge(ours, theirs)
        return True

    def groups(self) -> tuple[tuple[str, ...], ...]:
        """The groups as sorted ids, ordered by their first."""
        joined = {id(group): tuple(sorted(group.members)) for group in self._groups.values()}
        alone = ((report,) for report in self._reports if report not in self._groups)
        return tuple(sorted((*joined.values(), *alone)))

    def _group(self, report: str) -> _Group:
        if report not in self._groups:
            account = self._account_of(report)
            self._groups[report] = _Group(
                members=[report], stand=account.stand, accounts={account.document: [account]}
            )
        return self._groups[report]

    def _merge(self, ours: _Group, theirs: _Group) -> None:
        small, large = sorted((ours, theirs), key=lambda group: len(group.members))
        large.members.extend(small.members)
        large.stand = large.stand.together(small.stand)
        large.apart_from |= small.apart_from
        for text, accounts in small.accounts.items():
            large.accounts.setdefault(text, []).extend(accounts)
        for member in small.members:
            self._groups[member] = large
