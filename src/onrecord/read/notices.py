"""Notices: stretches of a text that are not the article's own voice - captions, bylines, corrections, disclaimers.

Only what the words themselves show is marked: a photo credit, a line that begins with “By”, a sentence in which an
opinion and its author meet. Nothing is cut from the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from onrecord.read.headings import headings, words_of
from onrecord.values import Notice

HEADING_LINES = 8
LONGEST_BYLINE = 120
LONGEST_CAPTION = 600
_LINE = re.compile(r"[^\r\n]+")
_SENTENCE = re.compile(r"[^.!?\r\n]+[.!?]?")
_IMAGE = re.compile(r"!\[(?P<caption>[^\[\]\r\n]{1,500})\]\(")


def notices_in(text: str, title: str | None = None) -> tuple[Notice, ...]:
    """Every notice of this text, in order."""
    speaks_of_views = any(word in text.lower() for word in headings()["opinion"]["views"])
    found = {
        (notice.start, notice.end): notice
        for number, line in enumerate(lines_with_words(text))
        for notice in (*_of_line(line, number, title), *(_opinions(line) if speaks_of_views else ()))
    }
    return tuple(found[span] for span in sorted(found))


def lines_with_words(text: str) -> Iterator[re.Match[str]]:
    """Each line that is not blank."""
    return (line for line in _LINE.finditer(text) if not line.group().isspace())


def _of_line(line: re.Match[str], number: int, title: str | None) -> Iterator[Notice]:
    words = line.group()
    start = line.start() + len(words) - len(words.lstrip())
    stripped = words.strip()
    end = start + len(stripped)
    if title is not None and number < HEADING_LINES and _plain(stripped) == _plain(title):
        yield Notice(kind="headline", start=start, end=end)
    elif number < HEADING_LINES and is_byline(stripped):
        yield Notice(kind="byline", start=start, end=end)
    elif _correction().match(stripped):
        yield Notice(kind="correction", start=start, end=end)
    elif len(stripped) <= LONGEST_CAPTION and _credit().search(stripped):
        yield Notice(kind="caption", start=start, end=end)
    for image in _IMAGE.finditer(stripped):
        yield Notice(kind="caption", start=start + image.start("caption"), end=start + image.end("caption"))


def _plain(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.casefold()))


def is_byline(line: str) -> bool:
    """Whether this line names an author: a byline word and then names with capital letters."""
    return len(line) <= LONGEST_BYLINE and _byline().match(line) is not None


@cache
def _byline() -> re.Pattern[str]:
    name = r"[A-ZÀ-ÞА-Я][\w'’.-]+"
    return re.compile(
        rf"^(?i:{words_of('byline')})\s+{name}(?:[ ,&|/]+(?:and\s+|de\s+|al[- ]|van\s+)?{name}){{0,9}}[.,]?$"
    )


@cache
def _correction() -> re.Pattern[str]:
    return re.compile(rf"^[*(\[]?(?:{words_of('corrections')})", re.IGNORECASE)


@cache
def _credit() -> re.Pattern[str]:
    """A credit that begins the line or follows a mark or a gap, with something behind it on the same line."""
    return re.compile(rf"(?:^|[.()\]\"”’|/:]\s*|\s{{2,}})(?:{words_of('credits')})", re.IGNORECASE)


@cache
def _opinion() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile(rf"(?<!\w)(?:{words_of('opinion', 'views')})(?!\w)", re.IGNORECASE),
        re.compile(rf"(?<!\w)(?:{words_of('opinion', 'whose')})(?!\w)", re.IGNORECASE),
    )


def _opinions(line: re.Match[str]) -> Iterator[Notice]:
    views, whose = _opinion()
    for sentence in _SENTENCE.finditer(line.group()):
        words = sentence.group()
        if views.search(words) and whose.search(words):
            first = sentence.start() + len(words) - len(words.lstrip())
            yield Notice(kind="opinion", start=line.start() + first, end=line.start() + sentence.end())


def is_opinion(text: str, title: str | None, notices: tuple[Notice, ...]) -> bool:
    """Whether a notice, the first line or the title's beginning says that it is somebody's opinion."""
    if any(notice.kind == "opinion" for notice in notices):
        return True
    first = next(lines_with_words(text), None)
    heads = [title or "", "" if first is None else first.group()]
    return any(_opinion_heading().match(head.strip()) for head in heads)


@cache
def _opinion_heading() -> re.Pattern[str]:
    return re.compile(rf"^(?:{words_of('opinion', 'headings')})\s*(?:[:|–—-]|$)", re.IGNORECASE)


def byline_of(text: str, notices: tuple[Notice, ...]) -> str | None:
    """The author as the first byline names him, without the byline word."""
    for notice in notices:
        if notice.kind == "byline":
            return re.sub(
                rf"^(?:{words_of('byline')})\s+", "", text[notice.start : notice.end], flags=re.IGNORECASE
            )
    return None
