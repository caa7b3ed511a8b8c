"""The journal of a case: who ran what and when, as a chain in which each entry seals the one before."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, RowMapping, func, select

from onrecord.errors import CaseDamaged
from onrecord.store import tables
from onrecord.values import Entry, sealed, to_plain
from onrecord.values.journal import FIRST

KEPT = ("documents", "rejections", "reviews")  # tables whose rows are never removed


def add_entry(
    connection: Connection,
    *,
    who: str,
    when: datetime,
    version: str,
    command: str,
    arguments: Mapping[str, object],
    counts: Mapping[str, int],
) -> Entry:
    """Append what a command did; the totals of the tables that only grow are sealed with it."""
    last = (
        connection.execute(select(tables.journal).order_by(tables.journal.c.number.desc()).limit(1))
        .mappings()
        .first()
    )
    number = 1 if last is None else last["number"] + 1
    before = FIRST if last is None else last["hash"]
    entry = sealed(
        Entry(
            number=number,
            who=who,
            when=when,
            version=version,
            command=command,
            arguments=_json(arguments),
            counts=_json({**counts, "totals": totals(connection)}),
            before=before,
            hash="",
        )
    )
    connection.execute(tables.journal.insert().values(to_plain(entry)))
    return entry


def all_entries(connection: Connection) -> tuple[Entry, ...]:
    """Every entry, oldest first."""
    rows = connection.execute(select(tables.journal).order_by(tables.journal.c.number)).mappings()
    return tuple(entry_in(row) for row in rows)


def version_of(connection: Connection) -> str:
    """A short text that changes whenever a command or a decision has changed the case."""
    last = connection.execute(
        select(tables.journal.c.hash).order_by(tables.journal.c.number.desc()).limit(1)
    ).scalar()
    reviews = connection.execute(select(func.count()).select_from(tables.reviews)).scalar_one()
    return f"{'' if last is None else last[:16]}-{reviews}"


def totals(connection: Connection) -> dict[str, int]:
    """How many rows each table has that only grows."""
    counted = {name: select(func.count()).select_from(tables.metadata.tables[name]) for name in KEPT}
    return {name: connection.execute(query).scalar_one() for name, query in counted.items()}


def _json(data: Mapping[str, object]) -> str:
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def entry_in(row: RowMapping) -> Entry:
    """The entry that a row of `journal` holds.

    Raises:
        CaseDamaged: if its moment is none; all else is for the chain to show.
    """
    try:
        return Entry(**{**row, "when": datetime.fromisoformat(row["when"])})
    except ValueError as error:
        raise CaseDamaged("its moment is no moment", where=f"journal {row['number']}") from error
