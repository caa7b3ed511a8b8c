"""When a document was published and how that is known: given, metadata, dateline, or inferred, in this order.

A dateline or header is a date in the first or last lines that no preposition governs, or that a word such as
“Published” introduces. Inferring is done only for texts that count on the reader's knowing the year (“On July 14”):
those are written near what they tell. Full dates alone, or dates over many years, say nothing of when.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from onrecord.read.headings import DateWords, dates_in, words_of
from onrecord.values import Basis, Days, Published

HEADING = 500  # characters in which a heading stands
FOOTING = 300
LOOKED_AT = 200_000  # characters, so that no text takes long
MOST_YEARS = 2  # over which the full dates of a text about the present may spread
NEAR = timedelta(days=270)  # a day without a year lies within so much of the latest dated words


def published_of(text: str, given: date | None, metadata: Published | None) -> Published | None:
    """The day of publication with its basis, or None if the text does not let one tell."""
    if given is not None:
        return Published(
            days=Days.on(given), basis=Basis.GIVEN, why="given by the user for all that was read"
        )
    if metadata is not None:
        return metadata
    return dateline_of(text) or inferred_of(text)


def dateline_of(text: str) -> Published | None:
    """The day that a header, dateline or footer of the text states."""
    words = _introduced(text) or _ungoverned(text)
    if words is None:
        return None
    said = " ".join(text[words.start : words.end].split())
    if words.full is not None:
        return Published(days=Days.on(words.full), basis=Basis.DATELINE, why=f"the heading says “{said}”")
    day = _completed(words, _latest(dates_in(text[:LOOKED_AT])))
    if day is None:
        return None
    why = f"the dateline says “{said}”; the year is that of the nearest full date in the text"
    return Published(days=Days.on(day), basis=Basis.DATELINE, why=why)


@cache
def _introduction() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words_of('published')})\s*[:\-–—]?\s*(?:on|at)?\s*$", re.IGNORECASE)


@cache
def _governor() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words_of('governs')})\s*$", re.IGNORECASE)


def _introduced(text: str) -> DateWords | None:
    """A full date in heading or footing that a word such as “Published” introduces."""
    for words in dates_in(text[:HEADING]):
        if words.full is not None and _introduction().search(text[: words.start][-40:]):
            return words
    footing = max(HEADING, len(text) - FOOTING)
    for words in dates_in(text[footing:]):
        before = text[: footing + words.start][-40:]
        if words.full is not None and _introduction().search(before):
            return DateWords(
                start=footing + words.start,
                end=footing + words.end,
                year=words.year,
                month=words.month,
                day=words.day,
            )
    return None


def _ungoverned(text: str) -> DateWords | None:
    """The first date in the heading that stands by itself: a full one, or one in a dateline with its agency."""
    for words in dates_in(text[:HEADING]):
        if _governor().search(text[: words.start][-12:]) or _is_possessive(text, words):
            continue
        if words.full is not None and _stands_apart(text, words):
            return words
        if words.year is None and _is_dateline(text, words):
            return words
    return None


def _is_possessive(text: str, words: DateWords) -> bool:
    return text[words.end :].startswith(("'s", "’s"))


def _stands_apart(text: str, words: DateWords) -> bool:
    """Whether a full date is no part of a sentence: it begins a line or follows a mark, a gap or a capital."""
    before = text[: words.start].rstrip(" ")
    gap = words.start - len(before)
    if not before or before[-1] in "\n\r\t-–—|,;:.·(/" or gap > 1:
        return True
    last = re.search(r"\S+$", before)
    return (
        last is not None
        and (last.group()[0].isupper() or last.group()[0].isdigit())
        and words.start < HEADING // 2
    )


def _is_dateline(text: str, words: DateWords) -> bool:
    """Whether a date without a year stands in `PLACE, July 8 (Agency)` or `PLACE, July 8 —`."""
    before = text[: words.start].rsplit("\n", 1)[-1].strip()
    after = text[words.end :][:40]
    place = re.match(r"^[A-Z][^.!?]{1,60},$", before)
    return place is not None and re.match(r"\s*(\([A-Z][\w ./-]{1,25}\)|[-–—])", after) is not None


def inferred_of(text: str) -> Published | None:
    """About when a text was written that names days without their year; None if it names none or no full date."""
    found = dates_in(text[:LOOKED_AT])
    latest_full = _latest(found)
    days = [(_completed(words, latest_full), words) for words in found]
    known = [(day, words) for day, words in days if day is not None]
    years = {words.year for _, words in known if words.year is not None}
    if not known or len(years) > MOST_YEARS or all(words.year is not None for _, words in known):
        return None
    latest, words = max(known, key=lambda pair: (pair[0], -pair[1].start))
    said = " ".join(text[words.start : words.end].split())
    why = f"the latest dated words are “{said}”"
    if words.year is None:
        why += ", in the year of the nearest full date of the text"
    return Published(days=Days.on(latest), basis=Basis.INFERRED, why=f"about this day: {why}")


def _latest(found: list[DateWords]) -> date | None:
    """The latest day that is written out with its year."""
    return max((words.full for words in found if words.full is not None), default=None)


def _completed(words: DateWords, latest: date | None) -> date | None:
    """The day these words mean, a missing year taken so that it lies nearest to the latest full date."""
    if words.full is not None or latest is None:
        return words.full
    candidates = [words.within(year) for year in (latest.year - 1, latest.year, latest.year + 1)]
    near = [day for day in candidates if day is not None and abs(day - latest) <= NEAR]
    return min(near, key=lambda day: (abs(day - latest), day), default=None)
