"""Verify: whether every byte of a case is what was written.

Checks the database itself, every document's bytes and text against their hashes, every item and quote against its
digest and its text, every review and assessment, the journal's chain, and that no row of a table that only grows has
gone. It reports all that it finds, and mends nothing.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

from sqlalchemy import Connection, RowMapping, Table, select
from sqlalchemy.exc import DatabaseError

from onrecord.errors import CaseDamaged, OnrecordError
from onrecord.store import tables
from onrecord.store.assessments import assessment_in
from onrecord.store.documents import document_in, original_in
from onrecord.store.events import event_in, link_in
from onrecord.store.journal import all_entries, totals
from onrecord.store.readings import item_in, quotes_in
from onrecord.store.rejections import rejection_in
from onrecord.store.reviews import review_in
from onrecord.store.rows import checked
from onrecord.values import Entry, sealed
from onrecord.values.journal import FIRST

Check = Callable[[RowMapping], object]


def faults_in(connection: Connection) -> tuple[str, ...]:
    """One line for everything that is not as it was written; none if the case is whole."""
    try:
        return (*_database(connection), *_content(connection))
    except DatabaseError as error:
        return (f"the database cannot be read: {error.orig}",)


def _database(connection: Connection) -> Iterator[str]:
    if connection.dialect.name != "sqlite":
        return
    for (line,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if line != "ok":
            yield f"the database is damaged: {line}"
    for broken in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield f"a row of {broken[0]} points at a row of {broken[2]} that is not there"


def _content(connection: Connection) -> Iterator[str]:
    texts = {
        row.id: row.text for row in connection.execute(select(tables.documents.c.id, tables.documents.c.text))
    }
    quoted = {
        (row.item, row.role) for row in connection.execute(select(tables.quotes.c.item, tables.quotes.c.role))
    }
    yield from _each(connection, tables.originals, _original)
    yield from _each(connection, tables.documents, document_in)
    yield from _each(connection, tables.readings, lambda row: checked(row, "readings", "document"))
    yield from _each(connection, tables.items, lambda row: _item(row, texts, quoted))
    yield from _each(connection, tables.quotes, lambda row: _quote(row, texts))
    yield from _each(connection, tables.events, event_in)
    yield from _each(connection, tables.links, link_in)
    yield from _each(connection, tables.assessments, lambda row: assessment_in(row, texts.__getitem__))
    yield from _each(connection, tables.rejections, rejection_in)
    yield from _each(connection, tables.reviews, review_in)
    yield from _journal(connection)


def _each(connection: Connection, table: Table, check: Check) -> Iterator[str]:
    for row in connection.execute(select(table)).mappings():
        try:
            check(row)
        except (OnrecordError, ValueError, LookupError, TypeError) as error:
            yield f"{table.name}: {error}"


def _original(row: RowMapping) -> None:
    checked(row, "originals", "sha256")
    original_in(row)


def _item(row: RowMapping, texts: dict[str, str], quoted: set[tuple[str, str]]) -> None:
    _, value = item_in(row, texts.__getitem__)
    for role, _ in quotes_in(value):
        if (row["id"], role) not in quoted:
            raise CaseDamaged(f"its quote {role} is gone", where=row["id"])


def _quote(row: RowMapping, texts: dict[str, str]) -> None:
    checked(row, "quotes", "item")
    if texts[row["document"]][row["start"] : row["end"]] != row["words"]:
        raise CaseDamaged(
            f"the words of its quote {row['role']} are not those of the text", where=row["item"]
        )


def _journal(connection: Connection) -> Iterator[str]:
    try:
        entries = all_entries(connection)
    except CaseDamaged as error:
        yield f"journal: {error}"
        return
    before = FIRST
    for number, entry in enumerate(entries, start=1):
        if entry.number != number or entry.before != before or sealed(entry).hash != entry.hash:
            yield f"journal: the chain is broken at entry {entry.number}"
        before = entry.hash
    if entries:
        yield from _missing_rows(connection, entries[-1])


def _missing_rows(connection: Connection, last: Entry) -> Iterator[str]:
    try:
        promised: dict[str, int] = json.loads(last.counts)["totals"]
    except (ValueError, LookupError):
        return  # the chain is broken there, which has been said
    for name, present in totals(connection).items():
        if present < promised.get(name, 0):
            yield f"{name}: {promised[name] - present} rows are gone since journal entry {last.number}"
