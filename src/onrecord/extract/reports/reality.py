"""Reality: whether a happening is told as fact, as planned, denied or only possible, by the grammar around it.

Verbs of saying are looked through: what a speaker states is told as fact here, and `said_by` keeps whose word it is.
"""

from __future__ import annotations

from onrecord.extract.dates.attachment import date_of
from onrecord.extract.reports.scene import Scene
from onrecord.extract.reports.senses import Reading
from onrecord.language import (
    Modality,
    Tense,
    Word,
    antecedent,
    clause_head,
    complements,
    full_lemma,
    governor,
    governors,
    is_adjective,
    is_negated,
    is_noun,
    is_perfect,
    is_predicate,
    is_progressive,
    is_verb,
    lemma,
    marker,
    modality,
    modifiers,
    objects,
    obliques,
    patients,
    preposition,
    subjects,
    tense,
)
from onrecord.reference.kinds import Frame
from onrecord.reference.realities import FILE, light_verbs, reality_words
from onrecord.values import Reality, Why

Told = tuple[Reality, Why | None]
FACTS = frozenset({Reality.HAPPENED, Reality.ONGOING})
LONGEST_CHAIN = 5
AFTER = frozenset({"of", "after", "during", "from", "before"})
OF_A_NOUN = frozenset({"of", "for", "to", "on", "about", "against"})
OF_A_VERB = frozenset({"for", "against", "from", "with"})
CARRIED = frozenset({"in", "under", "into", "for"})
RANKED = frozenset({"first", "last", "only", "latest", "second", "third"})
PASSING = frozenset({"fighting", "siege"})
CONDITIONS = frozenset({"if", "unless", "provided"})
BY_MODALITY = {
    Modality.FUTURE: Reality.PLANNED,
    Modality.NECESSARY: Reality.PLANNED,
    Modality.POSSIBLE: Reality.POSSIBLE,
}


def reality_of(reading: Reading, scene: Scene) -> Told:
    """The reality of a reading's happening, and the words that made it so (None for plain fact)."""
    word, lasting = reading.word, reading.sense.lasting and not _is_over(reading, scene)
    stays = reading.sense.frame is Frame.STAYS
    if stays or reading.candidate.is_verbal or (is_verb(word) and not is_noun(word)):
        return _of_clause(word, lasting, LONGEST_CHAIN)
    if reading.sense.kind == "talks" and _is_at_future(word):
        return _why("future", word, Reality.PLANNED)
    return _of_noun(word, lasting)


def _is_at_future(noun: Word) -> bool:
    """Is something to be done there: "will speak at the *conference*"?"""
    above = governor(noun)
    at = above is not None and is_verb(above) and noun in obliques(above, "at", "in", "during")
    return at and above is not None and modality(above) is Modality.FUTURE


def _is_over(reading: Reading, scene: Scene) -> bool:
    """Is a state told as past: with a date that has an end, or as fighting beside a verb in the past?"""
    word = reading.word
    when = date_of(word, scene.dates, scene.page)
    if when is not None and when.days is not None and when.days.last is not None and is_noun(word):
        return True
    if is_noun(word) and tense(word) is Tense.PAST:
        return True
    head = clause_head(word)
    passing = reading.sense.name in PASSING and head.i != word.i and is_noun(word)
    return (
        passing
        and tense(head) is Tense.PAST
        and (reality_words("verbs").get(lemma(head)) in {None, "happened"})
    )


def _why(rule: str, word: Word, reality: Reality, row: str | None = None) -> Told:
    return reality, Why(rule=rule, cue=word.text, row=row)


def _of_clause(verb: Word, lasting: bool, depth: int) -> Told:  # noqa: FBT001 - private
    described = governor(verb)
    if is_negated(verb) or (described is not None and verb in modifiers(described) and is_negated(described)):
        return _why("negated", verb, Reality.DENIED)
    named = modality(verb)
    if named is Modality.CONDITIONAL:
        return _of_condition(verb)
    if named in BY_MODALITY:
        return _why(named.value, verb, BY_MODALITY[named])
    for adverb in verb.children:
        if adverb.lower_ in reality_words("adverbs"):
            return _why("adverb", adverb, Reality(reality_words("adverbs")[adverb.lower_]), FILE)
    above = _of_governor(verb, lasting, depth) if depth else None
    return above or _of_tense(verb, lasting)


def _of_condition(verb: Word) -> Told:
    """Of "if they leave" and "would leave": the second is a plan told in the past, unless an "if" stands beside it."""
    has_condition = marker(verb) in CONDITIONS or any(marker(child) in CONDITIONS for child in verb.children)
    return _why("conditional", verb, Reality.POSSIBLE if has_condition else Reality.PLANNED)


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
    if mark in {"to", "in order to", "so as to"} and tense(verb) is None:
        beside = _noun_before(verb, "to")
        named = None if beside is None else _by_word(beside, "nouns")
        return named or _by_word(above, "verbs") or _why("purpose", verb, Reality.PLANNED)
    if mark in {"of", "from", "for", "against"} and tense(verb) is None:
        return _by_word(above, "verbs")
    return _of_clause(above, lasting, depth - 1) if _is_shared(verb, above) else None


def _is_shared(verb: Word, above: Word) -> bool:
    """Does a clause without a finite verb of its own, joined to another, share the other's reality?"""
    return (
        is_verb(above) and tense(verb) is None and marker(verb) is None and verb.tag_ in {"VB", "VBG", "VBN"}
    )


def _of_described(verb: Word, noun: Word) -> Told | None:
    """Of "efforts *to support*": the noun next to the "to" counts, else the one that grammar says."""
    if marker(verb) != "to":
        return None
    noun = _noun_before(verb, "to") or noun
    if any(word.lower_ in RANKED for word in modifiers(noun)):
        return None
    holder = governor(noun)
    tried = _by_word(holder, "verbs") if holder is not None and is_verb(holder) else None
    return _by_word(noun, "nouns") or tried or _why("purpose", noun, Reality.PLANNED)


def _noun_before(word: Word, tie: str) -> Word | None:
    """The noun right before the "to" of an infinitive, or before a noun's preposition, whatever the parse makes of it."""
    tied = next((child for child in word.lefts if child.lower_ == tie), None)
    before = None if tied is None or tied.i == 0 else word.doc[tied.i - 1]
    return before if before is not None and is_noun(before) else None


def _by_word(word: Word, part: str) -> Told | None:
    known = reality_words(part)
    name = known.get(full_lemma(word)) or known.get(lemma(word)) or known.get(word.lower_)
    if name is None or name == "happened":
        return None
    reality = Reality(name)
    if is_negated(word):
        reality = Reality.HAPPENED if reality is Reality.DENIED else Reality.DENIED
    return _why("governed by", word, reality, FILE)


def _of_complement(verb: Word, above: Word, lasting: bool, depth: int) -> Told | None:  # noqa: FBT001 - private
    part = "verbs" if is_verb(above) else "adjectives"
    told = _by_word(above, part)
    is_open = tense(verb) is None
    if told is not None and (is_open or told[0] in {Reality.DENIED, Reality.POSSIBLE}):
        if told[0] is Reality.ONGOING:
            outer = _of_clause(above, lasting, depth - 1)
            return told if outer[0] in FACTS else outer
        return told
    if not is_open:
        return None
    outer = _of_clause(above, lasting, depth - 1)
    return outer if outer[0] not in FACTS or marker(verb) == "to" else None


def _of_tense(verb: Word, lasting: bool) -> Told:  # noqa: FBT001 - private
    shown = tense(verb)
    if verb.tag_ == "VB" and shown is None and marker(verb) is None and subjects(verb):
        shown = Tense.PRESENT
    if verb.tag_ == "VBG" and shown is None:
        told = _of_participle(verb, lasting)
        if told is not None:
            return told
    if is_progressive(verb) and shown is Tense.PRESENT:
        return _why("present progressive", verb, Reality.ONGOING)
    if shown is Tense.PRESENT and not is_perfect(verb) and (lasting or _is_habit(verb)):
        return _why("present", verb, Reality.ONGOING)
    if lasting and is_perfect(verb) and shown is Tense.PRESENT:
        return _why("present perfect of a state", verb, Reality.ONGOING)
    return Reality.HAPPENED, None


def _of_participle(verb: Word, lasting: bool) -> Told | None:  # noqa: FBT001 - private
    """Of "*fighting* there": goes on, unless it came "after days *of fighting*" to what is past."""
    above = next((word for word in governors(verb) if is_predicate(word)), None)
    if above is None:
        return None
    if not is_verb(above) and tense(above) is Tense.PRESENT:
        return _why("present participle", verb, Reality.ONGOING)
    if not lasting:
        return None
    if marker(verb) in AFTER and tense(above) is Tense.PAST:
        return Reality.HAPPENED, None
    return _why("present participle of a state", verb, Reality.ONGOING)


def _is_habit(verb: Word) -> bool:
    """Is a present not that of a headline: does its sentence end like a sentence and not open the text?"""
    sentence = verb.sent
    return (
        sentence.start > 0
        and sentence[-1].text in {".", "!", "?", "”", '"'}
        and verb.tag_ in {"VBP", "VBZ", "VB"}
    )


def _of_noun(noun: Word, lasting: bool) -> Told:  # noqa: FBT001 - private
    if is_negated(noun):
        return _why("negated", noun, Reality.DENIED)
    for beside in modifiers(noun):
        name = reality_words("adjectives").get(beside.lower_) or reality_words("adjectives").get(
            lemma(beside)
        )
        if name is not None:
            return _why("said of it", beside, Reality(name), FILE)
    return _of_carrier(noun, lasting) or (Reality.ONGOING if lasting else Reality.HAPPENED, None)


def _of_carrier(noun: Word, lasting: bool) -> Told | None:  # noqa: FBT001 - private
    above = governor(noun)
    if above is None:
        return None
    if is_noun(above):
        return _by_word(above, "nouns") if preposition(noun) in OF_A_NOUN else None
    return _of_verb_above(noun, above, lasting) if is_verb(above) else None


def _of_verb_above(noun: Word, above: Word, lasting: bool) -> Told | None:  # noqa: FBT001 - private
    governed = noun in objects(above) or noun in patients(above)
    tied = preposition(noun)
    wanted = governed or (tied in OF_A_VERB and noun in obliques(above))
    beside = None if tied is None else _noun_before(noun, tied)
    told = _by_word(beside, "nouns") if beside is not None and tied in OF_A_NOUN else None
    told = told or (_by_word(above, "verbs") if wanted else None)
    if told is not None:
        return told
    if governed and not lasting and modality(above) is Modality.FUTURE:
        return _why("future", above, Reality.PLANNED)
    carried = governed or noun in subjects(above) or tied in CARRIED
    if full_lemma(above) not in light_verbs() or not carried:
        return None
    told = _of_clause(above, lasting, LONGEST_CHAIN)
    return None if told[0] is Reality.HAPPENED else told
