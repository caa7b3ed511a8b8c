"""What hangs on a noun: names, owners, numbers, coordination; it does not tell whom a noun refers to."""

from __future__ import annotations

from onrecord.language.kinds import Word, relation


def _children(word: Word, *relations: str) -> tuple[Word, ...]:
    return tuple(child for child in word.children if relation(child) in relations)


def appositions(noun: Word) -> tuple[Word, ...]:
    """Nouns that say the same again: "Assad, *president* of Syria"; "the city of ..." is none."""
    return _children(noun, "appos")


def possessors(noun: Word) -> tuple[Word, ...]:
    """Owners before the noun: "*Russia*'s losses", "*their* commander"."""
    return _children(noun, "nmod:poss")


def modifiers(noun: Word) -> tuple[Word, ...]:
    """Adjectives before or after the noun: "*heavy* losses"."""
    return _children(noun, "amod")


def compounds(noun: Word) -> tuple[Word, ...]:
    """Nouns in front that narrow it: "*defence* ministry", "*Su-24* bomber"."""
    return _children(noun, "compound", "nmod:desc")


def name_parts(noun: Word) -> tuple[Word, ...]:
    """The further words of a name headed by its first word: "Vladimir *Putin*"."""
    return _children(noun, "flat", "flat:name", "flat:foreign")


def number_modifiers(noun: Word) -> tuple[Word, ...]:
    """Numerals that count the noun: "*eight* soldiers"."""
    return _children(noun, "nummod", "nummod:gov")


def determiner(noun: Word) -> Word | None:
    """The article, demonstrative or quantifier in front: "*the* town", "*no* soldiers"; None where there is none."""
    return next((child for child in noun.children if relation(child) == "det"), None)


def conjuncts(word: Word) -> tuple[Word, ...]:
    """The whole coordination a word is in, first member first and itself among them: "*Russia*, *Iran* and *Syria*"."""
    first = word
    while relation(first) == "conj" and first.head.i != first.i:
        first = first.head
    members = [first]
    for member in members:
        members.extend(child for child in member.children if relation(child) == "conj")
    return tuple(sorted(members, key=lambda member: member.i))
