"""Reads web pages: the article without menus and notices, with what the page says of itself.

The extractor folds double and no-break spaces, so offsets are those of the stored text, and both the page's bytes
and the text are kept with their hashes. Scripts are not run, nothing is fetched. Captions of figures stay in the text
and are marked as such.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib.metadata import version
from itertools import islice
from typing import Any

from onrecord.read.drafts import Draft
from onrecord.read.encoding import decoded
from onrecord.read.found import Options
from onrecord.read.fragments import tree_of, words_of_tree
from onrecord.read.metadata import words_or_none
from onrecord.read.sources import Source
from onrecord.values import Basis, Days, Published

SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".shtml"})
TYPES = frozenset({"text/html", "application/xhtml+xml"})
_SILENCE = logging.NullHandler()  # what they find wrong with a page is seen in what they give
MOST_ELEMENTS = 100_000
LATEST = "2100-01-01"  # htmldate's own bound is today, and nothing here depends on the clock
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w:.-]+)", re.IGNORECASE)
_XML_CHARSET = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w:.-]+)")


class HtmlReader:
    """`.html` files and pages of archives."""

    def recognises(self, source: Source) -> bool:
        """By declared type, name, or an opening tag."""
        if source.said.media_type is not None:
            return source.said.media_type in TYPES
        return source.suffix in SUFFIXES or _is_page(source.head)

    def read(self, source: Source, options: Options) -> Iterator[Draft]:
        """The one article of the page."""
        data = source.content(options.limit_bytes)
        found = decoded(data, declared=source.said.charset or declared_charset(data), told=options.encoding)
        yield article_of(found.text, source, data, found.encoding)


def _is_page(head: bytes) -> bool:
    """Whether the first bytes open a page."""
    opening = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return opening.startswith(b"<") and (b"<html" in opening or b"<!doctype html" in opening)


def declared_charset(data: bytes) -> str | None:
    """The charset that a page's own first kilobytes declare."""
    match = _XML_CHARSET.search(data[:1024]) or _CHARSET.search(data[:4096])
    return None if match is None else match.group(1).decode("ascii", "replace")


def article_of(page: str, source: Source, original: bytes, encoding: str | None) -> Draft:
    """The article of a page; where no article can be told, all its words.

    Raises:
        Unreadable: if it nests too deep or is no HTML.
    """
    tree = tree_of(page)
    language = words_or_none(tree.get("lang") or tree.get("xml:lang"))
    captions = _captions_kept(tree)
    whole = words_of_tree(tree)
    article = _extracted(tree, source.said.url)
    text = (None if article is None else article.text) or ""
    return Draft(
        name=source.name,
        where=source.where,
        text=text or whole,
        original=original,
        media_type="text/html",
        encoding=encoding,
        extractor=f"trafilatura {_version('trafilatura')}"
        if text
        else "all words of the page; no article found",
        title=None if article is None else words_or_none(article.title),
        outlet=None if article is None else words_or_none(article.sitename),
        byline=None if article is None else words_or_none(article.author),
        url=source.said.url or (None if article is None else words_or_none(article.url)),
        language=None if language is None else language.split("-")[0].lower(),
        published=None if article is None else _published(article.date),
        captions=captions,
    )


def _is_vast(tree: Any) -> bool:
    """Whether a page has more elements than the extractor, which compares many with many, gets through in time."""
    return sum(1 for _ in islice(tree.iter(), MOST_ELEMENTS + 1)) > MOST_ELEMENTS


@cache
def _version(package: str) -> str:
    return version(package)


def _captions_kept(tree: Any) -> tuple[str, ...]:
    """Captions of figures as the extractor will give them, after making them paragraphs, which it keeps."""
    captions = []
    for caption in tree.iter("figcaption"):
        captions.append(" ".join(caption.text_content().split()))
        caption.tag = "p"
    for figure in tree.iter("figure"):
        figure.tag = "div"
    return tuple(words for words in captions if words)


def _extracted(tree: Any, url: str | None) -> Any:
    from trafilatura import bare_extraction  # noqa: PLC0415 - a heavy import that text files do not need

    for chatty in ("trafilatura", "htmldate"):
        logging.getLogger(chatty).addHandler(_SILENCE)
    return bare_extraction(
        tree,
        url=url,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True, "max_date": LATEST},
    )


def _published(day: str | None) -> Published | None:
    try:
        days = None if day is None else Days.on(date.fromisoformat(day))
    except ValueError:
        return None
    if days is None:
        return None
    return Published(days=days, basis=Basis.METADATA, why=f"the page's own metadata say “{day}” (htmldate)")
