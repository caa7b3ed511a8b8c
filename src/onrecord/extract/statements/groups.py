"""Noun groups read from parts of speech, so that a wrong arc of the parser does not cut a name in two.

A group is a run of words around a noun: article, adjectives, names, "of" phrases. Whom it names is not told here.
"""

from __future__ import annotations

from onrecord.extract.statements.lexicon import word_list
from onrecord.language import Word, is_noun, is_pronoun

_INSIDE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "SYM", "X"})
_BEFORE_PARTICIPLE = frozenset({"DET", "ADJ", "NUM", "ADV", "PART", "ADP", "CCONJ", "PUNCT"})
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_JOINTS = frozenset({"of", "for"})
_HYPHENS = frozenset({"-", "–"})
_RELATIVE = frozenset({"who", "which", "that", "whom", "whose", "what"})
_QUOTES = frozenset('"“”„«»')


def is_nominal(word: Word) -> bool:
    """Whether a noun group can end with it."""
    return (is_noun(word) or is_pronoun(word) or word.pos_ in {"NUM", "SYM"}) and word.lower_ not in _RELATIVE


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
    if word.pos_ in _INSIDE or word.lower_ in _POSSESSIVE or hyphened:
        return True
    if (
        word.text[0].isupper()
        and word.pos_ not in {"ADP", "SCONJ", "CCONJ"}
        and at < last
        and words[at + 1].text[0].isupper()
        and word.is_alpha
        and at > 0
    ):
        return True
    if word.tag_ in {"VBN", "VBG", "RB"} and at < last and words[at + 1].pos_ in {"NOUN", "PROPN", "ADJ"}:
        return at == 0 or words[at - 1].pos_ in _BEFORE_PARTICIPLE or words[at - 1].text in _HYPHENS
    return False


def group_ending_at(words: list[Word], last: int, lowest: int, *, joined: bool = True) -> int:
    """The first word of the group whose last word this is; with `joined`, across "of" and "and"."""
    first = last
    if words[last].tag_ == "PRP":
        return last
    while first > lowest:
        before = first - 1
        if words[before].pos_ == "PRON" and words[before].tag_ != "PRP$" and first != last:
            break
        if words[first].pos_ == "DET" and words[before].pos_ in _INSIDE and words[before].pos_ != "DET":
            break
        if words[before].lower_ == "and" and words[first].pos_ == "DET" and not joined:
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
        if joins and (is_noun(words[at + 1]) or words[at + 1].pos_ == "DET"):
            at += 1
            continue
        if at > first and _begins_another(words, at):
            break
        if not _is_inner(words, at, highest - 1):
            break
        at += 1
    while at > first and not (is_nominal(words[at - 1]) or words[at - 1].pos_ in {"ADJ", "DET"}):
        at -= 1
    return at


def _begins_another(words: list[Word], at: int) -> bool:
    """Whether a second noun group starts right after the first ("told reporters | the army had left")."""
    word, before = words[at], words[at - 1]
    if before.lower_ in {*_JOINTS, "and", "&"} or before.lower_ in _POSSESSIVE or before.text in _HYPHENS:
        return False
    return is_nominal(before) and (word.pos_ in {"DET", "PRON"} or word.lower_ in word_list("bare_times"))


def is_time(word: Word) -> bool:
    """Whether it is a bare word of time ("Tuesday", "today")."""
    return word.lower_ in word_list("bare_times") or (word.like_num and len(word) == 4)  # noqa: PLR2004 - a year
