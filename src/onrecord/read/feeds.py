"""Reads saved feeds, RSS and Atom: an item a document; entities that a file defines for itself are refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from lxml import etree

from onrecord.errors import InputRefused, Unreadable
from onrecord.read.drafts import Draft
from onrecord.read.encoding import decoded
from onrecord.read.found import Options
from onrecord.read.fragments import text_of
from onrecord.read.html import declared_charset
from onrecord.read.metadata import published_by, words_or_none
from onrecord.read.sources import Source, refusal
from onrecord.values import Rejection

SUFFIXES = frozenset({".rss", ".atom", ".rdf"})
XML_TYPES = frozenset({"application/rss+xml", "application/atom+xml", "application/rdf+xml"})
BODIES = ("encoded", "content", "description", "summary")
DAYS = ("pubDate", "published", "date", "issued", "updated")
AUTHORS = ("creator", "author")
NAMES = ("guid", "id", "link")
_ROOT = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]")
_ENTITY = re.compile("<!ENTITY", re.IGNORECASE)


class FeedReader:
    """`.rss`, `.atom` and `.xml` files whose first element is a feed's."""

    def recognises(self, source: Source) -> bool:
        """By name, declared type, or root element."""
        if source.suffix in SUFFIXES or source.said.media_type in XML_TYPES:
            return True
        return (
            source.head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")
            and _ROOT.search(source.head) is not None
        )

    def read(self, source: Source, options: Options) -> Iterator[Draft | Rejection]:
        """A draft for each item, in the order of the feed."""
        data = source.content(options.limit_bytes)
        found = decoded(data, declared=declared_charset(data) or source.said.charset, told=options.encoding)
        root, note = _root_of(found.text)
        channel = root.find("{*}channel")
        outlet = words_or_none(_first(root if channel is None else channel, ("title",)))
        items = list(root.iter("{*}item", "{*}entry"))
        for number, item in enumerate(items, 1):
            try:
                yield replace(_draft(item, number, source, outlet), encoding=found.encoding, extractor=note)
            except InputRefused as error:
                yield refusal(source.where, error, f"item {number}")
            except UnicodeDecodeError:
                yield refusal(source.where, Unreadable("it holds half a character"), f"item {number}")


def _root_of(text: str) -> tuple[Any, str]:
    """The root element, and how it was read.

    Raises:
        Unreadable: if the file defines entities, by which a kilobyte can unfold to gigabytes, or is no XML.
    """
    if _ENTITY.search(text):
        raise Unreadable(
            "it defines XML entities of its own", remedy="Feeds need none; look at it before you trust it"
        )
    for recover, note in ((False, "lxml"), (True, "lxml; the feed is faulty XML and was repaired")):
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, recover=recover, encoding="utf-8"
        )
        try:
            root = etree.fromstring(text.encode("utf-8"), parser=parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            reason = error
            continue
        if root is not None:
            return root, note
    raise Unreadable(f"it is no XML: {reason}")


def _draft(item: Any, number: int, source: Source, outlet: str | None) -> Draft:
    title = words_or_none(text_of(_first(item, ("title",)) or ""))
    body = text_of(_first(item, BODIES) or "")
    link = _link(item)
    name = words_or_none(_first(item, NAMES)) or link or str(number)
    return Draft(
        name=f"{source.name}/{name}",
        where=f"{source.where}, item {number}",
        text=body if title is None else f"{title}\n\n{body}".strip(),
        original=etree.tostring(item, encoding="utf-8", with_tail=False),
        media_type="application/xml",
        title=title,
        outlet=outlet,
        byline=words_or_none(_first(item, AUTHORS)),
        url=link,
        published=published_by({field: _first(item, (field,)) for field in DAYS}, "the feed's item"),
    )


def _first(element: Any, names: tuple[str, ...]) -> str | None:
    """The words of the first of these children that has any, markup inside them written out."""
    for name in names:
        for child in element.iterchildren(f"{{*}}{name}"):
            words = "".join(child.itertext()) if child.get("type") != "xhtml" else _markup(child)
            if words.strip():
                return words
    return None


def _markup(child: Any) -> str:
    return "".join(etree.tostring(part, encoding="unicode") for part in child)


def _link(item: Any) -> str | None:
    for link in item.iterchildren("{*}link"):
        if link.get("rel", "alternate") == "alternate":
            return words_or_none(link.get("href") or link.text)
    return None
