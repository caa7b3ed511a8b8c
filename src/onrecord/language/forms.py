"""Which form of a verb a word is: finite, infinitive, participle; what the forms mean together is asked in `verbs`."""

from __future__ import annotations

from onrecord.language.kinds import Word

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
PAST = frozenset({"VBD", "VBN"})


def is_finite(word: Word) -> bool:
    """Can a clause stand on it: "said", "says", "will"? Imperatives look like infinitives and are none."""
    return word.tag_ in FINITE


def is_past(word: Word) -> bool:
    """Is it a finite past form ("said", "was")?"""
    return word.tag_ == "VBD"


def is_present(word: Word) -> bool:
    """Is it a finite present form ("says", "are"), modal verbs left out?"""
    return word.tag_ in {"VBZ", "VBP"}


def is_modal(word: Word) -> bool:
    """Is it a modal verb ("will", "may")?"""
    return word.tag_ == "MD"


def is_infinitive(word: Word) -> bool:
    """Is it the bare form ("to *leave*", "will *leave*", "*Leave!*")?"""
    return word.tag_ == "VB"


def is_gerund(word: Word) -> bool:
    """Is it the form in -ing, noun or participle ("*leaving* the town")?"""
    return word.tag_ == "VBG"


def is_past_participle(word: Word) -> bool:
    """Is it a past participle ("was *seen*")?"""
    return word.tag_ == "VBN"


def is_participle(word: Word) -> bool:
    """Is it a participle, past or in -ing?"""
    return word.tag_ in {"VBG", "VBN"}


def is_verb_form(word: Word) -> bool:
    """Has it any form of a verb but a modal one, whatever part of speech it serves as?"""
    return word.tag_.startswith("VB")


def is_same_form(word: Word, other: Word) -> bool:
    """Have two verbs the same form? Past and past participle count as one, which taggers confuse."""
    return word.tag_ == other.tag_ or (word.tag_ in PAST and other.tag_ in PAST)
