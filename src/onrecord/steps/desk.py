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
from onrecord.show.view import View
from onrecord.steps.reviewed import reviewed
from onrecord.steps.views import view_of
from onrecord.values import Decision, Review


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

    def __init__(self, case: store.CaseFile) -> None:
        self._case = case
        self._lock = Lock()
        self._machine: tuple[int, View] | None = None

    def view(self) -> View:
        """The whole case with machine-read and rejected items, all standing decisions applied."""
        with self._lock:
            machine = self._read()
        with self._case.reading() as connection:
            reviews = store.all_reviews(connection)
        return reviewed(machine, reviews)

    def _read(self) -> View:
        """The machine's part, read anew only after another command."""
        with self._case.reading() as connection:
            commands, _ = store.age(connection)
        if self._machine is None or self._machine[0] != commands:
            view = view_of(self._case, include_machine=True, include_rejected=True)
            with self._case.reading() as connection:
                readings = tuple(store.all_readings(connection))
                assessments = store.present_assessments(connection)
            self._machine = (commands, replace(view, readings=readings, assessments=assessments))
        return self._machine[1]

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
