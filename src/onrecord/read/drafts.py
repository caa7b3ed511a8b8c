"""Drafts: what a reader has got out of a file, and how a draft becomes a document.

Everything that holds for all formats happens here and once: the text is checked, its publication, outlet, byline,
notices and id are told, in the same order of trust for each.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from onrecord.errors import Empty, Unreadable
from onrecord.read.found import Found, Options
from onrecord.read.notices import byline_of, is_opinion, notices_in
from onrecord.read.published import HEADING, published_of
from onrecord.reference.outlets import Outlet, OutletKind, outlets
from onrecord.values import Document, Notice, Published, Reading, document_id, sha256, text_sha256

SURROGATE = re.compile("[\ud800-\udfff]")
_AGENCY = re.compile(
    r"\(([^()\n]{2,40})\)|(?:^|\s{2,}|[-–—|]\s?)([A-Z][\w .’'-]{1,40}?)(?=\s{2,}|\s[-–—]|$)", re.MULTILINE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One text with what its format says of it; `reading` builds what a data set's columns say, given the document."""

    name: str
    where: str
    text: str
    original: bytes
    media_type: str
    encoding: str | None = None
    extractor: str | None = None
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    url: str | None = None
    language: str | None = None
    published: Published | None = None
    data_set: str | None = None
    captions: tuple[str, ...] = ()
    is_opinion: bool = False
    reading: Callable[[Document], Reading] | None = None


def found_in(draft: Draft, options: Options) -> Found:
    """The document of a draft.

    Raises:
        Empty: if it has no words.
        Unreadable: if it holds lone surrogates, which no file can hold.
    """
    if not draft.text.strip():
        raise Empty(
            "there are no words in it", remedy="If it is a picture of a text, run text recognition on it"
        )
    for field in ("text", "name", "title", "outlet", "byline", "url", "language"):
        stray = SURROGATE.search(getattr(draft, field) or "")
        if stray is not None:
            raise Unreadable(f"half a character (a lone surrogate) stands in the {field} at {stray.start()}")
    document = _row(draft, options) if draft.data_set is not None else _article(draft, options)
    reading = None if draft.reading is None else draft.reading(document)
    return Found(document=document, original=draft.original, reading=reading)


def _article(draft: Draft, options: Options) -> Document:
    notices = _with_captions(draft)
    published = published_of(draft.text, options.published, draft.published)
    outlet = _outlet(draft, options)
    known = None if outlet is None else outlets().named(outlet)
    return _document(
        draft,
        options,
        published,
        outlet,
        byline=draft.byline or byline_of(draft.text, notices),
        is_opinion=draft.is_opinion or is_opinion(draft.text, draft.title, notices),
        is_official=known is not None and known.kind is OutletKind.OFFICIAL,
        notices=notices,
    )


def _row(draft: Draft, options: Options) -> Document:
    """A row of a data set is no article: it has no headings, and its outlet is the data set."""
    return _document(draft, options, draft.published, options.outlet or draft.outlet)


def _document(
    draft: Draft,
    options: Options,
    published: Published | None,
    outlet: str | None,
    *,
    byline: str | None = None,
    is_opinion: bool = False,
    is_official: bool = False,
    notices: tuple[Notice, ...] = (),
) -> Document:
    digest = text_sha256(draft.text)
    return Document(
        id=document_id(draft.name, digest, outlet, published),
        name=draft.name,
        text=draft.text,
        text_sha256=digest,
        original_sha256=sha256(draft.original),
        media_type=draft.media_type,
        source=draft.where,
        encoding=draft.encoding,
        extractor=draft.extractor,
        title=draft.title,
        outlet=outlet,
        byline=byline,
        url=draft.url,
        language=options.language or draft.language,
        published=published,
        is_opinion=is_opinion,
        is_official=is_official,
        data_set=draft.data_set,
        notices=notices,
    )


def _with_captions(draft: Draft) -> tuple[Notice, ...]:
    """The notices that the words show, and the captions that the format marked, where they stand in the text."""
    found = {(notice.start, notice.end): notice for notice in notices_in(draft.text, draft.title)}
    for caption in draft.captions:
        start = draft.text.find(caption)
        if caption and start >= 0:
            found.setdefault(
                (start, start + len(caption)), Notice(kind="caption", start=start, end=start + len(caption))
            )
    return tuple(found[span] for span in sorted(found))


def _outlet(draft: Draft, options: Options) -> str | None:
    """The outlet: given, by metadata, by address, as author, or the one agency that the heading names."""
    if options.outlet is not None or draft.outlet is not None:
        return options.outlet or draft.outlet
    at = None if draft.url is None else outlets().at(draft.url)
    if at is not None:
        return at.name
    by = None if draft.byline is None else outlets().named(draft.byline)
    named = by or agency_in(draft.text)
    return None if named is None else named.name


def agency_in(text: str) -> Outlet | None:
    """The agency of a dateline such as `ALEPPO, Syria, 8 July 2016 (Reuters)`, if the heading names just one."""
    named: dict[str, Outlet] = {}
    for match in _AGENCY.finditer(text[:HEADING]):
        known = outlets().named(match.group(1) or match.group(2))
        if known is not None and known.kind is OutletKind.AGENCY:
            named[known.key] = known
    return next(iter(named.values())) if len(named) == 1 else None
