"""Rows and their digests: how a value becomes columns that show any changed byte."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import RowMapping

from onrecord.errors import CaseDamaged
from onrecord.values import sha256, text_sha256

Row = dict[str, Any]
_UNSIGNED = ("digest", "retired")  # the digest itself, and what a later run sets


def signed(row: Row) -> Row:
    """The row with the digest of its columns."""
    return {**row, "digest": digest_of(row)}


def digest_of(row: Mapping[str, Any]) -> str:
    """The SHA-256 of a row's columns as canonical JSON; bytes count by their own hash."""
    plain = {
        name: sha256(value) if isinstance(value, bytes) else value
        for name, value in row.items()
        if name not in _UNSIGNED
    }
    return text_sha256(json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":")))


def checked(row: RowMapping, table: str, key: str = "id") -> RowMapping:
    """The same row, if its digest is right.

    Raises:
        CaseDamaged: if any of its columns was changed since it was written.
    """
    if row["digest"] != digest_of({str(name): value for name, value in row.items()}):
        raise CaseDamaged(
            "the row does not have the digest it was written with",
            where=f"{table} {row[key]}",
            remedy="Take the case from a backup, or read its sources again into a new case",
        )
    return row
