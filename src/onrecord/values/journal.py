"""The journal: every command that touched a case, each row carrying the hash of the one before."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import datetime

from onrecord.values.ids import text_sha256

FIRST = "0" * 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One command: who, when (UTC), with which version and arguments, and what it counted.

    `before` is the hash of the entry before it (64 zeros for the first), `hash` that of this one.
    """

    number: int
    who: str
    when: datetime
    version: str
    command: str
    arguments: str
    counts: str
    before: str
    hash: str


def sealed(entry: Entry) -> Entry:
    """The entry with its hash: the SHA-256 of its other fields as a JSON array in their order."""
    fields = [
        entry.number,
        entry.who,
        entry.when.isoformat(),
        entry.version,
        entry.command,
        entry.arguments,
        entry.counts,
        entry.before,
    ]
    return replace(entry, hash=text_sha256(json.dumps(fields, ensure_ascii=False, separators=(",", ":"))))
