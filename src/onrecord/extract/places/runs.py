"""Runs of words that are written as names; whether a run names a place is not asked here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from onrecord.extract.places.words import place_words
from onrecord.extract.written import REMEMBERED, written
from onrecord.language import Text, is_proper

LINKS = frozenset({"-", "–", "'", "’"})
POSSESSIVE = frozenset({"'s", "’s"})
MOST_CAPITALS = 0.7
FEWEST_CAPITALS = 0.02
FEWEST_WORDS = 5  # fewer may all be names
LONGEST = 12


@dataclass(frozen=True, slots=True)
class Run:
    """Words `start..end` of a text that are written as one name; `shouted` where all around is in capitals too."""

    start: int
    end: int
    shouted: bool


@lru_cache(maxsize=REMEMBERED)
def runs_in(text: Text) -> tuple[Run, ...]:
    """Every run of capitalised words, articles between them included ("Deir ez-Zor", "Foua").

    Where all words of a sentence have capitals, or no word of the text has, it is the tag that tells a name.
    """
    reader = _Reader(text)
    return tuple(run for sentence in text.sents for run in reader.runs(sentence.start, sentence.end))


def is_written_as_name(word: str) -> bool:
    """Does it begin with a capital, or with an article and then a capital ("al-Bab")?"""
    if word[:1].isupper() or "-" not in word:
        return word[:1].isupper()
    head, _, tail = word.partition("-")
    return tail[:1].isupper() and head in place_words().articles


class _Reader:
    """Reads one text's words by their writing."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._words = written(text)
        self._named = [is_written_as_name(word) for word in self._words]
        self._articles = place_words().articles
        letters = [word[0].isupper() for word in self._words if word.isalpha()]
        self._small = len(letters) >= FEWEST_WORDS and sum(letters) < FEWEST_CAPITALS * len(letters)
        self._may_begin = [
            self._small or named or word in self._articles
            for word, named in zip(self._words, self._named, strict=True)
        ]

    def runs(self, start: int, end: int) -> Iterator[Run]:
        """The runs between two words of a sentence."""
        shouted = self._is_shouted(start, end)
        tagged = shouted or self._small
        at = start
        while at < end:
            last = self._end_of_run(at, end, tagged=tagged) if self._may_begin[at] else at
            if last > at:
                yield Run(at, last, shouted)
            at = max(last, at + 1)

    def _end_of_run(self, start: int, limit: int, *, tagged: bool) -> int:
        end = at = start
        while at < limit and at - start < LONGEST:
            if self._is_part(at, tagged=tagged):
                at += 1
                end = at
            elif self._links(at, limit, started=end > start):
                at += 1
            else:
                break
        return end

    def _is_part(self, at: int, *, tagged: bool) -> bool:
        if self._small:
            return is_proper(self._text[at])
        return self._named[at] and (not tagged or is_proper(self._text[at]))

    def _links(self, at: int, limit: int, *, started: bool) -> bool:
        """Is it an article or hyphen that joins a name ("ez", "-") and not a word between two names?"""
        word = self._words[at]
        if at + 1 >= limit or not (word in self._articles or word in LINKS or word in POSSESSIVE):
            return False
        following = self._words[at + 1]
        if word in POSSESSIVE:
            return started and self._is_of_saint(at) and following[:1].isupper()
        if word in LINKS:
            return started and not self._text[at].whitespace_ and not self._text[at - 1].whitespace_
        joined = following in LINKS and at + 2 < limit and self._words[at + 2][:1].isupper()
        return joined or (started and len(word) > 1 and following[:1].isupper())

    def _is_of_saint(self, at: int) -> bool:
        """Is the name before 's a saint's ("St. Michael's Hospital")?"""
        saints = place_words().saints
        return any(word.lower() in saints for word in self._words[max(0, at - 3) : at])

    def _is_shouted(self, start: int, end: int) -> bool:
        """Are most words of a sentence capitalised, as in headlines?"""
        capitals = [word[0].isupper() for word in self._words[start:end] if word.isalpha()]
        return len(capitals) >= FEWEST_WORDS and sum(capitals) > MOST_CAPITALS * len(capitals)
