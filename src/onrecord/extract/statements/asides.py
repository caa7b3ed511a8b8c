"""Speakers before an aside between commas: "X, a doctor in Y, said", "the head of the group, X, said"."""

from __future__ import annotations

from onrecord.extract.statements.cues import VerbCue
from onrecord.extract.statements.groups import is_nominal
from onrecord.extract.statements.layout import Layout
from onrecord.extract.statements.lexicon import word_list
from onrecord.extract.statements.runs import Speaker, name_head, run_start, speaker_of
from onrecord.language import Word, is_modal, is_past, is_proper, names_person, subjects

_ASIDE_MARKS = frozenset({",", "(", "—", "–"})
_PARTICLES = frozenset({"al", "el", "bin", "ibn", "de", "van", "von", "ag"})
_LONGEST_ASIDE = 25


def before_aside(layout: Layout, last: int, lowest: int, cue: VerbCue) -> Speaker | None:
    """The speaker before an aside that closes right before the verb: the person named in it or before it."""
    words = layout.words
    person = _person_before(layout, last, lowest)
    if person is not None:
        return person
    at = last - 1
    while at >= lowest and last - at < _LONGEST_ASIDE and words[at].text not in _ASIDE_MARKS:
        at -= 1
    if at > lowest and words[at].text in _ASIDE_MARKS and is_nominal(words[at - 1]):
        first = run_start(layout, at - 1, lowest)
        head = name_head(words, first, at - 1)
        if head.lower_ in word_list("offices") and _is_name(words[at + 1 : last]):
            return Speaker(first=at + 1, end=last, head=words[last - 1], opens=first)
        return Speaker(first=first, end=at, head=head)
    own = [
        word for word in subjects(words[cue.at]) if lowest <= word.i < last and last - word.i < _LONGEST_ASIDE
    ]
    return speaker_of(layout, own[0]) if own else None


def _person_before(layout: Layout, last: int, lowest: int) -> Speaker | None:
    """The person whose name a comma follows, with nothing but asides between it and the verb ("X, a doctor in Y, said")."""
    words = layout.words
    for at in range(last - 1, max(lowest, last - _LONGEST_ASIDE), -1):
        word = words[at]
        if (
            (is_past(word) or is_modal(word))
            or word.text in {";", ":"}
            or (word.text == "," and at + 1 < last and words[at + 1].lower_ in {"and", "but"})
        ):
            return None
        if names_person(word) and is_proper(word) and words[at + 1].text in _ASIDE_MARKS:
            first = at
            while first > lowest and (
                names_person(words[first - 1])
                or is_proper(words[first - 1])
                or words[first - 1].lower_ in word_list("titles")
            ):
                first -= 1
            return Speaker(first=first, end=at + 1, head=word, opens=_office_before(layout, first, lowest))
    return None


def _office_before(layout: Layout, first: int, lowest: int) -> int | None:
    """Where the office begins that a comma parts from the name behind it ("a UN spokesman, | Ivan Ivanov, told")."""
    words = layout.words
    if first - 2 < lowest or words[first - 1].text != "," or not is_nominal(words[first - 2]):
        return None
    begin = run_start(layout, first - 2, lowest)
    office = any(word.lower_ in word_list("offices") for word in words[begin : first - 1])
    return begin if office and begin > lowest else None


def _is_name(words: list[Word]) -> bool:
    """Whether an aside is a personal name, with or without titles."""
    named = any(names_person(word) or is_proper(word) for word in words)
    return named and all(
        word.text[0].isupper() or word.lower_ in _PARTICLES or not word.is_alpha for word in words
    )
