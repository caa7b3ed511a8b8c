"""Runs of words that are written as names; whether a run names a place is not asked here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.language import Text, Word, is_proper

ARTICLES = frozenset(
    {
        "al",
        "el",
        "ez",
        "az",
        "as",
        "ash",
        "ar",
        "an",
        "at",
        "ad",
        "es",
        "de",
        "du",
        "la",
        "le",
        "del",
        "e",
        "bin",
        "ibn",
        "d",
    }
)
LINKS = frozenset({"-", "–", "'", "’"})
POSSESSIVE = frozenset({"'s", "’s"})
SAINTS = frozenset({"st.", "st", "saint"})
MOST_CAPITALS = 0.7
FEWEST_CAPITALS = 0.02
LONGEST = 12


@dataclass(frozen=True, slots=True)
class Run:
    """Words `start..end` of a text that are written as one name; `shouted` where all around is in capitals too."""

    start: int
    end: int
    shouted: bool


def runs_in(text: Text) -> Iterator[Run]:
    """Every run of capitalised words, articles between them included ("Deir ez-Zor", "Foua")."""
    small = _is_small(text)
    for sentence in text.sents:
        shouted = _is_shouted(sentence)
        at = sentence.start
        while at < sentence.end:
            end = _end_of_run(text, at, sentence.end, strict=shouted or small, small=small)
            if end > at:
                yield Run(at, end, shouted)
            at = max(end, at + 1)


def is_written_as_name(word: Word) -> bool:
    """Does it begin with a capital, or with an article and then a capital ("al-Bab")?"""
    written = word.text
    if written[:1].isupper():
        return True
    head, _, tail = written.partition("-")
    return head in ARTICLES and tail[:1].isupper()


def _end_of_run(text: Text, start: int, limit: int, *, strict: bool, small: bool) -> int:
    end = at = start
    while at < limit and at - start < LONGEST:
        word = text[at]
        if _is_part(word, strict=strict, small=small):
            at += 1
            end = at
        elif _links(text, at, limit, started=end > start):
            at += 1
        else:
            break
    return end


def _is_part(word: Word, *, strict: bool, small: bool) -> bool:
    if not word.text[:1].isalpha():
        return False
    if small:
        return is_proper(word)
    return is_written_as_name(word) and (not strict or is_proper(word))


def _links(text: Text, at: int, limit: int, *, started: bool) -> bool:
    """Is it an article or hyphen that joins a name ("ez", "-") and not a word between two names?"""
    word = text[at]
    if at + 1 >= limit:
        return False
    if word.text in POSSESSIVE:
        return started and _is_of_saint(text, at) and text[at + 1].text[:1].isupper()
    if word.text in LINKS:
        return started and not word.whitespace_ and not text[at - 1].whitespace_
    if word.lower_ not in ARTICLES or word.text[:1].isupper():
        return False
    after = text[at + 1]
    joined = after.text in LINKS and at + 2 < limit and text[at + 2].text[:1].isupper()
    return joined or (started and len(word) > 1 and after.text[:1].isupper())


def _is_of_saint(text: Text, at: int) -> bool:
    """Is the name before 's a saint's ("St. Michael's Hospital")?"""
    return any(text[before].lower_ in SAINTS for before in range(max(0, at - 3), at))


def _is_shouted(sentence: object) -> bool:
    """Are most words of a sentence capitalised, as in headlines?"""
    words = [word for word in sentence if word.is_alpha]  # type: ignore[attr-defined]
    capital = sum(word.text[0].isupper() for word in words)
    return len(words) > 4 and capital > MOST_CAPITALS * len(words)  # noqa: PLR2004 - a short one may be all names


def _is_small(text: Text) -> bool:
    """Has the whole text lost its capitals?"""
    words = [word for word in text if word.is_alpha]
    capital = sum(word.text[0].isupper() for word in words)
    return len(words) > 30 and capital < FEWEST_CAPITALS * len(words)  # noqa: PLR2004 - too short to tell
