"""The journal: every command that touched a case, each row carrying the hash of the one before."""

from __future__ import annotations

import json
from dataclasses import dataclass
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


def entry_hash(
    *,
    number: int,
    who: str,
    when: datetime,
    version: str,
    command: str,
    arguments: str,
    counts: str,
    before: str,
) -> str:
    """The SHA-256 of an entry's fields, as a JSON array in this order."""
    fields = [number, who, when.isoformat(), version, command, arguments, counts, before]
    return text_sha256(json.dumps(fields, ensure_ascii=False, separators=(",", ":")))
