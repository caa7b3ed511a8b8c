"""Told: a reality with its reason, and the listed words that give one to what they govern."""

from __future__ import annotations

from onrecord.language import Word, full_lemma, is_negated, is_noun, lemma
from onrecord.reference.realities import FILE, reality_words
from onrecord.values import Reality, Why

Told = tuple[Reality, Why | None]


def why(rule: str, word: Word, reality: Reality, row: str | None = None) -> Told:
    """The reality with the rule and the word that gave it."""
    return reality, Why(rule=rule, cue=word.text, row=row)


def by_word(word: Word, part: str, tie: str | None = None) -> Told | None:
    """What a listed word gives to what it governs, turned round where it is negated; None for fact and for others.

    `tie` is what ties the one to the other: "*went on* shelling", "*pressed for* a truce".
    """
    known = reality_words(part)
    name = known.get(f"{lemma(word)} {tie}") or known.get(full_lemma(word))
    name = name or known.get(lemma(word)) or known.get(word.lower_)
    if name is None or name == "happened":
        return None
    reality = Reality(name)
    if is_negated(word):
        reality = Reality.HAPPENED if reality is Reality.DENIED else Reality.DENIED
    return why("governed by", word, reality, FILE)


def noun_before(word: Word, tie: str) -> Word | None:
    """The noun right before the "to" of an infinitive, or before a noun's preposition, whatever the parse makes of it."""
    tied = next((child for child in word.lefts if child.lower_ == tie), None)
    before = None if tied is None or tied.i == 0 else word.doc[tied.i - 1]
    return before if before is not None and is_noun(before) else None
