"""What reading gives and what it may be told: found documents, and the options of a run."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from onrecord.errors import OptionRefused
from onrecord.values import Document, Reading

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One document, the bytes it came as, and, for a row of a data set, what its columns say."""

    document: Document
    original: bytes
    reading: Reading | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a user may say about everything read in one run; what is given here beats what the files say.

    `limit_bytes` is the most that one document may have: a file, a line of JSONL, a row, a member of an archive.
    `limit_unpacked_bytes` is the most that one archive may unpack to in all. `encoding` is for texts whose
    encoding cannot be told. `mapping` describes the columns of a data set that onrecord does not know.

    Raises:
        OptionRefused: if a limit is not positive.
    """

    limit_bytes: int = 50 * MEGABYTE
    limit_unpacked_bytes: int = 2_000 * MEGABYTE
    published: date | None = None
    outlet: str | None = None
    language: str | None = None
    encoding: str | None = None
    mapping: Path | None = None

    def __post_init__(self) -> None:
        if self.limit_bytes <= 0 or self.limit_unpacked_bytes <= 0:
            raise OptionRefused("a limit must be at least one byte")
