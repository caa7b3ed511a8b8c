"""Noun groups read from parts of speech, so that a wrong arc of the parser does not cut a name in two.

A group is a run of words around a noun: article, adjectives, names, "of" phrases. Whom it names is not told here.
"""

from __future__ import annotations

from onrecord.extract.statements.lexicon import word_list
from onrecord.language import (
    Word,
    is_adjective,
    is_adverb,
    is_coordinator,
    is_determiner,
    is_noun,
    is_number,
    is_participle,
    is_particle,
    is_personal,
    is_possessive,
    is_preposition,
    is_pronoun,
    is_question,
    is_subordinator,
    is_symbol,
)

_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_JOINTS = frozenset({"of", "for"})
_HYPHENS = frozenset({"-", "–"})
_RELATIVE = frozenset({"who", "which", "that", "whom", "whose", "what"})
_QUOTES = frozenset('"“”„«»')


def is_nominal(word: Word) -> bool:
    """Whether a noun group can end with it."""
    return (
        is_noun(word) or is_pronoun(word) or (is_number(word) or is_symbol(word))
    ) and word.lower_ not in _RELATIVE


def _is_of_group(word: Word) -> bool:
    """Whether its kind of word can stand in a noun group."""
    names = is_noun(word) or is_pronoun(word) or is_number(word) or is_symbol(word)
    return names or is_determiner(word) or is_adjective(word)


def _opens_participle(word: Word) -> bool:
    """Whether a participle behind it describes the noun that follows ("the | recently killed | man")."""
    joins = is_preposition(word) or is_coordinator(word) or word.is_punct or is_particle(word)
    return joins or is_determiner(word) or is_adjective(word) or is_number(word) or is_adverb(word)


def _ties(mark: Word, before: Word) -> bool:
    """Whether a mark belongs to a name: a hyphen without a space, the full stop of a title."""
    return not before.whitespace_ if mark.text in _HYPHENS else before.lower_ in word_list("abbreviations")


def _is_inner(words: list[Word], at: int, last: int) -> bool:
    word = words[at]
    if word.text[0] in _QUOTES or word.lower_ in _RELATIVE:
        return False
    if word.text in _HYPHENS or word.text == ".":
        return at > 0 and _ties(word, words[at - 1])
    hyphened = at < last and words[at + 1].text in _HYPHENS and not word.whitespace_ and word.is_alpha
    if _is_of_group(word) or word.lower_ in _POSSESSIVE or hyphened:
        return True
    if (
        word.text[0].isupper()
        and not (is_preposition(word) or is_subordinator(word) or is_coordinator(word))
        and at < last
        and words[at + 1].text[0].isupper()
        and word.is_alpha
        and at > 0
    ):
        return True
    if (
        (is_participle(word) or (is_adverb(word) and not is_question(word)))
        and at < last
        and (is_noun(words[at + 1]) or is_adjective(words[at + 1]))
    ):
        return at == 0 or _opens_participle(words[at - 1])
    return False


def group_ending_at(words: list[Word], last: int, lowest: int, *, joined: bool = True) -> int:
    """The first word of the group whose last word this is; with `joined`, across "of" and "and"."""
    first = last
    if is_personal(words[last]):
        return last
    while first > lowest:
        before = first - 1
        if is_pronoun(words[before]) and not is_possessive(words[before]) and first != last:
            break
        if is_determiner(words[first]) and _is_of_group(words[before]) and not is_determiner(words[before]):
            break
        if words[before].lower_ == "and" and is_determiner(words[first]) and not joined:
            break
        if _is_inner(words, before, last):
            first = before
        elif (
            joined
            and words[before].lower_ in {*_JOINTS, "and", "&"}
            and before > lowest
            and is_nominal(words[before - 1])
        ):
            first = before - 1
        else:
            break
    return first


def group_starting_at(words: list[Word], first: int, highest: int) -> int:
    """The word after the group that starts here; `first` itself where none does."""
    at = first
    while at < highest:
        word = words[at]
        if word.lower_ in _JOINTS and at > first and at + 1 < highest and is_nominal(words[at - 1]):
            at += 1
            continue
        joins = word.lower_ in {"and", "&"} and at > first and at + 1 < highest
        if joins and (is_noun(words[at + 1]) or is_determiner(words[at + 1])):
            at += 1
            continue
        if at > first and _begins_another(words, at):
            break
        if not _is_inner(words, at, highest - 1):
            break
        at += 1
    while at > first and not (
        is_nominal(words[at - 1]) or (is_adjective(words[at - 1]) or is_determiner(words[at - 1]))
    ):
        at -= 1
    return at


def _begins_another(words: list[Word], at: int) -> bool:
    """Whether a second noun group starts right after the first ("told reporters | the army had left")."""
    word, before = words[at], words[at - 1]
    if before.lower_ in {*_JOINTS, "and", "&"} or before.lower_ in _POSSESSIVE or before.text in _HYPHENS:
        return False
    return is_nominal(before) and (
        (is_determiner(word) or is_pronoun(word)) or word.lower_ in word_list("bare_times")
    )


def is_time(word: Word) -> bool:
    """Whether it is a bare word of time ("Tuesday", "today")."""
    return word.lower_ in word_list("bare_times") or (word.like_num and len(word) == 4)  # noqa: PLR2004 - a year
