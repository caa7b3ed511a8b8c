"""Migrations: how a case of an older onrecord is brought to the tables of this one, step by written step."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, inspect, select, update

from onrecord.errors import CaseTooNew
from onrecord.store.tables import metadata, settings

_VERSION = "schema_version"


def _first_tables(connection: Connection) -> None:
    metadata.create_all(connection)
    connection.execute(settings.insert().values(name=_VERSION, value="0"))


MIGRATIONS: tuple[Callable[[Connection], None], ...] = (_first_tables,)


def migrate(connection: Connection, where: str) -> None:
    """Bring the case to the present version, inside the caller's transaction.

    Raises:
        CaseTooNew: if a later onrecord wrote it.
    """
    version = _version(connection)
    if version > len(MIGRATIONS):
        raise CaseTooNew(
            f"the case has tables of version {version}, this onrecord knows up to {len(MIGRATIONS)}",
            where=where,
            remedy="Install a newer onrecord",
        )
    for step in MIGRATIONS[version:]:
        step(connection)
    if version < len(MIGRATIONS):
        connection.execute(
            update(settings).where(settings.c.name == _VERSION).values(value=str(len(MIGRATIONS)))
        )


def _version(connection: Connection) -> int:
    if not inspect(connection).has_table("settings"):
        return 0
    found = connection.execute(select(settings.c.value).where(settings.c.name == _VERSION)).scalar()
    return 0 if found is None else int(found)
