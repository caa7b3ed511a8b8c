"""The desk of the review app, over a case file: shows it, and appends what people decide, all or none.

The machine's part is read once and kept until another command has touched the case; decisions are laid over it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from threading import Lock

from onrecord import store
from onrecord.errors import Stale
from onrecord.show.ground import Tiles
from onrecord.show.view import View
from onrecord.steps.own_places import place_by_key, places_beginning
from onrecord.steps.reviewed import reviewed
from onrecord.steps.views import machine_view
from onrecord.store import standing
from onrecord.values import Decision, Place, Review

__all__ = ["CaseDesk", "Decided", "check_seen", "moment_after", "standing"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """A decision to be appended.

    `item` is the id of a statement, report, figure or assessment, or two report ids joined by `|` (accepted: one
    happening; rejected: two). `seen` is the id of the item's last review as the person saw it, None if it had none;
    `old` and `new` are whole values as canonical JSON; `undoes` names the review that an undo takes back.
    """

    item: str
    decision: Decision
    seen: str | None = None
    old: str | None = None
    new: str | None = None
    note: str | None = None
    undoes: str | None = None


class CaseDesk:
    """One case under review; see web/desk.py for what it promises."""

    def __init__(self, case: store.CaseFile, *, tiles: Tiles | None = None) -> None:
        self._case = case
        self._tiles = tiles
        self._lock = Lock()
        self._commands: int | None = None
        self._machine: View | None = None
        self._shown: View | None = None

    def view(self) -> View:
        """The whole case with machine-read and rejected items, all standing decisions applied."""
        with self._lock:
            machine = self._read()
            with self._case.reading() as connection:
                reviews = store.all_reviews(connection)
            self._shown = reviewed(machine, reviews, self._shown)
            return self._shown

    def _read(self) -> View:
        """The machine's part, read anew only after another command."""
        with self._case.reading() as connection:
            commands, _ = store.age(connection)
        if self._machine is None or self._commands != commands:
            view = machine_view(self._case, tiles=self._tiles)
            self._machine = replace(view, include_machine=True, include_rejected=True)
            self._commands, self._shown = commands, None
        return self._machine

    def places(self, sought: str) -> tuple[Place, ...]:
        """Places of the gazetteer, the user's own among them, whose name begins so."""
        return places_beginning(sought)

    def place(self, key: str) -> Place | None:
        """The place of the gazetteer with this key."""
        return place_by_key(key)

    def version(self) -> str:
        """The last review and the last command that the case has seen."""
        with self._case.reading() as connection:
            return store.version_of(connection)

    def record(self, decisions: Sequence[Decided], who: str) -> tuple[Review, ...]:
        """Append these decisions as one step, all at the same moment, later than any before.

        Raises:
            Stale: if an item's last review is not the one that was seen; nothing is written then.
        """
        with self._case.writing() as connection:
            before = store.all_reviews(connection)
            check_seen(decisions, before)
            when = moment_after(before, datetime.now(UTC))
            return tuple(
                store.add_review(
                    connection,
                    item=decided.item,
                    decision=decided.decision,
                    who=who,
                    when=when,
                    old=decided.old,
                    new=decided.new,
                    note=decided.note,
                    undoes=decided.undoes,
                )
                for decided in decisions
            )


def check_seen(decisions: Sequence[Decided], before: Sequence[Review]) -> None:
    """Refuse decisions on items that somebody has decided since they were shown.

    Raises:
        Stale: naming the first such item and who decided it.
    """
    last = {review.item: review for review in before}
    for decided in decisions:
        found = last.get(decided.item)
        if (None if found is None else found.id) != decided.seen:
            who = "somebody" if found is None else found.who
            raise Stale(
                f"{who} has decided this since it was shown",
                where=decided.item,
                remedy="Look at both and decide again",
            )


def moment_after(before: Sequence[Review], moment: datetime) -> datetime:
    """This moment, or one just after the last review if that is later: steps are told apart by it."""
    return moment if not before else max(moment, before[-1].when + timedelta(microseconds=1))
