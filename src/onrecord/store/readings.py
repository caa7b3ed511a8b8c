"""Readings of a case: what the machine read from each document, item by item, each with its quotes.

A document read again by the same reader is left alone; by another reader, its items are replaced in one
transaction. People's reviews name items by content id and stay.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Collection, Iterator
from typing import Any

from sqlalchemy import Connection, delete, select

from onrecord.store import tables
from onrecord.store.documents import texts_of
from onrecord.store.rows import Row, checked, signed
from onrecord.values import (
    ActorMention,
    Bounds,
    DateMention,
    Days,
    Entity,
    Figure,
    PlaceMention,
    Quote,
    Reading,
    Report,
    Statement,
    content_id,
    from_json,
    to_json,
)

Item = Entity | DateMention | PlaceMention | ActorMention | Figure | Statement | Report
TYPES: dict[str, tuple[str, type[Any]]] = {
    "entities": ("entity", Entity),
    "dates": ("date", DateMention),
    "places": ("place", PlaceMention),
    "actors": ("actor", ActorMention),
    "figures": ("figure", Figure),
    "statements": ("statement", Statement),
    "reports": ("report", Report),
}
_BATCH = 400


def put_reading(connection: Connection, reading: Reading) -> None:
    """Keep a reading in the place of any earlier one of the same document."""
    _forget(connection, reading.document)
    items = [row for field in TYPES for row in _rows(reading, field)]
    connection.execute(
        tables.readings.insert().values(signed({"document": reading.document, "reader": reading.reader}))
    )
    if items:
        connection.execute(tables.items.insert(), [row for row, _ in items])
    quoted = [quote_row for _, quote_rows in items for quote_row in quote_rows]
    if quoted:
        connection.execute(tables.quotes.insert(), quoted)


def readers(connection: Connection) -> dict[str, str]:
    """By document, the reader that read it."""
    query = select(tables.readings.c.document, tables.readings.c.reader)
    return {row.document: row.reader for row in connection.execute(query)}


def reading_of(
    connection: Connection, document: str, fields: Collection[str] = TYPES.keys()
) -> Reading | None:
    """The reading of one document, every quote checked against the text; None if it has not been read.

    Where only some fields are asked for, the others are left empty.
    """
    found = (
        connection.execute(select(tables.readings).where(tables.readings.c.document == document))
        .mappings()
        .first()
    )
    if found is None:
        return None
    checked(found, "readings", "document")
    texts = texts_of(connection, [document])
    wanted = tables.items.c.type.in_([TYPES[field][0] for field in fields])
    query = select(tables.items).where(tables.items.c.document == document, wanted)
    held: dict[str, list[Any]] = {field: [] for field in TYPES}
    for row in connection.execute(query.order_by(tables.items.c.position)).mappings():
        field, value = item_in(row, texts.__getitem__)
        held[field].append(value)
    return Reading(
        document=document,
        reader=found["reader"],
        **{field: tuple(values) for field, values in held.items()},
    )


def all_readings(connection: Connection, fields: Collection[str] = TYPES.keys()) -> Iterator[Reading]:
    """Every reading, or these fields of it, ordered by the document's name."""
    query = (
        select(tables.readings.c.document)
        .join(tables.documents, tables.documents.c.id == tables.readings.c.document)
        .order_by(tables.documents.c.name, tables.documents.c.id)
    )
    for document in connection.execute(query).scalars().all():
        reading = reading_of(connection, document, fields)
        if reading is not None:
            yield reading


def item_in(row: Any, texts: Callable[[str], str]) -> tuple[str, Any]:
    """The field of `Reading` that a row of `items` belongs to, and its value, checked."""
    checked(row, "items")
    field = next(field for field, (type_name, _) in TYPES.items() if type_name == row["type"])
    return field, from_json(TYPES[field][1], row["body"], texts)


def _forget(connection: Connection, document: str) -> None:
    kept = select(tables.items.c.id).where(tables.items.c.document == document)
    connection.execute(delete(tables.quotes).where(tables.quotes.c.item.in_(kept)))
    connection.execute(delete(tables.items).where(tables.items.c.document == document))
    connection.execute(delete(tables.readings).where(tables.readings.c.document == document))


def _rows(reading: Reading, field: str) -> Iterator[tuple[Row, list[Row]]]:
    type_name, _ = TYPES[field]
    for position, item in enumerate(getattr(reading, field)):
        quotes = dict(quotes_in(item))
        identity = getattr(item, "id", None) or content_id(
            type_name[:3], reading.document, type_name, position, to_json(item)
        )
        first = min(quotes.values(), key=lambda quote: (quote.start, quote.end))
        row = {
            "id": identity,
            "document": reading.document,
            "type": type_name,
            "position": position,
            "words": _words(item, first),
            **_columns(item),
            "body": to_json(item),
        }
        yield signed(row), [_quote_row(identity, role, quote) for role, quote in quotes.items()]


def quotes_in(value: Any, path: str = "") -> Iterator[tuple[str, Quote]]:
    """Every quote inside a value, with the path of fields that leads to it (`where.0.quote`)."""
    if isinstance(value, Quote):
        yield path, value
    elif isinstance(value, tuple):
        for place, part in enumerate(value):
            yield from quotes_in(part, f"{path}.{place}")
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from quotes_in(getattr(value, field.name), f"{path}.{field.name}".lstrip("."))


def _quote_row(item: str, role: str, quote: Quote) -> Row:
    return signed(
        {
            "item": item,
            "role": role,
            "document": quote.document,
            "start": quote.start,
            "end": quote.end,
            "words": quote.words,
        }
    )


def _words(item: Item, first: Quote) -> str:
    match item:
        case Statement():
            return " … ".join(piece.words for piece in item.content)
        case Report():
            return item.sentence.words
        case Figure():
            return item.number.words
        case _:
            return first.words


def _columns(item: Item) -> Row:
    days, bounds = _days(item), _bounds(item)
    return {
        "kind": _kind(item),
        "who": _who(item),
        "first_day": None if days is None or days.first is None else days.first.isoformat(),
        "last_day": None if days is None or days.last is None else days.last.isoformat(),
        "low": None if bounds is None or bounds.low is None else float(bounds.low),
        "high": None if bounds is None or bounds.high is None else float(bounds.high),
    }


def _kind(item: Item) -> str | None:
    match item:
        case Statement():
            return item.stance.value if item.claim is None else item.claim.value
        case Report():
            return item.kind.value
        case Figure():
            return item.measure.value
        case Entity() | DateMention():
            return item.type.value
        case PlaceMention():
            return None if item.place is None else item.place.kind.value
        case ActorMention():
            return item.actor


def _who(item: Item) -> str | None:
    match item:
        case Statement():
            return item.resolved or (None if item.speaker is None else item.speaker.words)
        case Report():
            return "; ".join(party.name or party.quote.words for party in item.agents) or None
        case Figure():
            return None if item.source is None else item.source.words
        case ActorMention():
            return item.name
        case PlaceMention():
            return None if item.place is None else item.place.name
        case _:
            return None


def _days(item: Item) -> Days | None:
    match item:
        case Statement():
            return item.said_days
        case Report() | Figure() | DateMention():
            return item.days
        case _:
            return None


def _bounds(item: Item) -> Bounds | None:
    match item:
        case Figure():
            return item.bounds
        case Report():
            return item.killed
        case _:
            return None
