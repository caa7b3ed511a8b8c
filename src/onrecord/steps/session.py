"""A session: who runs a command on a case, written into its journal when it begins and when it ends."""

from __future__ import annotations

import getpass
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

from onrecord import store
from onrecord.steps.version import VERSION


@dataclass(slots=True, kw_only=True)
class Counts:
    """What a command has counted so far, by name."""

    by_name: dict[str, int] = field(default_factory=dict)

    def add(self, name: str, number: int = 1) -> None:
        """Count some more of this."""
        self.by_name[name] = self.by_name.get(name, 0) + number

    def __getitem__(self, name: str) -> int:
        return self.by_name.get(name, 0)


def user() -> str:
    """The name of the person at this machine; `unknown` where the system has none for them."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "unknown"


def now() -> datetime:
    """This moment, UTC, to the second: the journal and reviews alone ask for it."""
    return datetime.now(UTC).replace(microsecond=0)


@contextmanager
def session(
    case: store.CaseFile, command: str, arguments: Mapping[str, object], who: str
) -> Iterator[Counts]:
    """Journal a command as begun, and as ended with its counts, or as broken off if it raises.

    A process that is killed leaves its beginning; what it had committed by then stays.
    """
    begun = _entry(case, who, f"{command} begun", arguments, {})
    counts = Counts()
    try:
        yield counts
    except BaseException:
        _entry(case, who, f"{command} broken off", {"began": begun}, counts.by_name)
        raise
    _entry(case, who, f"{command} ended", {"began": begun}, counts.by_name)


def _entry(
    case: store.CaseFile, who: str, command: str, arguments: Mapping[str, object], counts: Mapping[str, int]
) -> int:
    with case.writing() as connection:
        return store.add_entry(
            connection,
            who=who,
            when=now(),
            version=VERSION,
            command=command,
            arguments=arguments,
            counts=counts,
        ).number
