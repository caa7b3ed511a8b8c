"""Reads Markdown: the front matter gives title, author and day, the body stays exactly as it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

import yaml

from onrecord.errors import Unreadable
from onrecord.read.drafts import Draft
from onrecord.read.encoding import decoded
from onrecord.read.found import Options
from onrecord.read.metadata import published_by, words_or_none
from onrecord.read.sources import Source

SUFFIXES = frozenset({".md", ".markdown"})
TITLES = ("title", "subject", "headline")
AUTHORS = ("author", "authors", "by", "byline")
DAYS = ("published", "date_published", "pubDate", "pubdate", "publish_date", "date")
OUTLETS = ("outlet", "publisher", "site", "publication")
ADDRESSES = ("url", "source_url", "canonical", "link")
LANGUAGES = ("language", "lang")
_FRONT = re.compile(
    r"\A---[ \t]*\r?\n(?P<front>.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)


class MarkdownReader:
    """`.md` files with or without YAML front matter."""

    def recognises(self, source: Source) -> bool:
        """By name or declared type."""
        return source.suffix in SUFFIXES or source.said.media_type == "text/markdown"

    def read(self, source: Source, options: Options) -> Iterator[Draft]:
        """The one text, which begins behind the front matter."""
        data = source.content(options.limit_bytes)
        found = decoded(data, declared=source.said.charset, told=options.encoding)
        matter = _FRONT.match(found.text)
        said = {} if matter is None else front_matter(matter.group("front"))
        yield Draft(
            name=source.name,
            where=source.where,
            text=found.text if matter is None else found.text[matter.end() :],
            original=data,
            media_type="text/markdown",
            encoding=found.encoding,
            extractor=None if matter is None else "front matter taken off",
            title=_first(said, TITLES),
            byline=_first(said, AUTHORS),
            outlet=_first(said, OUTLETS),
            url=_first(said, ADDRESSES) or source.said.url,
            language=_first(said, LANGUAGES),
            published=published_by(
                {key: _day_words(said[key]) for key in DAYS if key in said}, "the front matter"
            ),
        )


def front_matter(words: str) -> Mapping[str, Any]:
    """The fields of a front matter; aliases, by which a few lines can unfold to gigabytes, are refused.

    Raises:
        Unreadable: if it is no YAML mapping.
    """
    try:
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(words, Loader=yaml.SafeLoader)):
            raise Unreadable("its front matter uses YAML aliases", remedy="Write the values out")
        content = yaml.safe_load(words)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise Unreadable(f"its front matter is no YAML: {error}") from error
    if content is None:
        return {}
    if not isinstance(content, dict):
        raise Unreadable("its front matter holds no named fields")
    return content


def _first(said: Mapping[str, Any], names: tuple[str, ...]) -> str | None:
    for name in names:
        value = said.get(name)
        words = ", ".join(str(part) for part in value) if isinstance(value, list) else value
        if isinstance(words, str) and words.strip():
            return words_or_none(words)
    return None


def _day_words(value: Any) -> str:
    return value.isoformat() if isinstance(value, (date, datetime)) else str(value)
