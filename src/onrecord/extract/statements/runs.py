"""The words that name a speaker: runs of noun groups, the phrase of a word, the last group of a run.

Whether they speak, and what, other modules tell.
"""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.extract.statements.groups import group_ending_at, is_nominal
from onrecord.extract.statements.layout import Layout
from onrecord.extract.statements.lexicon import word_list
from onrecord.language import (
    Word,
    is_common_noun,
    is_determiner,
    is_mentioned,
    is_personal,
    is_preposition,
    is_proper,
    names_person,
    opens_mention,
    phrase,
)

_FIRST_PERSON = frozenset({"i", "we", "you", "one", "my", "our", "your"})
_WITHIN = frozenset(
    {"of", "for", "in", "at", "on", "from", "near", "to", "with", "against", "between", "about", "over", "by"}
)
BOUNDARIES = frozenset({",", ";", ":", "(", "—", "–"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """The words `first..end` that name a speaker, and the word on which they hang."""

    first: int
    end: int
    head: Word
    opens: int | None = None  # where the whole phrase begins, if an apposition stands in front of the name

    @property
    def is_first_person(self) -> bool:
        """Whether it is the text's own "I" or "we", or anybody's "you"."""
        return self.head.lower_ in _FIRST_PERSON


def run_start(layout: Layout, last: int, lowest: int) -> int:
    """The first word of the noun groups and phrases ("the head of the group in Aleppo") that end with a word."""
    words = layout.words
    first = group_ending_at(words, last, lowest)
    while first > lowest + 1 and words[first - 1].lower_ in _WITHIN and is_nominal(words[first - 2]):
        if layout.is_free(first - 1) != layout.is_free(last):
            break
        first = group_ending_at(words, first - 2, lowest)
    return first


def speaker_of(layout: Layout, word: Word) -> Speaker:
    """The speaker whose phrase hangs on a word, up to the next mark."""
    span = phrase(word, coordination=True)
    first, end = span.start, span.end
    words = layout.words
    lowest, highest = layout.field_of(word.i)
    first, end = max(first, lowest), min(end, highest)
    for at in range(word.i + 1, end):
        if words[at].text in BOUNDARIES:
            end = at
            break
    return Speaker(first=min(first, word.i), end=max(end, word.i + 1), head=word)


def name_head(words: list[Word], first: int, last: int) -> Word:
    """The noun before the first preposition of a group."""
    at = first
    while at < last and not is_preposition(words[at + 1]):
        at += 1
    return words[at]


def narrowed(layout: Layout, speaker: Speaker) -> Speaker:
    """The last noun group of a run that no comma divides from what was said ("... of Aleppo city | state media").

    A group starts at an article, at a name after a common noun or another name's end, or at a known word for a source.
    """
    words = layout.words
    last = speaker.end - 1
    if words[last].lower_ in word_list("sources"):
        first = last
        while first > speaker.first and words[first - 1].lower_ in word_list("source_modifiers"):
            first -= 1
        return speaker if first == last else Speaker(first=first, end=speaker.end, head=words[last])
    for at in range(last, speaker.first, -1):
        if _starts_group(words, at):
            while at > speaker.first and (
                words[at - 1].lower_ in word_list("titles") or words[at - 1].text == "."
            ):
                at -= 1  # noqa: PLW2901 - titles belong to the name
            head = speaker.head if speaker.head.i >= at else words[last]
            return Speaker(first=at, end=speaker.end, head=head)
    return speaker


def _starts_group(words: list[Word], at: int) -> bool:
    word, before = words[at], words[at - 1]
    if is_determiner(word) or is_personal(word):
        return not is_preposition(before) or before.lower_ not in _WITHIN
    capital = word.text[0].isupper()
    if capital and is_proper(word) and before.text[0].islower() and is_common_noun(before):
        return before.lower_ not in word_list("titles") and before.lower_ not in {"of", "the"}
    return opens_mention(word) and is_mentioned(before) and names_person(word)
