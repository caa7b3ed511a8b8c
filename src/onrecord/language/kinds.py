"""What kind of word a word is, in the parts of speech of Universal Dependencies; it looks no word up."""

from __future__ import annotations

from spacy.tokens import Doc as Text
from spacy.tokens import Span as Phrase
from spacy.tokens import Token as Word

__all__ = [
    "Phrase",
    "Text",
    "Word",
    "feature",
    "is_adjective",
    "is_noun",
    "is_number",
    "is_plural",
    "is_pronoun",
    "is_proper",
    "is_question",
    "is_verb",
    "lemma",
    "relation",
]


def relation(word: Word) -> str:
    """The relation of a word to its head, subtype included and in lower case; `root` where it has none."""
    return word.dep_.lower()


def feature(word: Word, name: str) -> str | None:
    """A morphological feature, such as `Number`, or None where the word does not show it."""
    values = word.morph.get(name, [])
    return values[0] if values else None


def lemma(word: Word) -> str:
    """The dictionary form in lower case: "denied" gives `deny`; a name gives itself, lowered."""
    return (word.lemma_ or word.text).lower()


def is_verb(word: Word) -> bool:
    """Is it a full verb ("struck"), not an auxiliary?"""
    return word.pos_ == "VERB"


def is_noun(word: Word) -> bool:
    """Is it a noun, common or proper?"""
    return word.pos_ in {"NOUN", "PROPN"}


def is_proper(word: Word) -> bool:
    """Is it part of a name ("Palmyra")?"""
    return word.pos_ == "PROPN"


def is_pronoun(word: Word) -> bool:
    """Does it stand for a noun ("they", "who", "those")?"""
    return word.pos_ == "PRON"


def is_question(word: Word) -> bool:
    """Does it ask ("how", "which", "who")? Relative pronouns have the same form."""
    return word.tag_ in {"WDT", "WP", "WP$", "WRB"}


def is_number(word: Word) -> bool:
    """Is it a numeral, in words or in digits ("eight", "8,000")?"""
    return word.pos_ == "NUM"


def is_adjective(word: Word) -> bool:
    """Is it an adjective ("Syrian")?"""
    return word.pos_ == "ADJ"


def is_plural(word: Word) -> bool:
    """Is it marked as plural ("soldiers", "they")?"""
    return feature(word, "Number") == "Plur"
