"""Any changed byte is found."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime

import pytest

from onrecord import store
from onrecord.values import Decision, Reading, Rejection

MOMENT = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


@pytest.fixture
def filled(tmp_path, document_of, report_of):
    """A case with one document, its reading, a rejection, a review and two journal entries."""
    document = document_of("Jets struck Ariha, killing 12.", published="2016-07-11", outlet="Wire")
    reading = Reading(document=document.id, reader="test", reports=(report_of(document, "struck"),))
    path = tmp_path / "a.case"
    case = store.create_case(path)
    with case.writing() as connection:
        store.add_document(connection, document, document.text.encode())
        store.put_reading(connection, reading)
        store.add_rejection(
            connection, Rejection(source="b.pdf", place=None, kind="Empty", reason="no words")
        )
        store.add_review(
            connection,
            item=reading.reports[0].id,
            decision=Decision.ACCEPT,
            who="ana",
            when=MOMENT,
            note="seen",
        )
        for command in ("read", "extract"):
            store.add_entry(
                connection,
                who="ana",
                when=MOMENT,
                version="1",
                command=command,
                arguments={},
                counts={"added": 1},
            )
    case.close()
    return path


def _faults(path):
    with store.open_case(path).reading() as connection:
        return store.faults_in(connection)


def _columns():
    for table in (
        "originals",
        "documents",
        "readings",
        "items",
        "quotes",
        "rejections",
        "reviews",
        "journal",
    ):
        for column in store.tables.metadata.tables[table].columns:
            yield table, column.name


def test_a_whole_case_has_no_faults(filled):
    """What nobody changed is whole."""
    assert _faults(filled) == ()


@pytest.mark.parametrize(("table", "column"), list(_columns()))
def test_any_changed_column_is_found(filled, table, column):
    """Changing any one value of any row that counts is found, whichever it is."""
    with sqlite3.connect(filled) as connection:
        connection.execute("pragma foreign_keys=off")
        (value,) = connection.execute(f'select "{column}" from {table} order by rowid desc').fetchone()  # noqa: S608 - names of our own
        change = f'update {table} set "{column}" = ? where rowid = (select max(rowid) from {table})'  # noqa: S608 - the same
        connection.execute(change, (_changed(value),))
    assert _faults(filled)


def _changed(value):
    match value:
        case None:
            return "x"
        case bytes():
            return value[:-1] + bytes([value[-1] ^ 1])
        case str():
            return value[:-1] + ("a" if value[-1:] != "a" else "b")
        case _:
            return value + 1


@pytest.mark.parametrize("table", ["documents", "rejections", "reviews", "journal", "quotes"])
def test_a_row_that_is_gone_is_found(filled, table):
    """Deleting a row of a table that only grows, or a quote of an item, is found."""
    with sqlite3.connect(filled) as connection:
        connection.execute("pragma foreign_keys=off")
        connection.execute(f"delete from {table} where rowid = (select min(rowid) from {table})")  # noqa: S608
    assert _faults(filled)


def test_every_byte_of_the_text_on_disk_counts(filled):
    """Flipping one bit in each byte of the document's text inside the file is found, byte by byte."""
    with sqlite3.connect(filled) as connection:
        connection.execute("pragma wal_checkpoint(truncate)")
        connection.execute("pragma journal_mode=delete")
    content = filled.read_bytes()
    start = content.index(b"Jets struck Ariha, killing 12.")
    for offset in range(0, 30, 3):
        broken = bytearray(content)
        broken[start + offset] ^= 1
        filled.write_bytes(bytes(broken))
        assert _faults(filled), offset
