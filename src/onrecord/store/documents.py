"""Documents of a case: the bytes as they came, the text as it was read, and nothing twice."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, RowMapping, func, select

from onrecord.errors import CaseDamaged, NotFound
from onrecord.store import tables
from onrecord.store.rows import Row, checked, signed
from onrecord.values import Document, from_plain, sha256, to_plain

_BATCH = 200


def add_document(connection: Connection, document: Document, original: bytes) -> bool:
    """Keep a document and its bytes; False if it is there already."""
    if _has(connection, document.id):
        return False
    _add_original(connection, document.original_sha256, original)
    connection.execute(tables.documents.insert().values(signed(_row(document))))
    return True


def document_by_id(connection: Connection, document: str) -> Document:
    """One document.

    Raises:
        NotFound: if the case has no such document.
        CaseDamaged: if its row was changed.
    """
    found = (
        connection.execute(select(tables.documents).where(tables.documents.c.id == document))
        .mappings()
        .first()
    )
    if found is None:
        raise NotFound("there is no such document in the case", where=document)
    return document_in(found)


def all_documents(connection: Connection) -> Iterator[Document]:
    """Every document, ordered by name, then id."""
    query = select(tables.documents).order_by(tables.documents.c.name, tables.documents.c.id)
    for found in connection.execution_options(yield_per=_BATCH).execute(query).mappings():
        yield document_in(found)


def document_ids(connection: Connection) -> tuple[str, ...]:
    """The ids of all documents, ordered by name, then id."""
    query = select(tables.documents.c.id).order_by(tables.documents.c.name, tables.documents.c.id)
    return tuple(connection.execute(query).scalars())


def data_set_rows(connection: Connection) -> frozenset[str]:
    """The ids of the documents that are rows of data sets: their columns were read, there is no prose in them."""
    query = select(tables.documents.c.id).where(tables.documents.c.data_set.is_not(None))
    return frozenset(connection.execute(query).scalars())


def texts_of(connection: Connection, documents: Iterable[str]) -> dict[str, str]:
    """The texts of these documents by id."""
    wanted = sorted(set(documents))
    texts: dict[str, str] = {}
    for start in range(0, len(wanted), _BATCH):
        some = wanted[start : start + _BATCH]
        query = select(tables.documents.c.id, tables.documents.c.text).where(tables.documents.c.id.in_(some))
        texts.update((identity, text) for identity, text in connection.execute(query))
    return texts


def original_of(connection: Connection, digest: str) -> bytes:
    """The bytes with this SHA-256, as they came.

    Raises:
        NotFound: if the case has no such bytes.
        CaseDamaged: if they no longer have that hash.
    """
    query = select(tables.originals).where(tables.originals.c.sha256 == digest)
    found = connection.execute(query).mappings().first()
    if found is None:
        raise NotFound("there are no such bytes in the case", where=digest)
    return original_in(found)


def original_in(row: RowMapping) -> bytes:
    """The bytes that a row of `originals` holds, checked against their hash."""
    try:
        content = zlib.decompress(row["compressed"])
    except zlib.error as error:
        raise CaseDamaged(
            "the stored bytes cannot be unpacked", where=f"originals {row['sha256']}"
        ) from error
    if sha256(content) != row["sha256"]:
        raise CaseDamaged("the stored bytes do not have their hash", where=f"originals {row['sha256']}")
    return content


def count_documents(connection: Connection) -> int:
    """How many documents the case holds."""
    return connection.execute(select(func.count()).select_from(tables.documents)).scalar_one()


def _has(connection: Connection, document: str) -> bool:
    query = select(tables.documents.c.id).where(tables.documents.c.id == document)
    return connection.execute(query).first() is not None


def _add_original(connection: Connection, digest: str, content: bytes) -> None:
    query = select(tables.originals.c.sha256).where(tables.originals.c.sha256 == digest)
    if connection.execute(query).first() is None:
        row = {"sha256": digest, "size": len(content), "compressed": zlib.compress(content, 6)}
        connection.execute(tables.originals.insert().values(signed(row)))


def _row(document: Document) -> Row:
    days = None if document.published is None else document.published.days
    plain = {name: value for name, value in to_plain(document).items() if name != "text"}
    return {
        "id": document.id,
        "name": document.name,
        "title": document.title,
        "outlet": document.outlet,
        "first_published": None if days is None or days.first is None else days.first.isoformat(),
        "last_published": None if days is None or days.last is None else days.last.isoformat(),
        "data_set": document.data_set,
        "original_sha256": document.original_sha256,
        "text_sha256": document.text_sha256,
        "text": document.text,
        "body": _json(plain),
    }


def _json(plain: Row) -> str:
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def document_in(row: RowMapping) -> Document:
    """The document that a row of `documents` holds, checked against its digest and its text's hash."""
    checked(row, "documents")
    return from_plain(Document, {**json.loads(row["body"]), "text": row["text"]}, lambda _: row["text"])
