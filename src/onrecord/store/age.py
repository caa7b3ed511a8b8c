"""Age: how far a case has come, in two numbers that only grow; they tell whether it must be read again."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from onrecord.store import tables


def age(connection: Connection) -> tuple[int, int]:
    """How many entries the journal has, and how many reviews there are."""
    counts = (select(func.count()).select_from(table) for table in (tables.journal, tables.reviews))
    commands, reviews = (connection.execute(query).scalar_one() for query in counts)
    return commands, reviews
