"""Accounts: happenings while they are being read, before what belongs together is joined; never seen outside."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.extract.reports.senses import Reading
from onrecord.language import Word
from onrecord.reference.kinds import Sense
from onrecord.values import Bounds, DateMention, Days, Kind, Located, Reality, Why


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One happening as told so far: the reading that names it first, and those that tell it `again`.

    `is_plain` says that its reality is only that of a bare noun.
    """

    reading: Reading
    kind: Kind
    reality: Reality
    again: tuple[Reading, ...] = ()
    agents: tuple[Word, ...] = ()
    targets: tuple[Word, ...] = ()
    means: Word | None = None
    date: DateMention | None = None
    where: tuple[Located, ...] = ()
    killed: Bounds | None = None
    injured: Bounds | None = None
    figures: tuple[str, ...] = ()
    is_plain: bool = False
    why: tuple[Why, ...] = ()

    @property
    def word(self) -> Word:
        """The word that carries its grammar."""
        return self.reading.word

    @property
    def sense(self) -> Sense:
        """The sense of the word that names it."""
        return self.reading.sense

    @property
    def days(self) -> Days | None:
        """The days of its date, where it has one."""
        return None if self.date is None else self.date.days

    @property
    def readings(self) -> tuple[Reading, ...]:
        """All readings that tell it, the naming one first."""
        return (self.reading, *self.again)

    @property
    def is_soft(self) -> bool:
        """Whether its words only take up what others name; those that count somebody tell something of their own."""
        return not self.figures and all(reading.is_soft for reading in self.readings)
