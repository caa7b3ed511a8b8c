"""The case file: opening, creating and locking one SQLite database (or a team's database by URL).

Writers take the write lock at once (BEGIN IMMEDIATE), so two processes that write into one case wait for each other
and lose nothing; readers never wait (WAL). A case that was cut off while it was made is completed when opened.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.pool import NullPool

from onrecord.errors import CaseBusy, CaseDamaged, CaseExists, CaseMissing
from onrecord.store.migrations import migrate

WAIT_SECONDS = 60
SQLITE_MAGIC = b"SQLite format 3\x00"
_BACKUP = "Take the case from a backup, or read its sources again into a new case"


class CaseFile:
    """One case on disk, opened; `reading` and `writing` give connections inside a transaction."""

    def __init__(self, engine: Engine, where: str) -> None:
        self._engine = engine
        self.where = where

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the case and changes nothing."""
        with _told_plainly(self.where), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection that holds the write lock; all of it is kept, or none."""
        with (
            _told_plainly(self.where),
            self._engine.connect().execution_options(onrecord_writes=True) as connection,
            connection.begin(),
        ):
            yield connection

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()


def create_case(path: Path) -> CaseFile:
    """A new, empty case at this path.

    Raises:
        CaseExists: if anything is there already.
        CaseMissing: if its folder does not exist.
    """
    if not path.parent.is_dir():
        raise CaseMissing("there is no such folder", where=str(path.parent), remedy="Make it first")
    try:
        path.open("xb").close()
    except FileExistsError as error:
        raise CaseExists(
            "there is a file already", where=str(path), remedy="Choose another name, or go on with that case"
        ) from error
    return open_case(path)


def open_case(path: Path) -> CaseFile:
    """The case at this path, brought to the present version of its tables.

    Raises:
        CaseMissing: if there is no file.
        CaseDamaged: if the file is no SQLite database.
        CaseTooNew: if a later onrecord wrote it.
    """
    if not path.is_file():
        raise CaseMissing("there is no case", where=str(path), remedy=f"Make one: onrecord new {path}")
    with path.open("rb") as file:
        start = file.read(len(SQLITE_MAGIC))
    if start not in (b"", SQLITE_MAGIC):
        raise CaseDamaged(
            "this file is not a case", where=str(path), remedy=f"Make one: onrecord new {path}.case"
        )
    case = CaseFile(_engine(path), str(path))
    with case.writing() as connection:
        migrate(connection, case.where)
    return case


def _engine(path: Path) -> Engine:
    engine = create_engine(
        f"sqlite:///{path}",
        poolclass=NullPool,
        connect_args={"timeout": WAIT_SECONDS, "check_same_thread": False},
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # we say BEGIN ourselves, so that writers can take the lock at once
    for setting in (
        f"busy_timeout={WAIT_SECONDS * 1000}",
        "journal_mode=WAL",
        "foreign_keys=ON",
        "synchronous=FULL",
        "trusted_schema=OFF",
    ):
        connection.execute(f"PRAGMA {setting}")


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("onrecord_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def _told_plainly(where: str) -> Iterator[None]:
    try:
        yield
    except OperationalError as error:
        if "locked" in str(error.orig) or "busy" in str(error.orig):
            raise CaseBusy(
                f"another process has held the case for over {WAIT_SECONDS} seconds",
                where=where,
                remedy="Try again",
            ) from error
        raise CaseDamaged(str(error.orig), where=where, remedy=_BACKUP) from error
    except DatabaseError as error:
        raise CaseDamaged(str(error.orig), where=where, remedy=_BACKUP) from error
