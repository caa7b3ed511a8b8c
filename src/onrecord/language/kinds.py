"""What kind of word a word is, in the parts of speech of Universal Dependencies; it looks no word up.

The form that a verb has is asked in `forms`, the names that words are part of in `mentions`.
"""

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
    "is_adverb",
    "is_auxiliary",
    "is_common_noun",
    "is_coordinator",
    "is_determiner",
    "is_noun",
    "is_number",
    "is_particle",
    "is_personal",
    "is_plural",
    "is_possessive",
    "is_preposition",
    "is_pronoun",
    "is_proper",
    "is_question",
    "is_subordinator",
    "is_superlative",
    "is_symbol",
    "is_verb",
    "is_verbal",
    "lemma",
    "lemmas",
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


def lemmas(text: Text) -> tuple[str, ...]:
    """The dictionary form of every word of a text, as `lemma` gives it."""
    numbers = text.to_array("LEMMA").tolist()
    forms = {number: text.vocab.strings[number].lower() for number in set(numbers)}
    return tuple(forms[number] or text[place].text.lower() for place, number in enumerate(numbers))


def is_verb(word: Word) -> bool:
    """Is it a full verb ("struck"), not an auxiliary?"""
    return word.pos_ == "VERB"


def is_auxiliary(word: Word) -> bool:
    """Does it only help a verb or link a predicate ("*has* left", "*is* free")?"""
    return word.pos_ == "AUX"


def is_verbal(word: Word) -> bool:
    """Is it a verb of either sort, full or auxiliary?"""
    return word.pos_ in {"VERB", "AUX"}


def is_noun(word: Word) -> bool:
    """Is it a noun, common or proper?"""
    return word.pos_ in {"NOUN", "PROPN"}


def is_common_noun(word: Word) -> bool:
    """Is it a noun that names a kind and no single one ("town")?"""
    return word.pos_ == "NOUN"


def is_proper(word: Word) -> bool:
    """Is it part of a name ("Palmyra")?"""
    return word.pos_ == "PROPN"


def is_pronoun(word: Word) -> bool:
    """Does it stand for a noun ("they", "who", "those")?"""
    return word.pos_ == "PRON"


def is_personal(word: Word) -> bool:
    """Is it a personal pronoun ("he", "them", "it"), not "this" or "who", and not "his"?"""
    return word.tag_ == "PRP"


def is_possessive(word: Word) -> bool:
    """Is it a pronoun that tells whose something is ("his", "their")?"""
    return word.tag_ == "PRP$"


def is_question(word: Word) -> bool:
    """Does it ask ("how", "which", "who")? Relative pronouns have the same form."""
    return word.tag_ in {"WDT", "WP", "WP$", "WRB"}


def is_number(word: Word) -> bool:
    """Is it a numeral, in words or in digits ("eight", "8,000")?"""
    return word.pos_ == "NUM"


def is_adjective(word: Word) -> bool:
    """Is it an adjective ("Syrian")?"""
    return word.pos_ == "ADJ"


def is_superlative(word: Word) -> bool:
    """Does it say that nothing has more of it ("largest", "*most* violent")?"""
    return word.tag_ in {"JJS", "RBS"}


def is_adverb(word: Word) -> bool:
    """Is it an adverb ("again", "not" is none)?"""
    return word.pos_ == "ADV"


def is_determiner(word: Word) -> bool:
    """Is it an article or what stands for one ("the", "no", "these")?"""
    return word.pos_ == "DET"


def is_preposition(word: Word) -> bool:
    """Is it a preposition ("in", "of")? Which one a noun hangs on tells `preposition`."""
    return word.pos_ == "ADP"


def is_coordinator(word: Word) -> bool:
    """Does it join equals ("and", "but")?"""
    return word.pos_ == "CCONJ"


def is_subordinator(word: Word) -> bool:
    """Does it open a clause below another ("that", "because", "if")?"""
    return word.pos_ == "SCONJ"


def is_particle(word: Word) -> bool:
    """Is it "to" before a verb, "not" or "'s"?"""
    return word.pos_ == "PART"


def is_symbol(word: Word) -> bool:
    """Is it a sign that is read aloud ("%", "$")?"""
    return word.pos_ == "SYM"


def is_plural(word: Word) -> bool:
    """Is it marked as plural ("soldiers", "they")?"""
    return feature(word, "Number") == "Plur"
