"""Events and links of a case: the machine's grouping of reports, replaced as a whole by each linking."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, RowMapping, delete, select

from onrecord.store import tables
from onrecord.store.rows import checked, signed
from onrecord.values import Event, Link, from_json, to_json


def put_events(connection: Connection, events: Iterable[Event], links: Iterable[Link]) -> None:
    """Keep these events and links in the place of all earlier ones."""
    connection.execute(delete(tables.events))
    connection.execute(delete(tables.links))
    event_rows = [signed({"id": event.id, "body": to_json(event)}) for event in events]
    if event_rows:
        connection.execute(tables.events.insert(), event_rows)
    link_rows = [_link_row(link) for link in links]
    if link_rows:
        connection.execute(tables.links.insert(), link_rows)


def all_events(connection: Connection) -> tuple[Event, ...]:
    """Every event, ordered by id."""
    rows = connection.execute(select(tables.events).order_by(tables.events.c.id)).mappings()
    return tuple(event_in(row) for row in rows)


def all_links(connection: Connection) -> tuple[Link, ...]:
    """Every link, ordered by its reports."""
    rows = connection.execute(
        select(tables.links).order_by(tables.links.c.left, tables.links.c.right)
    ).mappings()
    return tuple(link_in(row) for row in rows)


def event_in(row: RowMapping) -> Event:
    """The event that a row of `events` holds, checked."""
    return from_json(Event, checked(row, "events")["body"], _no_texts)


def link_in(row: RowMapping) -> Link:
    """The link that a row of `links` holds, checked."""
    return from_json(Link, checked(row, "links", "left")["body"], _no_texts)


def _link_row(link: Link) -> dict[str, object]:
    return signed(
        {
            "left": link.left,
            "right": link.right,
            "probability": link.probability,
            "sameness": link.sameness.value,
            "body": to_json(link),
        }
    )


def _no_texts(document: str) -> str:
    raise LookupError(document)
