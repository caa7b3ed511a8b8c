"""What may stand between a verb of saying and the words said: whom it was said to, when, where, and in what text."""

from __future__ import annotations

from onrecord.extract.statements.groups import group_starting_at, is_nominal, is_time
from onrecord.extract.statements.lexicon import word_list
from onrecord.language import (
    Word,
    is_adjective,
    is_adverb,
    is_common_noun,
    is_determiner,
    is_noun,
    is_number,
    is_particle,
    is_preposition,
    is_proper,
    names_time,
)

_OPENERS = frozenset({"that", ":", "whether", "if"})
_MARKS = frozenset('"“”„«»‘')
_STOPS = frozenset(".;!?")
_SHIFTS = frozenset({"later", "earlier", "ago", "before", "afterwards"})


def opens_content(word: Word) -> bool:
    """Whether a word can only open what is said: "that", a colon, a quotation mark."""
    return word.lower_ in _OPENERS or word.text[0] in _MARKS or word.text in {"``", "''"}


def after_adjuncts(words: list[Word], at: int, highest: int, taken: frozenset[str]) -> int:
    """The first word after the adjuncts that start here; prepositions in `taken` open content and are no adjunct."""
    while at < highest:
        following = _after_one(words, at, highest, taken)
        if following == at:
            return at
        at = following
    return at


def _after_one(words: list[Word], at: int, highest: int, taken: frozenset[str]) -> int:
    word = words[at]
    if opens_content(word):
        return at
    if word.text == ",":
        return _after_comma(words, at, highest, taken)
    if (is_adverb(word) or is_particle(word)) and word.lower_ not in {
        "not",
        "to",
        "how",
        "when",
        "where",
        "why",
    }:
        return (
            at + 1
            if at + 1 < highest and not (is_number(words[at + 1]) or is_adjective(words[at + 1]))
            else at
        )
    if is_time(word) and (
        is_noun(word) or is_adverb(word) or is_number(word) or is_adjective(word) or is_determiner(word)
    ):
        return _after_time(words, at, highest)
    before_time = at + 1 < highest and is_time(words[at + 1])
    if word.lower_ in word_list("adjuncts") and (word.lower_ not in taken or before_time):
        return _after_phrase(words, at, highest)
    return _after_day(words, at, highest)


def _after_day(words: list[Word], at: int, highest: int) -> int:
    """Past a time told with an article ("said | the next day"), if the clause ends there, or "a day later"."""
    span = group_starting_at(words, at, highest)
    if span > at and words[span - 1].lower_ in _SHIFTS and words[span - 2].lower_ in word_list("time_nouns"):
        return span
    if (
        at < span < highest
        and words[span].lower_ in _SHIFTS
        and words[span - 1].lower_ in word_list("time_nouns")
    ):
        return span + 1
    end = at
    while end < highest and names_time(words[end]):
        end += 1
    named = is_determiner(words[at]) and words[end - 1].lower_ in word_list("time_nouns")
    return end if named and (end >= highest or words[end].text[0] in _STOPS) else at


def _after_comma(words: list[Word], at: int, highest: int, taken: frozenset[str]) -> int:
    """A comma is passed over only if more adjuncts, or an opener of content, follow it."""
    if at + 1 >= highest:
        return at
    if opens_content(words[at + 1]):
        return at + 1
    place = group_starting_at(words, at + 1, highest) if is_proper(words[at + 1]) else at + 1
    if (
        at + 1 < place
        and place + 1 < highest
        and words[place].text == ","
        and opens_content(words[place + 1])
    ):
        return place + 1
    beyond = after_adjuncts(words, at + 1, highest, taken) if words[at + 1].text != "," else at + 1
    if beyond == at + 1 or beyond >= highest:
        return at
    if opens_content(words[beyond]):
        return beyond
    return (
        beyond + 1
        if words[beyond].text == "," and beyond + 1 < highest and opens_content(words[beyond + 1])
        else at
    )


def _after_time(words: list[Word], at: int, highest: int) -> int:
    end = at + 1
    while end < highest and (
        is_time(words[end])
        or words[end].lower_ in {"morning", "evening", "night", "afternoon", "week", "month", "year"}
    ):
        end += 1
    following = words[end] if end < highest else None
    if words[at].lower_ in {"late", "early"} and following is not None and is_preposition(following):
        return end
    if words[at].lower_ in {"this", "last", "late", "early"} and end == at + 1:
        return at
    return end if following is None or not is_common_noun(following) else at


def _after_phrase(words: list[Word], at: int, highest: int) -> int:
    """The end of a prepositional phrase, if what follows shows that it belongs to the saying and not to the said."""
    end = group_starting_at(words, at + 1, highest)
    if end == at + 1 and at + 1 < highest and words[at + 1].lower_ in word_list("occasions"):
        end = at + 2
    if end == at + 1:
        return at
    if end >= highest or words[end].text[0] in _STOPS or words[end].text == "," or opens_content(words[end]):
        return end
    group = words[at + 1 : end]
    if words[end].lower_ in word_list("adjuncts"):
        return end
    names_occasion = any(word.lower_ in word_list("occasions") or is_time(word) for word in group)
    is_hearer = words[at].lower_ == "to" and is_nominal(group[-1])
    return end if names_occasion or is_hearer else at
