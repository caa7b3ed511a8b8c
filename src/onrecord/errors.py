"""Every error that onrecord raises on purpose, in one tree.

    OnrecordError
    ├── ValueRefused            a value that may not exist
    │   ├── QuoteMismatch       words that are not the text at that place
    │   ├── DaysRefused         an interval of days that ends before it begins, or no day at all
    │   └── BoundsRefused       a number whose low exceeds its high, or that is no count
    ├── InputRefused            something from outside that cannot be read
    │   ├── Unreadable          broken, truncated, or not what its name says
    │   ├── Empty               no words in it
    │   ├── Encrypted           locked by a password
    │   ├── TooLarge            over the limit that an option sets
    │   └── Changed             it changed while it was being read
    ├── OptionRefused           an option or argument that makes no sense
    ├── ExtraMissing            a reader or engine that is not installed
    ├── ReadingFailed           a text on which an extractor failed: a fault of onrecord, kept as a rejection
    ├── LanguageError           no pipeline, or one that does not speak Universal Dependencies
    ├── ReferenceRefused        a reference file that breaks its own rules
    ├── NotFound                no such document, statement, report or event in the case
    └── CaseError               the case file
        ├── CaseMissing         there is none
        ├── CaseExists          there is one already
        ├── CaseDamaged         its content does not agree with its hashes
        ├── CaseTooNew          written by a later onrecord
        ├── CaseBusy            another process has held it for too long
        └── Stale               somebody else has decided an item since it was shown

Each says what was wrong, where, and what to do; `str(error)` is one line.
"""

from __future__ import annotations


class OnrecordError(Exception):
    """What was wrong, where, and what to do about it."""

    def __init__(self, what: str, *, where: str | None = None, remedy: str | None = None) -> None:
        self.what = what
        self.where = where
        self.remedy = remedy
        super().__init__(what)

    def __str__(self) -> str:
        line = self.what if self.where is None else f"{self.where}: {self.what}"
        line = line if self.remedy is None else f"{line}. {self.remedy}"
        return " ".join(line.split())

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return (_again, (type(self), self.what, self.where, self.remedy))


def _again(kind: type[OnrecordError], what: str, where: str | None, remedy: str | None) -> OnrecordError:
    return kind(what, where=where, remedy=remedy)


class ValueRefused(OnrecordError, ValueError):
    """A value that may not exist."""


class QuoteMismatch(ValueRefused):
    """Words that are not, code point by code point, the text at that place."""


class DaysRefused(ValueRefused):
    """An interval of days that ends before it begins, or has neither end."""


class BoundsRefused(ValueRefused):
    """A number whose low end exceeds its high end, or that has neither."""


class InputRefused(OnrecordError):
    """Something from outside that cannot be read; it becomes a rejection, never a gap."""


class Unreadable(InputRefused):
    """Broken, truncated, or not what its name says."""


class Empty(InputRefused):
    """There are no words in it."""


class Encrypted(InputRefused):
    """It is locked by a password."""


class TooLarge(InputRefused):
    """It is over the limit that an option sets."""


class Changed(InputRefused):
    """It changed while it was being read."""


class OptionRefused(OnrecordError, ValueError):
    """An option or argument that makes no sense."""


class ExtraMissing(OnrecordError):
    """A reader or engine that is not installed; the remedy names the extra."""


class ReadingFailed(OnrecordError):
    """A text on which an extractor failed: a fault of onrecord itself, kept as a rejection while others go on."""


class LanguageError(OnrecordError):
    """No language pipeline, or one that does not speak Universal Dependencies."""


class ReferenceRefused(OnrecordError):
    """A reference file that breaks its own rules."""


class NotFound(OnrecordError, LookupError):
    """No such document, statement, report or event in the case."""


class CaseError(OnrecordError):
    """Something about the case file."""


class CaseMissing(CaseError):
    """There is no case at that path."""


class CaseExists(CaseError):
    """There is a case at that path already; nothing is overwritten."""


class CaseDamaged(CaseError):
    """The content of the case does not agree with its hashes."""


class CaseTooNew(CaseError):
    """The case was written by a later onrecord."""


class CaseBusy(CaseError):
    """Another process has held the case for too long."""


class Stale(CaseError):
    """Somebody else has decided an item since it was shown; nothing was overwritten."""
