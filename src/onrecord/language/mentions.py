"""What sort of name a word is part of, as the pipeline found them; who or where that is, it does not tell."""

from __future__ import annotations

from onrecord.language.kinds import Phrase, Text, Word


def is_mentioned(word: Word) -> bool:
    """Is it part of any name or time that the pipeline found?"""
    return bool(word.ent_type_)


def opens_mention(word: Word) -> bool:
    """Is it the first word of a name or time that the pipeline found?"""
    return word.ent_iob_ == "B"


def mentions_in(text: Text) -> tuple[tuple[Phrase, str], ...]:
    """The names and times that the pipeline found, in order, each with its sort ("Person", "Weapon")."""
    return tuple((span, span.label_) for span in text.ents)


def names_person(word: Word) -> bool:
    """Is it part of a person's name ("Staffan *de* Mistura")?"""
    return word.ent_type_ == "Person"


def names_organisation(word: Word) -> bool:
    """Is it part of an organisation's name ("Human *Rights* Watch")?"""
    return word.ent_type_ == "Organisation"


def names_place(word: Word) -> bool:
    """Is it part of a place's name ("Deir *ez-Zor*")?"""
    return word.ent_type_ == "Location"


def names_nation(word: Word) -> bool:
    """Does it name a people or nation or what belongs to it ("Syrian")?"""
    return word.ent_type_ == "Nationality"


def names_time(word: Word) -> bool:
    """Is it part of a time ("on *14 March*")?"""
    return word.ent_type_ == "Temporal"
