"""Rejections of a case: what could not be read, kept once each."""

from __future__ import annotations

from sqlalchemy import Connection, RowMapping, select

from onrecord.store import tables
from onrecord.store.rows import checked, signed
from onrecord.values import Rejection, to_plain


def add_rejection(connection: Connection, rejection: Rejection) -> bool:
    """Keep a rejection; False if the same one is there already."""
    query = select(tables.rejections.c.id).where(tables.rejections.c.id == rejection.id)
    if connection.execute(query).first() is not None:
        return False
    connection.execute(tables.rejections.insert().values(signed({"id": rejection.id, **to_plain(rejection)})))
    return True


def all_rejections(connection: Connection) -> tuple[Rejection, ...]:
    """Every rejection, ordered by source and place."""
    query = select(tables.rejections).order_by(
        tables.rejections.c.source, tables.rejections.c.place, tables.rejections.c.id
    )
    return tuple(rejection_in(row) for row in connection.execute(query).mappings())


def rejection_in(row: RowMapping) -> Rejection:
    """The rejection that a row of `rejections` holds, checked."""
    found = checked(row, "rejections")
    return Rejection(
        source=found["source"],
        place=found["place"],
        kind=found["kind"],
        reason=found["reason"],
        remedy=found["remedy"],
    )
