"""Clause reality: whether a verb tells fact, plan, denial or possibility, by its negation, its mood and what governs it."""

from __future__ import annotations

from onrecord.extract.reports.aspect import of_tense
from onrecord.extract.reports.told import Told, by_word, noun_before, why
from onrecord.language import (
    Modality,
    Tense,
    Word,
    antecedent,
    complements,
    governor,
    is_adjective,
    is_infinitive,
    is_negated,
    is_participle,
    is_perfect,
    is_verb,
    lemma,
    marker,
    modality,
    modifiers,
    subjects,
    tense,
)
from onrecord.reference.realities import FILE, beginning_verbs, doubtful_nouns, reality_words
from onrecord.values import Reality

FACTS = frozenset({Reality.HAPPENED, Reality.ONGOING})
RANKED = frozenset({"first", "last", "only", "latest", "second", "third"})
CONDITIONS = frozenset({"if", "unless", "provided"})
BY_MODALITY = {
    Modality.FUTURE: Reality.PLANNED,
    Modality.NECESSARY: Reality.PLANNED,
    Modality.POSSIBLE: Reality.POSSIBLE,
}


def of_clause(verb: Word, lasting: bool, depth: int) -> Told:  # noqa: FBT001 - private
    """The reality of a verb, looking up so many clauses."""
    described = governor(verb)
    if is_negated(verb) or (described is not None and verb in modifiers(described) and is_negated(described)):
        return why("negated", verb, Reality.DENIED)
    told = _of_mood(verb)
    if told is not None:
        return told
    for adverb in verb.children:
        if adverb.lower_ in reality_words("adverbs"):
            return why("adverb", adverb, Reality(reality_words("adverbs")[adverb.lower_]), FILE)
    above = _of_governor(verb, lasting, depth) if depth else None
    return above or of_tense(verb, lasting)


def _of_mood(verb: Word) -> Told | None:
    """Of "had yet to *reach*", "is (due) to *meet*", "would leave", "will leave", "may leave"."""
    if _is_still_to(verb):
        return why("yet to", verb, Reality.DENIED)
    if (marker(verb) or "").endswith("to") and any(
        lemma(child) == "be" and not is_infinitive(child) for child in verb.lefts
    ):
        return why("is to", verb, Reality.PLANNED)
    named = modality(verb)
    if named is Modality.CONDITIONAL:
        return _of_condition(verb)
    return why(named.value, verb, BY_MODALITY[named]) if named in BY_MODALITY else None


def _is_still_to(verb: Word) -> bool:
    """As in "had yet to *reach* the town"."""
    above = governor(verb)
    return (
        above is not None
        and marker(verb) == "to"
        and lemma(above) in {"have", "be"}
        and any(word.lower_ == "yet" for word in (*above.children, *verb.children))
    )


def _of_condition(verb: Word) -> Told:
    """Of "if they leave" and "would leave": the second is a plan told in the past, unless an "if" stands beside it."""
    has_condition = marker(verb) in CONDITIONS or any(marker(child) in CONDITIONS for child in verb.children)
    return why("conditional", verb, Reality.POSSIBLE if has_condition else Reality.PLANNED)


def _of_governor(verb: Word, lasting: bool, depth: int) -> Told | None:  # noqa: FBT001 - private
    described = antecedent(verb)
    if described is not None and (subjects(verb) != (described,) or marker(verb) == "to"):
        return _of_described(verb, described)
    above = governor(verb)
    return None if above is None else _of_clause_above(verb, above, lasting, depth)


def _of_clause_above(verb: Word, above: Word, lasting: bool, depth: int) -> Told | None:  # noqa: FBT001 - private
    if verb in complements(above) or (is_adjective(above) and marker(verb) == "to"):
        return _of_complement(verb, above, lasting, depth)
    mark = marker(verb)
    if f"{lemma(above)} {mark}" in reality_words("verbs"):
        return by_word(above, "verbs", mark)
    if mark == "to" and tense(verb) is None and lemma(above) in beginning_verbs():
        begun = is_perfect(above) or tense(above) is Tense.PRESENT
        return why("begun", above, Reality.ONGOING) if begun else of_clause(above, lasting, depth - 1)
    if mark in {"to", "in order to", "so as to"} and tense(verb) is None:
        beside = noun_before(verb, "to")
        named = None if beside is None else by_word(beside, "nouns")
        return named or by_word(above, "verbs") or why("purpose", verb, Reality.PLANNED)
    if mark in {"of", "from", "for", "against"} and tense(verb) is None:
        return by_word(above, "verbs")
    return of_clause(above, lasting, depth - 1) if _is_shared(verb, above) else None


def _is_shared(verb: Word, above: Word) -> bool:
    """Does a clause without finite verb and subject of its own, joined to another, share the other's reality?"""
    return set(subjects(verb)) <= set(subjects(above)) and (
        is_verb(above)
        and tense(verb) is None
        and marker(verb) is None
        and (is_infinitive(verb) or is_participle(verb))
    )


def _of_described(verb: Word, noun: Word) -> Told | None:
    """Of "efforts *to support*": the noun next to the "to" counts, else the one that grammar says."""
    if marker(verb) != "to":
        is_doubted = marker(verb) == "that" and lemma(noun) in doubtful_nouns()
        return by_word(noun, "nouns") if is_doubted else None
    noun = noun_before(verb, "to") or noun
    if any(word.lower_ in RANKED for word in modifiers(noun)):
        return None
    holder = governor(noun)
    tried = by_word(holder, "verbs") if holder is not None and is_verb(holder) else None
    return by_word(noun, "nouns") or tried or why("purpose", noun, Reality.PLANNED)


def _of_complement(verb: Word, above: Word, lasting: bool, depth: int) -> Told | None:  # noqa: FBT001 - private
    part = "verbs" if is_verb(above) else "adjectives"
    told = by_word(above, part, marker(verb))
    is_open = tense(verb) is None
    if told is not None and (is_open or told[0] in {Reality.DENIED, Reality.POSSIBLE}):
        if told[0] is Reality.ONGOING:
            outer = of_clause(above, lasting, depth - 1)
            return told if outer[0] in FACTS else outer
        return told
    if not is_open:
        return None
    outer = of_clause(above, lasting, depth - 1)
    return outer if outer[0] not in FACTS or marker(verb) == "to" else None
