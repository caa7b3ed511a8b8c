"""The tables of a case, version by version the same names on every database.

Every row that matters to evidence carries `digest`, the SHA-256 of its other columns, so that any changed byte
shows. `body` is a value's canonical JSON (values/plain.py); the columns beside it repeat what a reader wants to
see or filter by when the file is opened in Datasette. Days are ISO text; offsets count code points.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

metadata = MetaData()

settings = Table(
    "settings",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("value", Text, nullable=False),
)

originals = Table(
    "originals",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("size", Integer, nullable=False),
    Column("compressed", LargeBinary, nullable=False),
    Column("digest", String(64), nullable=False),
)

documents = Table(
    "documents",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("name", Text, nullable=False),
    Column("title", Text),
    Column("outlet", Text),
    Column("first_published", String(10)),
    Column("last_published", String(10)),
    Column("data_set", Text),
    Column("original_sha256", String(64), ForeignKey("originals.sha256"), nullable=False),
    Column("text_sha256", String(64), nullable=False),
    Column("text", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("digest", String(64), nullable=False),
    Index("documents_by_original", "original_sha256"),
)

readings = Table(
    "readings",
    metadata,
    Column("document", String(32), ForeignKey("documents.id"), primary_key=True),
    Column("reader", Text, nullable=False),
    Column("digest", String(64), nullable=False),
)

items = Table(
    "items",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("document", String(32), ForeignKey("documents.id"), nullable=False),
    Column("type", String(16), nullable=False),
    Column("position", Integer, nullable=False),
    Column("words", Text, nullable=False),
    Column("kind", Text),
    Column("who", Text),
    Column("first_day", String(10)),
    Column("last_day", String(10)),
    Column("low", Float),
    Column("high", Float),
    Column("body", Text, nullable=False),
    Column("digest", String(64), nullable=False),
    Index("items_by_document", "document", "type", "position"),
    Index("items_by_type", "type", "kind"),
)

quotes = Table(
    "quotes",
    metadata,
    Column("item", String(32), ForeignKey("items.id", ondelete="CASCADE"), primary_key=True),
    Column("role", String(48), primary_key=True),
    Column("document", String(32), ForeignKey("documents.id"), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("words", Text, nullable=False),
    Column("digest", String(64), nullable=False),
)

links = Table(
    "links",
    metadata,
    Column("left", String(32), primary_key=True),
    Column("right", String(32), primary_key=True),
    Column("probability", Float, nullable=False),
    Column("sameness", String(16), nullable=False),
    Column("body", Text, nullable=False),
    Column("digest", String(64), nullable=False),
)

events = Table(
    "events",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("body", Text, nullable=False),
    Column("digest", String(64), nullable=False),
)

assessments = Table(
    "assessments",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", String(32), nullable=False),
    Column("statement", String(32), nullable=False),
    Column("verdict", String(16), nullable=False),
    Column("record_until", String(10)),
    Column("sentence", Text, nullable=False),
    Column("retired", Boolean, nullable=False),
    Column("body", Text, nullable=False),
    Column("digest", String(64), nullable=False),
    Index("assessments_by_id", "id", "number"),
)

rejections = Table(
    "rejections",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("source", Text, nullable=False),
    Column("place", Text),
    Column("kind", String(32), nullable=False),
    Column("reason", Text, nullable=False),
    Column("remedy", Text),
    Column("digest", String(64), nullable=False),
)

reviews = Table(
    "reviews",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", String(32), nullable=False, unique=True),
    Column("item", Text, nullable=False),
    Column("decision", String(16), nullable=False),
    Column("who", Text, nullable=False),
    Column("when", String(40), nullable=False),
    Column("old", Text),
    Column("new", Text),
    Column("note", Text),
    Column("undoes", String(32)),
    Column("digest", String(64), nullable=False),
    Index("reviews_by_item", "item", "number"),
)

journal = Table(
    "journal",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("who", Text, nullable=False),
    Column("when", String(40), nullable=False),
    Column("version", String(32), nullable=False),
    Column("command", Text, nullable=False),
    Column("arguments", Text, nullable=False),
    Column("counts", Text, nullable=False),
    Column("before", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
)
